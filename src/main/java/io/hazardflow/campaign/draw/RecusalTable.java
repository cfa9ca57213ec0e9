package io.hazardflow.campaign.draw;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.officer_recusal}. */
@Component
class RecusalTable {

    private final JdbcClient jdbc;

    RecusalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param validTo last day, null while it stands */
    record Recusal(String id, String enterprise, String enterpriseName, Relation relation, LocalDate validFrom, LocalDate validTo, String note) {
    }

    List<Recusal> of(String person) {
        return jdbc.sql("""
                select r.id, r.enterprise, e.name as enterprise_name, r.relation, r.valid_from, r.valid_to, r.note
                from hazardflow.officer_recusal r join hazardflow.enterprise e on e.id = r.enterprise
                where r.person = ? order by r.valid_from desc, r.id desc""").param(person).query(Recusal.class).list();
    }

    void add(String person, String enterprise, Relation relation, LocalDate from, LocalDate to, String note) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('officer_recusal'))").query().singleRow();
        jdbc.sql("""
                insert into hazardflow.officer_recusal (id, person, enterprise, relation, valid_from, valid_to, note)
                values (?, ?, ?, ?, ?, ?, ?)""").params(id(next()), person, enterprise, relation.name(), from, to, note).update();
    }

    /** Ends one of the person that still stands on the day. */
    boolean end(String id, String person, LocalDate lastDay) {
        return jdbc.sql("""
                update hazardflow.officer_recusal set valid_to = greatest(valid_from, cast(? as date))
                where id = ? and person = ? and coalesce(valid_to, ?) >= ?""").params(lastDay, id, person, lastDay, lastDay).update() == 1;
    }

    long next() {
        return jdbc.sql("select coalesce(max(substr(id, 2)::bigint), 0) + 1 from hazardflow.officer_recusal").query(Long.class).single();
    }

    static String id(long number) {
        return "r%05d".formatted(number);
    }
}
