package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is wanted of the caller: his tasks, the most urgent first, and the late cases of his scope. */
@RestController
class WorkController {

    private static final int SHOWN_TASKS = 20;
    private static final int SHOWN_CASES = 10;
    private static final Duration SOON = Duration.ofDays(3);

    private final OpenTasks openTasks;
    private final HazardCases cases;
    private final HazardList list;
    private final HazardRows rows;
    private final ObjectProvider<CaseLabels> labels;
    private final Callers callers;
    private final Clock clock;

    WorkController(OpenTasks openTasks, HazardCases cases, HazardList list, HazardRows rows, ObjectProvider<CaseLabels> labels,
                   Callers callers, Clock clock) {
        this.openTasks = openTasks;
        this.cases = cases;
        this.list = list;
        this.rows = rows;
        this.labels = labels;
        this.callers = callers;
        this.clock = clock;
    }

    record Counts(long mine, long claimable, long dueSoon, long overdue) {
    }

    record Item(String taskId, String step, String name, String caseNumber, String title, String enterpriseName, String level,
                String subGrade, Instant due, boolean overdue, boolean mine, int priority) {
    }

    record Work(Counts counts, List<Item> tasks, List<HazardRow> lateCases) {
    }

    @GetMapping("/api/work")
    Work work() {
        Caller caller = callers.required();
        List<OpenTask> tasks = openTasks.of(caller);
        Instant now = clock.instant();
        Counts counts = new Counts(count(tasks, task -> task.assignee() != null), count(tasks, task -> task.assignee() == null),
            count(tasks, task -> !late(task, now) && late(task, now.plus(SOON))), count(tasks, task -> late(task, now)));
        HazardFilter late = new HazardFilter(null, null, null, null, null, null, null, null, true, null, null, null);
        return new Work(counts, items(tasks, now), rows.of(list.page(caller, late, "deadline", SHOWN_CASES, 0, null).cases(), caller));
    }

    /** Hazards are read at once; other kinds of cases are asked one by one. */
    private List<Item> items(List<OpenTask> tasks, Instant now) {
        List<OpenTask> first = tasks.stream().limit(SHOWN_TASKS).toList();
        Map<String, HazardCase> byNumber = cases.all(first.stream().map(OpenTask::caseNumber).toList()).stream()
            .collect(Collectors.toMap(HazardCase::number, Function.identity()));
        return first.stream().flatMap(task -> Optional.ofNullable(byNumber.get(task.caseNumber())).map(hazard -> item(task, hazard, now))
            .or(() -> label(task.caseNumber()).map(label -> item(task, label, now))).stream()).toList();
    }

    private Optional<CaseLabels.Label> label(String caseNumber) {
        return Optional.ofNullable(caseNumber).flatMap(number -> labels.stream().flatMap(kind -> kind.of(number).stream()).findFirst());
    }

    private static Item item(OpenTask task, CaseLabels.Label label, Instant now) {
        return new Item(task.taskId(), task.step(), task.name(), task.caseNumber(), label.title(), label.enterpriseName(), null, null,
            task.due(), late(task, now), task.assignee() != null, task.priority());
    }

    private static Item item(OpenTask task, HazardCase hazard, Instant now) {
        return new Item(task.taskId(), task.step(), task.name(), task.caseNumber(), hazard.title(), hazard.enterpriseName(),
            hazard.level() == null ? null : hazard.level().name(), hazard.subGrade() == null ? null : hazard.subGrade().name(),
            task.due(), late(task, now), task.assignee() != null, task.priority());
    }

    private static boolean late(OpenTask task, Instant when) {
        return task.due() != null && task.due().isBefore(when);
    }

    private static long count(List<OpenTask> tasks, Predicate<OpenTask> which) {
        return tasks.stream().filter(which).count();
    }
}
