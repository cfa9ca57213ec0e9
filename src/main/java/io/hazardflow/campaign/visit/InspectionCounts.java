package io.hazardflow.campaign.visit;

import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often enterprises were inspected here; what was before stands in their registry. */
@Component
public class InspectionCounts {

    private final JdbcClient jdbc;

    InspectionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inspections made in a calendar year; a visit that served several campaigns is one. */
    public int inYear(String enterprise, int year) {
        return jdbc.sql("""
                select count(*) from hazardflow.inspection
                where enterprise = ? and state = 'DONE' and ended_at >= ? and ended_at < ?""")
            .params(enterprise, first(year), first(year + 1)).query(Integer.class).single();
    }

    public Optional<LocalDate> lastInspected(String enterprise) {
        return jdbc.sql("select max(ended_at) from hazardflow.inspection where enterprise = ? and state = 'DONE'").param(enterprise)
            .query(OffsetDateTime.class).optional().map(at -> at.atZoneSameInstant(EngineClock.ZONE).toLocalDate());
    }

    private static OffsetDateTime first(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
