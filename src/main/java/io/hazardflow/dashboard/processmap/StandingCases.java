package io.hazardflow.dashboard.processmap;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.dashboard.processmap.Passings.Passing;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cases behind a number of the map, in words. */
@Component
class StandingCases {

    private final ObjectProvider<CaseLabels> labels;
    private final OpenTasks tasks;
    private final Clock clock;

    StandingCases(ObjectProvider<CaseLabels> labels, OpenTasks tasks, Clock clock) {
        this.labels = labels;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * A case at an activity; it stands here as often as it passes it.
     *
     * @param page    path of the case's page, null when it has none
     * @param version of the model that it runs on
     * @param since   when it came there
     * @param seconds its stay, up to now while it is open
     * @param holder  who has it in hand, or the post that has to act; null where nobody has to, and of what has ended
     */
    record StandingCase(String number, String title, String enterpriseName, String page, int version, Instant since, Instant due, boolean overdue,
                        Instant ended, boolean cancelled, long seconds, String holder) {
    }

    List<StandingCase> of(List<Passing> passings, Caller viewer) {
        List<String> open = passings.stream().filter(passing -> passing.ended() == null).map(Passing::number).distinct().toList();
        Map<String, OpenTask> byId = tasks.of(open).values().stream().flatMap(List::stream)
            .collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
        Instant now = clock.instant();
        return passings.stream().map(passing -> row(passing, byId.get(passing.task()), viewer, now)).toList();
    }

    private StandingCase row(Passing passing, OpenTask task, Caller viewer, Instant now) {
        CaseLabels.Label label = labels.stream().flatMap(kind -> kind.of(passing.number()).stream()).findFirst()
            .orElse(new CaseLabels.Label(passing.number(), null, null));
        Instant until = passing.ended() == null ? now : passing.ended();
        return new StandingCase(passing.number(), label.title(), label.enterpriseName(), label.page(), passing.version(), passing.began(),
            passing.due(), passing.ended() == null && passing.due() != null && passing.due().isBefore(now), passing.ended(), passing.cancelled(),
            Duration.between(passing.began(), until).toSeconds(), task == null ? null : tasks.holder(task, viewer));
    }
}
