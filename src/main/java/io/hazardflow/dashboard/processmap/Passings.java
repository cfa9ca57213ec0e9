package io.hazardflow.dashboard.processmap;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.lists.Conditions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and lists the passings of activities by the cases that the reader sees. */
@Component
class Passings {

    private static final String COUNTS = Arrays.stream(Standing.values())
        .map(standing -> "count(*) filter (where %s) as %s".formatted(standing.condition(), standing)).collect(Collectors.joining(", "));

    private static final String FIGURES = """
        figures as (
            select t.activity, %s, count(*) filter (where t.cancelled and t.ended >= :from and t.ended < :to) as cancelled,
                   sum(greatest(0, date_part('epoch', least(coalesce(t.ended, :now), :to) - greatest(t.began, :from)))) as seconds
            from t group by t.activity),
        stays as (
            select t.activity collate "C" as activity,
                   percentile_cont(array[0.5, 0.9]) within group (order by date_part('epoch', t.ended - t.began)) as quantiles
            from t where t.ended >= :from and t.ended < :to group by t.activity collate "C")
        select f.*, s.quantiles from figures f left join stays s on s.activity = f.activity collate "C"
        """.formatted(COUNTS);

    private final JdbcClient jdbc;
    private final CaseKinds kinds;
    private final Clock clock;

    Passings(JdbcClient jdbc, CaseKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * One passing.
     *
     * @param task  the engine's task, null where nobody has to act
     * @param due   null without a limit
     * @param ended null while the case stands there
     */
    record Passing(String number, int version, String task, Instant began, Instant due, Instant ended, boolean cancelled) {
    }

    /**
     * By activity; those that nothing passed in the period and nothing stands at are left out. What is open and what has ended are read
     * apart, each from its own index alone.
     */
    List<ActivityFigures> figures(String processKey, MapFilter filter, Caller caller) {
        Selection selection = selection(processKey, filter, caller);
        return asked("with t as materialized (" + selection.of("t.activity, t.began, t.due, cast(null as timestamptz) as ended, false as cancelled",
                " and t.ended is null")
                + " union all " + selection.of("t.activity, t.began, null, t.ended, t.cancelled", " and t.ended >= :from") + "), "
                + FIGURES, selection, filter).query(Passings::figures).list();
    }

    /** What is open, the longest there first; of what has ended, the longest stay first. */
    List<Passing> page(String processKey, String activity, Standing standing, MapFilter filter, Caller caller, int size, long offset) {
        return select("t.case_number as number, t.version, t.task, t.began, t.due, t.ended, t.cancelled", at(standing)
                + " order by coalesce(t.ended, :now) - t.began desc, t.id limit :limit offset :offset", processKey, filter, caller)
            .param("activity", activity).param("limit", size).param("offset", offset).query(Passing.class).list();
    }

    long count(String processKey, String activity, Standing standing, MapFilter filter, Caller caller) {
        return select("count(*)", at(standing), processKey, filter, caller).param("activity", activity).query(Long.class).single();
    }

    private static ActivityFigures figures(ResultSet row, int index) throws SQLException {
        Array quantiles = row.getArray("quantiles");
        Double[] stays = quantiles == null ? new Double[2] : (Double[]) quantiles.getArray();
        return new ActivityFigures(row.getString("activity"), row.getInt("open"), row.getInt("overdue"), row.getInt("ended"), row.getInt("cancelled"),
            rounded(stays[0]), rounded(stays[1]), Math.round(row.getDouble("seconds")));
    }

    private static Long rounded(Double seconds) {
        return seconds == null ? null : Math.round(seconds);
    }

    private static String at(Standing standing) {
        return " and t.activity = :activity and " + standing.condition();
    }

    private JdbcClient.StatementSpec select(String what, String more, String processKey, MapFilter filter, Caller caller) {
        Selection selection = selection(processKey, filter, caller);
        return asked(selection.of(what, more), selection, filter);
    }

    private JdbcClient.StatementSpec asked(String sql, Selection selection, MapFilter filter) {
        return jdbc.sql(sql).params(selection.parameters()).param("from", Timestamp.from(filter.begin())).param("to", Timestamp.from(filter.end()))
            .param("now", Timestamp.from(clock.instant()));
    }

    /** Tables and conditions of the passings that somebody asked for and sees. */
    private record Selection(String where, Map<String, Object> parameters) {

        String of(String what, String more) {
            return "select " + what + where + more;
        }
    }

    private Selection selection(String processKey, MapFilter filter, Caller caller) {
        CaseKind kind = kinds.handledIn(processKey).orElseThrow();
        ScopeCondition within = kind.scope().apply(caller);
        Conditions conditions = new Conditions().equal("t.process_key", "processKey", processKey);
        if (filter.version() != null) {
            conditions.with(" and t.version = :version", "version", filter.version());
        }
        narrow(conditions, kind.inStreet(), "street", filter.street());
        narrow(conditions, kind.inIndustry(), "industry", filter.industry());
        boolean everything = ScopeCondition.ALL.equals(within) && !Conditions.given(filter.street()) && !Conditions.given(filter.industry());
        String ofCases = everything ? "" : " join " + kind.table() + " on " + kind.number() + " = t.case_number";
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.putAll(conditions.parameters());
        return new Selection(" from hazardflow.activity_time t" + ofCases + " where " + within.sql() + conditions.sql(), parameters);
    }

    private static void narrow(Conditions conditions, String condition, String name, String value) {
        if (Conditions.given(value)) {
            conditions.with(" and " + condition, name, value);
        }
    }
}
