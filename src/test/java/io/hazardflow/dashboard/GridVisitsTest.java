package io.hazardflow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class GridVisitsTest {

    private static final String CASE = "YH-20991230-001-00001";
    private static final Actor WORKER = new Actor("grid.001", "网格员", "grid:001");
    private static final Actor OFFICE = new Actor("office.001", "安全办", "street-office:001");

    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    record Visit(String day, String enterprise) {
    }

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    void areTheDaysOnWhichAGridWorkerWasThere() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            append("2027-03-01T20:00:00Z", WORKER, HazardProcess.REPORT_HAZARD, null, Facts.of(HazardState.REPORTED).and("enterprise", "e0001")
                .and("street", "001").and("source", "GRID").and("imminentDanger", false).and("reportedAt", Instant.parse("2027-03-01T20:00:00Z")));
            append("2027-03-03T02:00:00Z", OFFICE, HazardProcess.VERIFY_HAZARD, null, new Facts());
            append("2027-03-09T02:00:00Z", OFFICE, HazardProcess.URGE_ENTERPRISE, null, new Facts());
            append("2027-03-10T02:00:00Z", WORKER, HazardProcess.URGE_ENTERPRISE, null, new Facts());
            append("2027-03-10T03:00:00Z", WORKER, HazardProcess.URGE_ENTERPRISE, null, new Facts());
            append("2027-03-12T02:00:00Z", WORKER, HazardProcess.REVIEW_RECTIFICATION, "MATERIAL", new Facts());
            append("2027-03-15T02:00:00Z", WORKER, HazardProcess.REVIEW_RECTIFICATION, "ON_SITE", new Facts());
            assertThat(visits()).containsExactly(new Visit("2027-03-02", "e0001"), new Visit("2027-03-10", "e0001"), new Visit("2027-03-15", "e0001"));

            append("2027-03-16T02:00:00Z", OFFICE, HazardProcess.STEP_BACK, null, Facts.of("enterprise", "e0002"));
            assertThat(visits()).extracting(Visit::enterprise).containsOnly("e0002").hasSize(3);

            List<Visit> before = visits();
            rebuild.rebuild();
            assertThat(visits()).isEqualTo(before);
        });
    }

    private void append(String at, Actor by, String step, String mode, Facts facts) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(at)));
        JsonNode document = mode == null ? null : JsonNodeFactory.instance.objectNode().put("mode", mode);
        ledger.append(new LedgerEntry(CASE, HazardProcess.KEY, step, by, document, facts.map(), List.of(), List.of()));
    }

    private List<Visit> visits() {
        return jdbc.sql("select cast(day as text) as day, enterprise from hazardflow.grid_visit where number = ? order by day").param(CASE)
            .query(Visit.class).list();
    }
}
