package io.hazardflow.drill.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of score sheets are fixed: those that have come into force, and those by which a drill was evaluated. */
@Component
class SheetUse {

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param ref {@code id@version} */
    boolean fixed(String ref) {
        return jdbc.sql("""
                select exists (select from hazardflow.drill_sheet where id || '@' || version = :ref and effective_from <= :today)
                    or exists (select from hazardflow.drill where sheet = :ref)""")
            .param("ref", ref).param("today", today()).query(Boolean.class).single();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
