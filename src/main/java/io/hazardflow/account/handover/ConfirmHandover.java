package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.account.process.PostHolders;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 确认交接: the leader has seen what was left behind and says how it goes on. */
@Component
class ConfirmHandover implements FormStep {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HandoverRecord handovers;
    private final PostHolders holders;
    private final PostNames posts;
    private final Clock clock;

    ConfirmHandover(HandoverRecord handovers, PostHolders holders, PostNames posts, Clock clock) {
        this.handovers = handovers;
        this.holders = holders;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return LeaverHandoverProcess.CONFIRM_HANDOVER;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Handover handover = handovers.get(context.caseNumber());
        return Map.of("leaverName", handover.leaverName() + "（" + handover.leaver() + "）", "unitName", postsOf(handover),
            "reason", handover.reason(), "returnedTasks", handover.tasks().stream().map(this::row).toList(),
            "colleagues", colleagues(handover).stream().map(ConfirmHandover::option).toList());
    }

    @Override
    public Outcome submit(Submission submission) {
        Handover handover = handovers.get(submission.context().caseNumber());
        Map<String, Object> facts = new HashMap<>();
        facts.put("successor", submission.text("successor"));
        return new Outcome(handover.number(), Map.of(), facts, List.of());
    }

    private String postsOf(Handover handover) {
        return handover.tasks().stream().map(LeftTask::group).distinct().map(posts::label).collect(Collectors.joining("、"));
    }

    private Map<String, Object> row(LeftTask task) {
        return Map.of("caseNumber", Objects.requireNonNullElse(task.caseNumber(), ""), "step", task.step(), "due", shown(task.due()),
            "post", posts.label(task.group()) + (task.held() ? "" : "（已无人在岗）"));
    }

    private String shown(Instant due) {
        return due == null ? "未定" : MINUTE.withZone(clock.getZone()).format(due);
    }

    /** Those who hold a post of the same unit. */
    private List<Caller> colleagues(Handover handover) {
        return handover.tasks().stream().map(LeftTask::group).map(Unit::of).distinct().flatMap(unit -> unit.posts().stream())
            .flatMap(group -> holders.remaining(group, handover.leaver()).stream())
            .collect(Collectors.toMap(Caller::userId, member -> member, (one, same) -> one, TreeMap::new)).values().stream().toList();
    }

    private static Map<String, Object> option(Caller colleague) {
        return Map.of("label", colleague.name() + "（" + colleague.userId() + "）", "value", colleague.userId());
    }
}
