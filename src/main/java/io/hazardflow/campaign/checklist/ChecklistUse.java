package io.hazardflow.campaign.checklist;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of checklists are fixed: those that have come into force, and those that somebody already counts on. */
@Component
class ChecklistUse {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChecklistUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param ref {@code id@version} */
    boolean fixed(String ref) {
        return jdbc.sql("""
                select exists (select from hazardflow.checklist where id || '@' || version = :ref and effective_from <= :today)
                    or exists (select from hazardflow.campaign where :ref = any(string_to_array(checklists, ',')))
                    or exists (select from hazardflow.inspection where :ref = any(string_to_array(checklists, ',')))""")
            .param("ref", ref).param("today", LocalDate.now(clock)).query(Boolean.class).single();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
