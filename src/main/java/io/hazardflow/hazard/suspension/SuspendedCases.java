package io.hazardflow.hazard.suspension;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the suspension of a case. */
@Component
class SuspendedCases {

    private final JdbcClient jdbc;

    SuspendedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SuspendedCase get(String caseNumber) {
        return jdbc.sql("""
                select h.resumption_refusals, h.power_cut_at, h.power_restored_at
                from hazardflow.hazard h where h.number = ?""")
            .param(caseNumber).query(SuspendedCase.class).single();
    }
}
