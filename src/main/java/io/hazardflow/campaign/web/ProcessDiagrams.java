package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.web.HazardPath;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The model that a case runs on, with what it has passed and where it stands. */
@Component
class ProcessDiagrams {

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

    record Standing(String elementId, String name, Instant since, String holder, boolean overdue) {
    }

    record Diagram(String xml, Set<String> passed, Set<String> passedFlows, List<Standing> current) {
    }

    Diagram of(String number, String processKey, Caller viewer) {
        HazardPath.Path path = paths.of(number, processKey);
        Instant now = clock.instant();
        return new Diagram(models.xml(path.definitionId()), path.elements(), path.flows(),
            tasks.of(List.of(number)).getOrDefault(number, List.of()).stream().map(task -> new Standing(task.step(), task.name(), task.since(),
                tasks.holder(task, viewer), task.due() != null && task.due().isBefore(now))).toList());
    }
}
