package io.hazardflow.drill.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillResult;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillTimes;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 组织实施: the drill was held, is to be moved to another day, or was broken off. */
@Component
class ConductDrill implements FormStep {

    /** The form's clock goes by five minutes. */
    private static final Duration STEP_OF_THE_FORM = Duration.ofMinutes(5);

    private final Drills drills;
    private final DrillTimes times;
    private final ConductSheet sheet;
    private final Attendance attendance;
    private final Postponements postponements;
    private final PostNames posts;
    private final Clock clock;

    ConductDrill(Drills drills, DrillTimes times, ConductSheet sheet, Attendance attendance, Postponements postponements, PostNames posts,
                 Clock clock) {
        this.drills = drills;
        this.times = times;
        this.sheet = sheet;
        this.attendance = attendance;
        this.postponements = postponements;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.CONDUCT_DRILL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Drill drill = drills.get(context.caseNumber());
        return sheet.of(drill).and("latest", postponements.words(drill)).map();
    }

    @Override
    public Outcome submit(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        return switch (result(submission)) {
            case HELD -> held(submission, drill);
            case POSTPONE -> postpone(submission, drill);
            case INTERRUPTED -> interrupted(submission, drill);
        };
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (!DrillResult.POSTPONE.name().equals(submission.text("result")) || submission.text("newDate") == null) {
            return Optional.empty();
        }
        try {
            Drill drill = drills.get(submission.context().caseNumber());
            String group = postponements.decidedBy(drill, Deadlines.instantOf(submission.text("newDate")));
            return Optional.of(new NextStep("审批延期", posts.label(group), null));
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }

    private static DrillResult result(Submission submission) {
        return DrillResult.valueOf(submission.text("result"));
    }

    private Outcome held(Submission submission, Drill drill) {
        Instant began = Deadlines.instantOf(submission.text("beganAt"));
        Instant ended = past(submission, "endedAt", "结束时间");
        if (!ended.isAfter(began)) {
            throw new FormRejectedException("endedAt", "结束时间", "须晚于开始时间");
        }
        if (drill.approvedAt() != null && began.isBefore(drill.approvedAt().minus(STEP_OF_THE_FORM))) {
            throw new FormRejectedException("beganAt", "开始时间", "不能早于批准时间 " + Deadlines.shown(drill.approvedAt()));
        }
        if (!Deadlines.dayOf(began).equals(Deadlines.dayOf(drill.drillAt())) && submission.text("otherDayReason") == null) {
            throw new FormRejectedException("otherDayReason", "与批准日期不同的原因", "须填写，批准的日期是 " + Deadlines.dayOf(drill.drillAt()));
        }
        checkSafety(submission, drill);
        checkCourse(submission);
        int came = new Named(attendance.of(drill.number()), submission.document()).count();
        if (came == 0) {
            throw new FormRejectedException("attended", "名单签到", "没有人签到，至少一名参演人员到场才算组织了演练");
        }
        return new Outcome(drill.number(), Facts.of(EmergencyDrill.RESULT, DrillResult.HELD.name()).and(EmergencyDrill.HELD, true).map(),
            Facts.of("state", DrillState.EVALUATING.name()).and("beganAt", began).and("heldAt", ended).and("attendance", came)
                .and("conductedBy", submission.context().caller().userId()).map(), List.of());
    }

    private Outcome postpone(Submission submission, Drill drill) {
        Instant wanted = Deadlines.instantOf(submission.text("newDate"));
        postponements.check(drill, wanted);
        return new Outcome(drill.number(), Facts.of(EmergencyDrill.RESULT, DrillResult.POSTPONE.name())
            .and(EmergencyDrill.POSTPONEMENT_GROUP, postponements.decidedBy(drill, wanted)).map(),
            Facts.of("state", DrillState.POSTPONED.name()).map(), List.of());
    }

    /** It has to be planned and approved anew. */
    private Outcome interrupted(Submission submission, Drill drill) {
        past(submission, "interruptedAt", "中断时间");
        Facts variables = Facts.of(EmergencyDrill.RESULT, DrillResult.INTERRUPTED.name()).and(EmergencyDrill.SCHEDULED, false)
            .and(EmergencyDrill.SCHEDULE_UNTIL.name(), times.of(drill.dueOn()).get(EmergencyDrill.SCHEDULE_UNTIL.name()));
        int before = drill.interruptedTimes() == null ? 0 : drill.interruptedTimes();
        return new Outcome(drill.number(), variables.map(),
            Facts.of("state", DrillState.SCHEDULING.name()).and("interruptedTimes", before + 1).and("scheduledAt", null).and("approvedAt", null)
                .and("drillAt", null).map(), List.of());
    }

    private Instant past(Submission submission, String field, String label) {
        Instant at = Deadlines.instantOf(submission.text(field));
        if (at.isAfter(clock.instant())) {
            throw new FormRejectedException(field, label, "不能晚于现在");
        }
        return at;
    }

    private static void checkSafety(Submission submission, Drill drill) {
        List<String> confirmed = new ArrayList<>();
        submission.document().path("safety").forEach(point -> confirmed.add(point.asText()));
        List<String> missing = SafetyPoint.missing(drill, confirmed);
        if (!missing.isEmpty()) {
            throw new FormRejectedException("safety", "演练前安全确认", "还没有确认：" + String.join("、", missing));
        }
    }

    private static void checkCourse(Submission submission) {
        JsonNode course = submission.document().path("timeline");
        if (course.isEmpty()) {
            throw new FormRejectedException("timeline", "演练过程", "至少记录一项");
        }
    }
}
