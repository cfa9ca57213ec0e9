package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The model that a case runs on, with what it has passed and where it stands. */
@Component
public class ProcessDiagrams {

    private final HazardPath paths;
    private final HazardModel models;
    private final OpenTasks tasks;
    private final Clock clock;

    ProcessDiagrams(HazardPath paths, HazardModel models, OpenTasks tasks, Clock clock) {
        this.paths = paths;
        this.models = models;
        this.tasks = tasks;
        this.clock = clock;
    }

    public record Standing(String elementId, String name, Instant since, String holder, boolean overdue) {
    }

    public record Diagram(String xml, Set<String> passed, Set<String> passedFlows, List<Standing> current) {
    }

    public Diagram of(String number, String processKey, Caller viewer) {
        HazardPath.Path path = paths.of(number, processKey);
        Instant now = clock.instant();
        return new Diagram(models.xml(path.definitionId()), path.elements(), path.flows(),
            tasks.of(List.of(number)).getOrDefault(number, List.of()).stream().map(task -> new Standing(task.step(), task.name(), task.since(),
                tasks.holder(task, viewer), task.due() != null && task.due().isBefore(now))).toList());
    }
}
