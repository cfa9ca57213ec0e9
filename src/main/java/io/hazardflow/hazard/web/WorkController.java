package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.task.Questions;
import io.hazardflow.task.Urgings;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wanted of the caller: his tasks, the most urgent first, and the late cases of his scope. */
@RestController
class WorkController {

    private static final int SHOWN_TASKS = 20;
    private static final int ALL_TASKS = 200;
    private static final int SHOWN_CASES = 10;
    private static final Duration SOON = Duration.ofDays(3);

    private final OpenTasks openTasks;
    private final HazardCases cases;
    private final HazardList list;
    private final HazardRows rows;
    private final ObjectProvider<CaseLabels> labels;
    private final Questions questions;
    private final Urgings urgings;
    private final Callers callers;
    private final Clock clock;

    WorkController(OpenTasks openTasks, HazardCases cases, HazardList list, HazardRows rows, ObjectProvider<CaseLabels> labels,
                   Questions questions, Urgings urgings, Callers callers, Clock clock) {
        this.openTasks = openTasks;
        this.cases = cases;
        this.list = list;
        this.rows = rows;
        this.labels = labels;
        this.questions = questions;
        this.urgings = urgings;
        this.callers = callers;
        this.clock = clock;
    }

    record Counts(long mine, long claimable, long dueSoon, long overdue) {
    }

    /**
     * @param mine      whether the caller holds it and is to do it
     * @param urged     how often the holder was urged
     * @param asked     what the caller is asked about it, null when he is to do it himself
     * @param lent      whether he waits for an opinion that he asked
     * @param standsFor name of the absent person in whose place he does it or may take it over
     */
    record Item(String taskId, String step, String name, String caseNumber, String title, String enterpriseName, String level,
                String subGrade, Instant due, boolean overdue, boolean mine, int priority, int urged, String asked, boolean lent,
                String standsFor) {
    }

    /** What lists say of a task beside its case. */
    private record Around(Caller caller, Map<String, Integer> urged, Map<String, Questions.Question> questions, Instant now) {
    }

    record Work(Counts counts, List<Item> tasks, List<HazardRow> lateCases) {
    }

    @GetMapping("/api/work")
    Work work() {
        Caller caller = callers.required();
        List<OpenTask> tasks = openTasks.of(caller);
        Instant now = clock.instant();
        Counts counts = new Counts(count(tasks, task -> isHeld(task, caller)), count(tasks, task -> task.assignee() == null),
            count(tasks, task -> !late(task, now) && late(task, now.plus(SOON))), count(tasks, task -> late(task, now)));
        HazardFilter late = HazardFilter.overdue(null, null, null);
        return new Work(counts, items(tasks, SHOWN_TASKS, caller),
            rows.of(list.page(caller, late, "deadline", SHOWN_CASES, 0, null).cases(), caller));
    }

    /**
     * All tasks of the caller, for doing alike ones together.
     *
     * @param overdue only those whose due date is over
     */
    @GetMapping("/api/work/tasks")
    List<Item> tasks(@RequestParam(required = false) String step, @RequestParam(defaultValue = "false") boolean overdue) {
        Caller caller = callers.required();
        Instant now = clock.instant();
        return items(openTasks.of(caller).stream().filter(task -> step == null || step.equals(task.step()))
            .filter(task -> !overdue || late(task, now)).toList(), ALL_TASKS, caller);
    }

    /** Hazards are read at once; other kinds of cases are asked one by one, and what belongs to no case has no title. */
    private List<Item> items(List<OpenTask> tasks, int most, Caller caller) {
        List<OpenTask> first = tasks.stream().limit(most).toList();
        List<String> ids = first.stream().map(OpenTask::taskId).toList();
        Around around = new Around(caller, urgings.of(ids), questions.open(ids), clock.instant());
        Map<String, HazardCase> byNumber = cases.all(first.stream().map(OpenTask::caseNumber).toList()).stream()
            .collect(Collectors.toMap(HazardCase::number, Function.identity()));
        return first.stream().map(task -> Optional.ofNullable(byNumber.get(task.caseNumber())).map(hazard -> item(task, hazard, around))
            .or(() -> label(task.caseNumber()).map(label -> item(task, label, around)))
            .orElseGet(() -> item(task, null, null, null, null, around))).toList();
    }

    private Optional<CaseLabels.Label> label(String caseNumber) {
        return Optional.ofNullable(caseNumber).flatMap(number -> labels.stream().flatMap(kind -> kind.of(number).stream()).findFirst());
    }

    private Item item(OpenTask task, CaseLabels.Label label, Around around) {
        return item(task, label.title(), label.enterpriseName(), null, null, around);
    }

    private Item item(OpenTask task, HazardCase hazard, Around around) {
        return item(task, hazard.title(), hazard.enterpriseName(), hazard.level() == null ? null : hazard.level().name(),
            hazard.subGrade() == null ? null : hazard.subGrade().name(), around);
    }

    private Item item(OpenTask task, String title, String enterprise, String level, String subGrade, Around around) {
        boolean lent = around.caller().userId().equals(task.owner());
        String asked = task.owner() != null && !lent && around.questions().containsKey(task.taskId())
            ? around.questions().get(task.taskId()).question() : null;
        return new Item(task.taskId(), task.step(), task.name(), task.caseNumber(), title, enterprise, level, subGrade, task.due(),
            late(task, around.now()), isHeld(task, around.caller()), task.priority(), around.urged().getOrDefault(task.taskId(), 0), asked,
            lent, task.absent() == null ? null : AccountNames.shown(callers.byId(task.absent()), around.caller()));
    }

    private static boolean isHeld(OpenTask task, Caller caller) {
        return caller.userId().equals(task.assignee());
    }

    private static boolean late(OpenTask task, Instant when) {
        return task.due() != null && task.due().isBefore(when);
    }

    private static long count(List<OpenTask> tasks, Predicate<OpenTask> which) {
        return tasks.stream().filter(which).count();
    }
}
