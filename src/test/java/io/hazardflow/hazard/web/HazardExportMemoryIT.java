package io.hazardflow.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Callers;
import io.hazardflow.api.ApiTest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an export of 100,000 cases keeps in memory, in a transaction that is taken back. */
@ApiTest
class HazardExportMemoryIT {

    private static final int CASES = 100_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    private HazardExport export;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcOperations database;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theLastRowsNeedNoMoreMemoryThanTheFirst() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.execute("drop index hazardflow.hazard_by_words");
            database.update("""
                insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, street, reporter, reported_at, parent_key)
                select 'YH-20240401-009-' || lpad(n::text, 6, '0'), 'hazard-rectification', 'RECTIFYING', 'GENERAL', 'G1', 'GRID', '疏散通道堆物', '009',
                       'grid.009', timestamptz '2024-04-01' + n * interval '1 minute', md5(n::text) || md5((-n)::text)
                from generate_series(1, ?) n""", CASES);
            Scales scales = new Scales();
            HazardFilter ours = new HazardFilter(null, null, null, "009", null, null, null, null, null, null, null, null, null, null, null,
                null, null);
            try {
                export.write(callers.byId("coordination"), ours, "-reportedAt", List.of(HazardColumn.values()), total -> {
                    assertThat(total).isGreaterThanOrEqualTo(CASES);
                    return scales;
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            assertThat(scales.written).isGreaterThan(5 * MEGABYTE);
            assertThat(scales.kept).hasSizeGreaterThan(4);
            assertThat(scales.kept.get(scales.kept.size() - 1) - scales.kept.get(0)).isLessThan(25 * MEGABYTE);
        });
    }

    /** Weighs what is alive after each megabyte. */
    private static final class Scales extends OutputStream {

        private final List<Long> kept = new ArrayList<>();
        private long written;

        @Override
        public void write(int one) {
            weigh(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            weigh(length);
        }

        private void weigh(int length) {
            written += length;
            if (written / MEGABYTE > kept.size()) {
                System.gc();
                kept.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
        }
    }
}
