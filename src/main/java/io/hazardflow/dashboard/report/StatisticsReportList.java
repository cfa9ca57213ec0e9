package io.hazardflow.dashboard.report;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that a person may see. */
@Component
class StatisticsReportList {

    private static final String FROM = " from hazardflow.statistics_report r where ";
    private static final String ORDER = """
        \sorder by r.period_to desc, r.period_kind, r.due_at, r.unit_kind, r.unit, r.version limit :size offset :offset""";

    private final JdbcClient jdbc;
    private final StatisticsScope scope;
    private final OpenTasks tasks;
    private final Streets streets;
    private final Departments departments;
    private final Clock clock;

    StatisticsReportList(JdbcClient jdbc, StatisticsScope scope, OpenTasks tasks, Streets streets, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tasks = tasks;
        this.streets = streets;
        this.departments = departments;
        this.clock = clock;
    }

    /** Newest periods first, within one those that are due first. */
    List<StatisticsRow> page(Caller caller, StatisticsFilter filter, int size, long offset) {
        List<StatisticsReport> reports = select("r.*", ORDER, caller, filter).param("size", size).param("offset", offset)
            .query(StatisticsReport.class).list();
        Map<String, List<OpenTask>> open = tasks.of(reports.stream().map(StatisticsReport::number).toList());
        return reports.stream().map(report -> row(report, open.getOrDefault(report.number(), List.of()), caller)).toList();
    }

    long count(Caller caller, StatisticsFilter filter) {
        return select("count(*)", "", caller, filter).query(Long.class).single();
    }

    /** How many stand in which state. */
    Map<StatisticsState, Integer> counts(Caller caller, StatisticsFilter filter) {
        return select("r.state, count(*)", " group by r.state", caller, filter)
            .query((row, index) -> Map.entry(StatisticsState.valueOf(row.getString(1)), row.getInt(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Periods that have reports, the newest first. */
    List<Choice> periods(Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select r.period" + FROM + within.sql() + " group by r.period order by max(r.period_to) desc, r.period desc")
            .params(within.parameters()).query(String.class).list().stream().map(code -> new Choice(code, StatisticsPeriod.label(code))).toList();
    }

    /** @throws org.springframework.web.ErrorResponseException 404 for a report that is not there, or that the caller may not see */
    StatisticsReport get(String number, Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select r.*" + FROM + within.sql() + " and r.number = :number").params(within.parameters()).param("number", number)
            .query(StatisticsReport.class).optional().orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的统计表，或不在您的查看范围"));
    }

    /** All of the unit and period, the first one first. */
    List<StatisticsReport> versions(StatisticsReport report) {
        return jdbc.sql("select r.*" + FROM + "r.unit = ? and r.period = ? order by r.version, r.number").params(report.unit(), report.period())
            .query(StatisticsReport.class).list();
    }

    StatisticsRow row(StatisticsReport r, List<OpenTask> open, Caller viewer) {
        boolean late = Boolean.TRUE.equals(r.late()) || Boolean.TRUE.equals(r.overdue()) || r.state().isOpen() && r.dueAt().isBefore(clock.instant());
        Optional<OpenTask> task = open.stream().filter(one -> !StatisticsProcess.URGE.equals(one.step())).findFirst();
        return new StatisticsRow(r.number(), r.title(), r.periodKind().name(), r.periodLabel(), r.unit(), r.unitName(), r.unitKind().name(),
            r.unitKind().label(), r.street(), r.street() == null ? null : streets.name(r.street()), r.department(),
            r.department() == null ? null : departments.name(r.department()), r.state().name(), r.state().label(), r.dueAt(), r.submittedAt(), late,
            r.version(), r.corrects(), r.correctedBy(), task.map(one -> tasks.holder(one, viewer)).orElse(null),
            task.filter(one -> !one.isFor(viewer) && !viewer.userId().equals(one.assignee())).map(OpenTask::taskId).orElse(null));
    }

    private JdbcClient.StatementSpec select(String what, String rest, Caller caller, StatisticsFilter filter) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select " + what + FROM + within.sql() + conditions.sql() + rest).params(within.parameters()).params(conditions.parameters())
            .param("now", OffsetDateTime.now(clock));
    }
}
