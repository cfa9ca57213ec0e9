package io.hazardflow.dashboard.clock;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.clock.CaseClocks.Share;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.lists.Conditions;
import io.hazardflow.registry.Streets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of the hazards that were closed in a period, as far as somebody sees them. */
@Component
class EndedClocks {

    private static final String TOTAL = Arrays.stream(Party.values()).map(party -> "c." + party.column()).collect(Collectors.joining(" + "));
    private static final String SUMS = Arrays.stream(Party.values()).map(party -> "coalesce(sum(c." + party.column() + "), 0) as " + spent(party))
        .collect(Collectors.joining(", "));
    private static final String COLUMNS = Arrays.stream(Party.values()).map(party -> "c." + party.column() + " as " + spent(party))
        .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final Streets streets;

    EndedClocks(JdbcClient jdbc, HazardScope scope, Streets streets) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.streets = streets;
    }

    record Sums(long cases, long seconds, List<Share> shares) {
    }

    /** One that was closed, with its time. */
    record Ended(String number, String title, String level, String subGrade, String enterpriseName, String streetName, Instant reportedAt,
        Instant closedAt,
                 long seconds, List<Share> shares) {
    }

    Sums sums(Period period, ClockFilter filter, Caller caller) {
        return select("count(*) as cases, " + SUMS, "", period, filter, caller).query((row, index) -> {
            long seconds = seconds(row);
            return new Sums(row.getLong("cases"), seconds, shares(row, seconds));
        }).single();
    }

    /** The slowest first. @param party by whose time; null for the whole time */
    List<Ended> slowest(Party party, Period period, ClockFilter filter, Caller caller, int size, long offset) {
        String by = party == null ? "(" + TOTAL + ")" : "c." + party.column();
        return select("h.number, h.title, h.level, h.sub_grade, h.enterprise_name, h.street, h.reported_at, h.closed_at, " + COLUMNS,
            " order by " + by + " desc, h.number desc limit :size offset :offset", period, filter, caller)
            .param("size", size).param("offset", offset).query(this::ended).list();
    }

    private Ended ended(ResultSet row, int index) throws SQLException {
        long seconds = seconds(row);
        String street = row.getString("street");
        return new Ended(row.getString("number"), row.getString("title"), row.getString("level"), row.getString("sub_grade"),
            row.getString("enterprise_name"), street == null ? null : streets.name(street), row.getTimestamp("reported_at").toInstant(),
            row.getTimestamp("closed_at").toInstant(), seconds, shares(row, seconds));
    }

    /** Apart from the hazard's own columns, of which one is named as a party. */
    private static String spent(Party party) {
        return "spent_" + party.column();
    }

    private static long seconds(ResultSet row) throws SQLException {
        long seconds = 0;
        for (Party party : Party.values()) {
            seconds += row.getLong(spent(party));
        }
        return seconds;
    }

    private static List<Share> shares(ResultSet row, long whole) throws SQLException {
        Share[] shares = new Share[Party.values().length];
        for (Party party : Party.values()) {
            shares[party.ordinal()] = Share.of(party, row.getLong(spent(party)), whole);
        }
        return List.of(shares);
    }

    private JdbcClient.StatementSpec select(String what, String rest, Period period, ClockFilter filter, Caller caller) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select " + what + " from hazardflow.hazard h join hazardflow.case_clock c on c.number = h.number and c.closed_at = h.closed_at"
                + " where h.state in ('CLOSED', 'SHUT_DOWN') and h.closed_at >= :from and h.closed_at < :to and " + within.sql()
                + conditions.sql() + rest)
            .param("from", period.begin()).param("to", period.end()).params(within.parameters()).params(conditions.parameters());
    }
}
