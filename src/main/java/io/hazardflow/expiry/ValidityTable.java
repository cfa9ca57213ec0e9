package io.hazardflow.expiry;

import io.hazardflow.registry.EnterpriseReach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items that run out, wherever they are entered; the enterprise card keeps its own two columns. */
@Component
class ValidityTable {

    private static final String SELECT = "select v.id, v.enterprise, v.kind, v.number, v.item, v.expires_on from hazardflow.validity v ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ValidityTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param state null for all */
    record Filter(String enterprise, ValidityKind kind, State state) {
    }

    /** How near the last day is. */
    enum State { GOOD, SOON, EXPIRED }

    Optional<Validity> find(String id) {
        return jdbc.sql(SELECT + "where v.id = ?").param(id).query(Validity.class).optional();
    }

    /** Those of enterprises that are in business. */
    List<Validity> expiringUntil(LocalDate day) {
        return jdbc.sql(SELECT + """
                join hazardflow.enterprise e on e.id = v.enterprise and e.status = 'OPERATING'
                where v.expires_on <= ? order by v.expires_on, v.id""").param(day).query(Validity.class).list();
    }

    /** Answers its id; imports number under the same lock. */
    String add(String enterprise, ValidityKind kind, String number, String item, LocalDate expiresOn, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('hazardflow.registry'))").query(rs -> { });
        String id = "v%05d".formatted(next());
        jdbc.sql("""
                insert into hazardflow.enterprise_validity (id, enterprise, kind, number, item, expires_on, entered_by, entered_at)
                values (:id, :enterprise, :kind, :number, :item, :expires, :by, :now)""")
            .param("id", id).param("enterprise", enterprise).param("kind", kind.name()).param("number", number).param("item", item)
            .param("expires", expiresOn).param("by", by).param("now", OffsetDateTime.now(clock)).update();
        return id;
    }

    long next() {
        return jdbc.sql("select coalesce(max(substr(id, 2)::bigint), 0) + 1 from hazardflow.enterprise_validity").query(Long.class).single();
    }

    void change(String id, String number, String item, LocalDate expiresOn, String by) {
        jdbc.sql("""
                update hazardflow.enterprise_validity
                set number = :number, item = :item, expires_on = :expires, entered_by = :by, entered_at = :now where id = :id""")
            .param("number", number).param("item", item).param("expires", expiresOn).param("by", by)
            .param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }

    /** Those of the reach, what runs out first at the top. */
    List<Validity> page(EnterpriseReach reach, Filter filter, LocalDate today, int soonDays, int limit, long offset) {
        return filtered(SELECT, reach, filter, today, soonDays, " order by v.expires_on, v.id limit :limit offset :offset")
            .param("limit", limit).param("offset", offset).query(Validity.class).list();
    }

    long count(EnterpriseReach reach, Filter filter, LocalDate today, int soonDays) {
        return filtered("select count(*) from hazardflow.validity v ", reach, filter, today, soonDays, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, EnterpriseReach reach, Filter filter, LocalDate today, int soonDays, String rest) {
        return jdbc.sql(select + """
                join hazardflow.enterprise e on e.id = v.enterprise
                where (:all or e.id = any(:ids) or e.street = any(:streets) or e.industry = any(:industries))
                  and e.status = 'OPERATING' and (cast(:enterprise as text) is null or v.enterprise = :enterprise)
                  and (cast(:kind as text) is null or v.kind = :kind)
                  and case cast(:state as text) when 'EXPIRED' then v.expires_on < :today
                      when 'SOON' then v.expires_on between :today and :soon else true end""" + rest)
            .param("all", reach.all()).param("ids", reach.ids().toArray(String[]::new))
            .param("streets", reach.streets().toArray(String[]::new)).param("industries", reach.industries().toArray(String[]::new))
            .param("enterprise", filter.enterprise()).param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("state", filter.state() == null ? "ALL" : filter.state().name()).param("today", today)
            .param("soon", today.plusDays(soonDays));
    }

    void end(String id, String by) {
        jdbc.sql("update hazardflow.enterprise_validity set ended_on = ?, entered_by = ?, entered_at = ? where id = ?")
            .params(LocalDate.now(clock), by, OffsetDateTime.now(clock), id).update();
    }
}
