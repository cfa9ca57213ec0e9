package io.hazardflow.hazard.web;

import io.hazardflow.hazard.supervision.SupervisionState;
import io.hazardflow.hazard.suspension.SuspensionState;
import io.hazardflow.registry.Departments;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How supervision and suspension of a case stand, in words; null where there never was one. */
@Component
class BesideCase {

    private static final Map<String, String> SCOPES = Map.of("WHOLE", "全部停产停业", "PART", "局部停产停业", "EQUIPMENT", "停止使用设施、设备");

    private final JdbcClient jdbc;
    private final Departments departments;

    BesideCase(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    /**
     * @param leader  who of the district answers for it
     * @param officer contact in the supervising department
     * @param digest  last monthly digest
     */
    record Supervision(String state, String stateLabel, String deptName, String leader, String officer, Instant deadline, boolean overdue,
                       String digest, Instant publishedAt, Instant delistedAt) {
    }

    /** @param refusals how often consent to begin again was refused */
    record Suspension(String state, String stateLabel, String scope, Instant suspendedAt, Instant resumedAt, int refusals,
                      Instant powerCutNoticeAt, Instant powerCutAt, Instant powerRestoredAt) {
    }

    record Beside(Supervision supervision, Suspension suspension) {
    }

    private record Row(SupervisionState supervisionState, String supervisionDept, String supervisionLeader, String supervisionOfficer,
                       Instant supervisionDeadline, Boolean supervisionOverdue, String supervisionDigest, Instant listingPublishedAt,
                       Instant delistedAt, SuspensionState suspensionState, String suspensionScope, Instant suspendedAt, Instant resumedAt,
                       Integer resumptionRefusals, Instant powerCutNoticeAt, Instant powerCutAt, Instant powerRestoredAt) {
    }

    Beside of(String caseNumber) {
        Row row = jdbc.sql("select * from hazardflow.hazard where number = ?").param(caseNumber).query(Row.class).single();
        return new Beside(row.supervisionState() == null ? null : supervision(row), row.suspensionState() == null ? null : suspension(row));
    }

    /** What a step led a procedure to, by the facts of its event; null for another step. */
    static String labelOf(String supervisionState, String suspensionState) {
        if (supervisionState != null) {
            return SupervisionState.valueOf(supervisionState).label();
        }
        return suspensionState == null ? null : SuspensionState.valueOf(suspensionState).label();
    }

    private Supervision supervision(Row row) {
        return new Supervision(row.supervisionState().name(), row.supervisionState().label(),
            row.supervisionDept() == null ? null : departments.name(row.supervisionDept()), row.supervisionLeader(), row.supervisionOfficer(),
            row.supervisionDeadline(), Boolean.TRUE.equals(row.supervisionOverdue()), row.supervisionDigest(), row.listingPublishedAt(),
            row.delistedAt());
    }

    private static Suspension suspension(Row row) {
        return new Suspension(row.suspensionState().name(), row.suspensionState().label(),
            row.suspensionScope() == null ? null : SCOPES.get(row.suspensionScope()), row.suspendedAt(), row.resumedAt(),
            row.resumptionRefusals() == null ? 0 : row.resumptionRefusals(), row.powerCutNoticeAt(), row.powerCutAt(), row.powerRestoredAt());
    }
}
