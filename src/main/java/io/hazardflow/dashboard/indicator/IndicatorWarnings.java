package io.hazardflow.dashboard.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rates above which a figure is not to be believed or not to be borne, each a dated row. */
@Component
class IndicatorWarnings {

    private final JdbcClient jdbc;

    IndicatorWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String indicator, BigDecimal above) {
    }

    /** By key, of 1. */
    Map<String, BigDecimal> on(LocalDate day) {
        return jdbc.sql("""
                select distinct on (indicator) indicator, above from hazardflow.indicator_warning
                where effective_from <= :day and coalesce(effective_to, :day) >= :day order by indicator, effective_from desc""")
            .param("day", day).query(Row.class).list().stream().collect(Collectors.toMap(Row::indicator, Row::above));
    }
}
