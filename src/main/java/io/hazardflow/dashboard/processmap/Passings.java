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
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and lists the passings of activities by the cases that the reader sees. */
@Component
class Passings {

    private static final String COUNTS = Arrays.stream(Standing.values())
        .map(standing -> "count(*) filter (where %s) as %s".formatted(standing.condition(), standing)).collect(Collectors.joining(", "));

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

    /** By activity; those that nothing passed in the period and nothing stands at are left out. */
    List<ActivityFigures> figures(String processKey, MapFilter filter, Caller caller) {
        return select("t.activity, " + COUNTS + """
                , count(*) filter (where t.cancelled and t.ended >= :from and t.ended < :to) as cancelled,
                percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from t.ended - t.began)::float8)
                    filter (where t.ended >= :from and t.ended < :to) as quantiles,
                sum(greatest(0, extract(epoch from least(coalesce(t.ended, :now), :to) - greatest(t.began, :from))::float8)) as seconds""",
            " and (t.ended is null or t.ended >= :from) group by t.activity", processKey, filter, caller)
            .query(Passings::figures).list();
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
        return jdbc.sql("select " + what + " from hazardflow.activity_time t" + ofCases + " where " + within.sql() + conditions.sql() + more)
            .params(within.parameters()).params(conditions.parameters()).param("from", Timestamp.from(filter.begin()))
            .param("to", Timestamp.from(filter.end())).param("now", Timestamp.from(clock.instant()));
    }

    private static void narrow(Conditions conditions, String condition, String name, String value) {
        if (Conditions.given(value)) {
            conditions.with(" and " + condition, name, value);
        }
    }
}
