package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the hazard list. */
@Component
public class HazardCases {

    private final JdbcClient jdbc;
    private final HazardScope scope;

    HazardCases(JdbcClient jdbc, HazardScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A case whoever asks, for the process itself. */
    public Optional<HazardCase> find(String number) {
        return jdbc.sql("select h.* from hazardflow.hazard h where h.number = ?").param(number).query(HazardCase.class).optional();
    }

    /** The same, where the process guarantees that the case exists. */
    public HazardCase get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no hazard " + number));
    }

    /** Several cases, for lists whose scope was decided before. */
    public List<HazardCase> all(Collection<String> numbers) {
        return jdbc.sql("select h.* from hazardflow.hazard h where h.number = any(?)").param(numbers.toArray(String[]::new))
            .query(HazardCase.class).list();
    }

    /** A case for a person; empty as well when it lies outside his scope. */
    public Optional<HazardCase> find(String number, Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select h.* from hazardflow.hazard h where h.number = :number and " + within.sql())
            .param("number", number).params(within.parameters()).query(HazardCase.class).optional();
    }

    /** Cases of the same enterprise reported since a moment, newest first, without the case itself and those that were no hazard. */
    public List<HazardCase> ofEnterpriseSince(String enterprise, Instant since, String without) {
        return jdbc.sql("""
                select h.* from hazardflow.hazard h
                where h.enterprise = ? and h.reported_at >= cast(? as timestamptz) and h.number <> ? and h.state not in ('INVALID', 'MERGED', 'CANCELLED')
                order by h.reported_at desc limit 200""")
            .params(enterprise, since.toString(), without).query(HazardCase.class).list();
    }

    /** Cases of a street's places without an enterprise, as {@link #ofEnterpriseSince}. */
    public List<HazardCase> ownerlessSince(String street, Instant since, String without) {
        return jdbc.sql("""
                select h.* from hazardflow.hazard h
                where h.enterprise is null and h.street = ? and h.reported_at >= cast(? as timestamptz) and h.number <> ?
                  and h.state not in ('INVALID', 'MERGED', 'CANCELLED')
                order by h.reported_at desc limit 200""")
            .params(street, since.toString(), without).query(HazardCase.class).list();
    }

    /** How often the enterprise had a hazard of the category since a moment (domain C.1.1, repeatCount365). */
    public int repeats(String enterprise, String category, Instant since, String without) {
        return jdbc.sql("""
                select count(*) from hazardflow.hazard h
                where h.enterprise = ? and h.category = ? and h.reported_at >= cast(? as timestamptz) and h.number <> ?
                  and h.state not in ('INVALID', 'MERGED', 'CANCELLED')""")
            .params(enterprise, category, since.toString(), without).query(Integer.class).single();
    }
}
