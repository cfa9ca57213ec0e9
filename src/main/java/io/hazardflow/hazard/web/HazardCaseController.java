package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case: data, timeline and where it stands in the process. Outside the caller's scope it does not exist. */
@RestController
@RequestMapping("/api/hazards/{number}")
class HazardCaseController {

    private final HazardCases cases;
    private final HazardDetails details;
    private final HazardTimeline timeline;
    private final HazardPath paths;
    private final HazardModel models;
    private final OpenTasks tasks;
    private final Callers callers;
    private final Clock clock;

    HazardCaseController(HazardCases cases, HazardDetails details, HazardTimeline timeline, HazardPath paths, HazardModel models,
                         OpenTasks tasks, Callers callers, Clock clock) {
        this.cases = cases;
        this.details = details;
        this.timeline = timeline;
        this.paths = paths;
        this.models = models;
        this.tasks = tasks;
        this.callers = callers;
        this.clock = clock;
    }

    record Standing(String elementId, String name, Instant since, String holder, boolean overdue) {
    }

    record Diagram(String xml, Set<String> passed, Set<String> passedFlows, List<Standing> current) {
    }

    @GetMapping
    HazardDetail detail(@PathVariable String number) {
        Caller caller = callers.required();
        return details.of(visible(number, caller), caller);
    }

    @GetMapping("/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        return timeline.of(visible(number, caller), caller);
    }

    @GetMapping("/diagram")
    Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        visible(number, caller);
        HazardPath.Path path = paths.of(number);
        Instant now = clock.instant();
        List<Standing> current = Unannounced.tasks(tasks.of(List.of(number)).getOrDefault(number, List.of()), caller).stream()
            .map(task -> new Standing(task.step(), task.name(), task.since(), tasks.holder(task, caller),
                task.due() != null && task.due().isBefore(now))).toList();
        return new Diagram(models.xml(path.definitionId()), path.elements(), path.flows(), current);
    }

    private HazardCase visible(String number, Caller caller) {
        return cases.find(number, caller).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
            ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有编号为 " + number + " 的隐患，或不在您的管辖范围"), null));
    }
}
