package io.hazardflow.dashboard.brief;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.hazard.web.HazardFilter;
import io.hazardflow.hazard.web.Lateness;
import io.hazardflow.hazard.web.OpenHazards;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a brief says of hazards: closed ones of the week, what is open and late now, and what comes due; by the scope of the hazard list. */
@Component
class BriefHazards {

    private static final int WORST = 10;
    private static final int DUE = 20;
    private static final String COUNTED = "h.state not in ('INVALID', 'MERGED', 'CANCELLED', 'TRANSFERRED')";

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final Streets streets;
    private final Clock clock;

    BriefHazards(JdbcClient jdbc, HazardScope scope, Streets streets, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.streets = streets;
        this.clock = clock;
    }

    private record RungCount(String rung, long total) {
    }

    private record DueCount(long total, long major) {
    }

    Brief.Counted closed(Week week, Caller sight) {
        return select("""
                count(*) filter (where h.closed_at >= :begin and h.closed_at < :end) as now,
                count(*) filter (where h.closed_at >= :beginBefore and h.closed_at < :begin) as before,
                count(*) filter (where h.closed_at >= :beginYear and h.closed_at < :endYear) as year_before""",
                COUNTED + " and h.closed_at >= :beginYear and h.closed_at < :end", sight)
            .param("begin", begin(week.monday())).param("end", begin(week.next().monday())).param("beginBefore", begin(week.previous().monday()))
            .param("beginYear", begin(week.yearBefore().monday())).param("endYear", begin(week.yearBefore().next().monday()))
            .query(Brief.Counted.class).single();
    }

    Brief.Open open(Caller sight) {
        return select("count(*) as open, count(*) filter (where " + OpenHazards.OVERDUE + ") as overdue, "
                + "count(*) filter (where h.level = 'MAJOR') as major, count(*) filter (where h.level = 'MAJOR' and " + OpenHazards.OVERDUE + ") as major_overdue", OpenHazards.CONDITION, sight)
            .param("now", now()).query(Brief.Open.class).single();
    }

    /** Every rung, empty ones too; who was only reminded stands with those that nobody was urged about. */
    List<Brief.Rung> rungs(Caller sight) {
        String rung = "coalesce(nullif(h.rung, '" + Rung.REMINDED + "'), '" + HazardFilter.NO_RUNG + "')";
        Map<String, Long> totals = select(rung + " as rung, count(*) as total",
                OpenHazards.OVERDUE + " group by 1", sight)
            .param("now", now()).query(RungCount.class).list().stream().collect(Collectors.toMap(RungCount::rung, RungCount::total));
        return Stream.concat(Stream.of(rung(HazardFilter.NO_RUNG, "尚未督促", totals)),
            Stream.of(Rung.values()).filter(one -> one != Rung.REMINDED).map(one -> rung(one.name(), one.label(), totals))).toList();
    }

    private static Brief.Rung rung(String key, String label, Map<String, Long> totals) {
        return new Brief.Rung(key, label, totals.getOrDefault(key, 0L));
    }

    /** Overdue majors, other overdue ones by their delay, majors, the rest by their deadline. */
    List<Brief.Line> worst(Caller sight) {
        return select("h.*", OpenHazards.CONDITION + " order by (h.level = 'MAJOR' and " + OpenHazards.OVERDUE + ") desc nulls last, "
                + OpenHazards.OVERDUE + " desc, (h.level = 'MAJOR') desc nulls last, h.deadline asc nulls last, h.number limit :most", sight)
            .param("now", now()).param("most", WORST).query(HazardCase.class).list().stream().map(this::line).toList();
    }

    Brief.Due due(Week week, Caller sight) {
        String condition = OpenHazards.CONDITION + " and h.deadline >= :begin and h.deadline < :end";
        Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> of = statement -> statement.param("begin", begin(week.monday()))
            .param("end", begin(week.next().monday()));
        DueCount count = of.apply(select("count(*) as total, count(*) filter (where h.level = 'MAJOR') as major", condition, sight))
            .query(DueCount.class).single();
        String first = condition + " order by (h.level = 'MAJOR') desc nulls last, h.deadline, h.number limit :most";
        List<Brief.Line> lines = of.apply(select("h.*", first, sight))
            .param("most", DUE).query(HazardCase.class).list().stream().map(this::line).toList();
        return new Brief.Due(week.monday(), week.sunday(), count.total(), count.major(), lines);
    }

    private Brief.Line line(HazardCase hazard) {
        return new Brief.Line(hazard.number(), hazard.title(), hazard.level() == null ? null : hazard.level().name(),
            hazard.subGrade() == null ? null : hazard.subGrade().name(), hazard.state().name(), hazard.state().label(), hazard.enterpriseName(),
            hazard.street() == null ? null : streets.name(hazard.street()), hazard.deadline(),
            hazard.overdueAt(clock.instant()) ? Lateness.days(hazard.deadline(), clock) : null, hazard.rung());
    }

    private JdbcClient.StatementSpec select(String what, String condition, Caller sight) {
        ScopeCondition within = scope.of(sight);
        return jdbc.sql("select " + what + " from hazardflow.hazard h where " + within.sql() + " and " + condition).params(within.parameters());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
