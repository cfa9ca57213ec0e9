package io.hazardflow.hazard.zeroreport;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardScope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads zero reports, within the scope that also holds for hazards. */
@Component
public class ZeroReports {

    private static final String WITHIN_SCOPE = """
        from (select z.*, cast(null as text) as dept, cast(null as text) as transferred_to from hazardflow.zero_report z) h
        where (cast(:enterprise as text) is null or h.enterprise = :enterprise)
          and (cast(:from as date) is null or h.period_to >= :from)
          and (cast(:to as date) is null or h.period_from <= :to)
          and\s""";

    private final JdbcClient jdbc;
    private final HazardScope scope;

    ZeroReports(JdbcClient jdbc, HazardScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @param from periods that reach this day; @param to periods that began by this day; null means any */
    public record Filter(String enterprise, LocalDate from, LocalDate to) {
    }

    Optional<ZeroReport> find(String number) {
        return jdbc.sql("select * from hazardflow.zero_report where number = ?").param(number).query(ZeroReport.class).optional();
    }

    /** The newest first. */
    public List<ZeroReport> page(Caller caller, Filter filter, int size, long offset) {
        ScopeCondition within = scope.of(caller);
        return select("select h.* " + WITHIN_SCOPE + within.sql() + " order by h.reported_at desc, h.number desc limit :size offset :offset",
            filter, within).param("size", size).param("offset", offset).query(ZeroReport.class).list();
    }

    public long count(Caller caller, Filter filter) {
        ScopeCondition within = scope.of(caller);
        return select("select count(*) " + WITHIN_SCOPE + within.sql(), filter, within).query(Long.class).single();
    }

    private JdbcClient.StatementSpec select(String sql, Filter filter, ScopeCondition within) {
        return jdbc.sql(sql).params(within.parameters()).param("enterprise", filter.enterprise())
            .param("from", filter.from(), Types.DATE).param("to", filter.to(), Types.DATE);
    }
}
