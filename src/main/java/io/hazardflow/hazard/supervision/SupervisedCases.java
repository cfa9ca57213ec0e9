package io.hazardflow.hazard.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the supervision of a case. */
@Component
class SupervisedCases {

    private final JdbcClient jdbc;

    SupervisedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SupervisedCase get(String caseNumber) {
        return jdbc.sql("""
                select h.supervision_state, h.supervision_dept, h.supervision_leader, h.supervision_deadline
                from hazardflow.hazard h where h.number = ?""")
            .param(caseNumber).query(SupervisedCase.class).single();
    }
}
