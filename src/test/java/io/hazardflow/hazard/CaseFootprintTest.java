package io.hazardflow.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class CaseFootprintTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private JdbcClient jdbc;

    /** Rows and bytes of all tables whose name begins with a prefix. */
    private record Size(long rows, long bytes) {
    }

    @Test
    void anOrdinaryClosedCaseLeavesLittleInTheEngineAndEverythingInTheLedger() {
        Map<String, Size> before;
        do {
            before = sizes();
        } while (isDrawnForLookBack(closed()));
        Map<String, Size> after = sizes();

        Size running = difference("act_ru_", before, after);
        Size history = difference("act_hi_", before, after);
        Size ledger = difference("ledger_event", before, after);
        System.out.printf("Footprint of one closed case: engine running %d rows, engine history %d rows / %d bytes, ledger %d rows / %d bytes%n",
            running.rows(), history.rows(), history.bytes(), ledger.rows(), ledger.bytes());
        Map<String, Size> then = before;
        after.forEach((table, size) -> {
            long rows = size.rows() - then.getOrDefault(table, new Size(0, 0)).rows();
            if (rows != 0) {
                System.out.printf("  %-28s %4d rows%n", table, rows);
            }
        });
        Size permissions = difference("act_ru_authorization", before, after);
        assertThat(running.rows() - permissions.rows()).as("rows in the engine's running tables").isZero();
        assertThat(permissions.rows()).as("permissions to read the finished case").isLessThanOrEqualTo(8);
        assertThat(history.rows()).isLessThan(400);
        assertThat(ledger.rows()).isEqualTo(14);
        assertThat(difference("act_ge_bytearray", before, after).rows()).as("documents or objects kept by the engine").isZero();
    }

    private String closed() {
        String number = driver.report(HazardDriver.ENTERPRISE);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(HazardDriver.STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(HazardDriver.GRID, number);
        driver.close(HazardDriver.STREET, number);
        return number;
    }

    private boolean isDrawnForLookBack(String number) {
        return jdbc.sql("select look_back_due is not null from hazardflow.hazard where number = ?").param(number).query(Boolean.class).single();
    }

    private Map<String, Size> sizes() {
        List<String> tables = jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema = 'public' and table_name like 'act\\_%' or table_schema = 'hazardflow'""").query(String.class).list();
        Map<String, Size> sizes = new TreeMap<>();
        tables.forEach(table -> sizes.put(table.substring(table.indexOf('.') + 1), jdbc.sql(
            "select count(*) as rows, coalesce(sum(pg_column_size(t.*)), 0) as bytes from " + table + " t").query(Size.class).single()));
        return sizes;
    }

    private static Size difference(String prefix, Map<String, Size> before, Map<String, Size> after) {
        return after.entrySet().stream().filter(table -> table.getKey().startsWith(prefix)).map(table -> {
            Size earlier = before.getOrDefault(table.getKey(), new Size(0, 0));
            return new Size(table.getValue().rows() - earlier.rows(), table.getValue().bytes() - earlier.bytes());
        }).reduce(new Size(0, 0), (one, other) -> new Size(one.rows() + other.rows(), one.bytes() + other.bytes()));
    }
}
