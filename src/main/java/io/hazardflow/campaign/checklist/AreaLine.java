package io.hazardflow.campaign.checklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The floor area that divides places checked in full from those checked by sample, a dated row. */
@Component
public class AreaLine {

    private final JdbcClient jdbc;
    private final Clock clock;

    AreaLine(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In square metres, as it holds today. */
    public BigDecimal today() {
        return jdbc.sql("""
                select square_metres from hazardflow.area_line where effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by effective_from desc limit 1""").param("day", LocalDate.now(clock)).query(BigDecimal.class).single();
    }
}
