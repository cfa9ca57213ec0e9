package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns cases into rows with names for their codes. */
@Component
public class HazardRows {

    private final OpenTasks tasks;
    private final Streets streets;
    private final Industries industries;
    private final Categories categories;
    private final WorkingDays workingDays;
    private final Clock clock;

    HazardRows(OpenTasks tasks, Streets streets, Industries industries, Categories categories, WorkingDays workingDays, Clock clock) {
        this.tasks = tasks;
        this.streets = streets;
        this.industries = industries;
        this.categories = categories;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public List<HazardRow> of(List<HazardCase> cases, Caller viewer) {
        return of(cases, viewer, tasks.holders(viewer));
    }

    /** @param holders of {@link OpenTasks#holders}, for as long as names may be kept */
    List<HazardRow> of(List<HazardCase> cases, Caller viewer, Function<OpenTask, String> holders) {
        Map<String, List<OpenTask>> open = tasks.of(cases.stream().map(HazardCase::number).toList());
        return cases.stream().map(hazard -> of(hazard, open.getOrDefault(hazard.number(), List.of()), viewer, holders)).toList();
    }

    HazardRow of(HazardCase hazard, List<OpenTask> all, Caller viewer) {
        return of(hazard, all, viewer, tasks.holders(viewer));
    }

    private HazardRow of(HazardCase hazard, List<OpenTask> all, Caller viewer, Function<OpenTask, String> holders) {
        List<OpenTask> open = Unannounced.tasks(all, viewer);
        Instant now = clock.instant();
        boolean overdue = hazard.overdueAt(now);
        return new HazardRow(hazard.number(), hazard.title(), hazard.state().name(), hazard.state().label(),
            hazard.level() == null ? null : hazard.level().name(), hazard.level() == null ? null : hazard.level().label(),
            hazard.subGrade() == null ? null : hazard.subGrade().name(), hazard.street(), streets.name(hazard.street()),
            hazard.enterprise(), hazard.enterpriseName(), hazard.industry(), hazard.industry() == null ? null : industries.label(hazard.industry()),
            hazard.category(), hazard.category() == null ? null : categories.label(hazard.category()),
            hazard.source().name(), hazard.source().label(), hazard.reportedAt(), hazard.deadline(), overdue,
            overdue ? overdueDays(hazard) : null, remainingDays(hazard, overdue), hazard.rung(), hazard.rejectCount(),
            open.isEmpty() ? null : holders.apply(open.get(0)), hazard.isSupervised(), hazard.isSuspended(),
            hazard.parentKey());
    }

    private Long overdueDays(HazardCase hazard) {
        return workingDays.between(Deadlines.dayOf(hazard.deadline()), LocalDate.now(clock));
    }

    private Long remainingDays(HazardCase hazard, boolean overdue) {
        return overdue || hazard.deadline() == null || !hazard.state().isUnresolved() ? null
            : ChronoUnit.DAYS.between(LocalDate.now(clock), Deadlines.dayOf(hazard.deadline()));
    }
}
