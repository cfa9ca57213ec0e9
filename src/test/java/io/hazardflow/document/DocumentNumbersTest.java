package io.hazardflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ledger.LedgerDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentNumbersTest {

    private static final int WRITERS = 20;
    private static final int EACH = 15;

    @RegisterExtension
    final LedgerDatabase database = DocumentDatabase.create();

    @Test
    void eachTypeCountsByItselfAndEachYearAnew() {
        assertThat(next(DocumentType.HINT, 2026)).isEqualTo("津东安提示〔2026〕1号");
        assertThat(next(DocumentType.HINT, 2026)).isEqualTo("津东安提示〔2026〕2号");
        assertThat(next(DocumentType.REVIEW_OPINION, 2026)).isEqualTo("津东安复查〔2026〕1号");
        assertThat(next(DocumentType.HINT, 2027)).isEqualTo("津东安提示〔2027〕1号");
        assertThat(next(DocumentType.HINT, 2026)).isEqualTo("津东安提示〔2026〕3号");
    }

    /** Every third transaction fails after it took a number; what it took is given again. */
    @Test
    void twentyWritersAtATimeLeaveNeitherGapNorDouble() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<Integer>>> work = IntStream.range(0, WRITERS).mapToObj(writer -> (Callable<List<Integer>>) () -> written(writer)).toList();
            List<Integer> given = new ArrayList<>();
            for (Future<List<Integer>> written : writers.invokeAll(work)) {
                given.addAll(written.get());
            }

            assertThat(given).hasSize(WRITERS * EACH * 2 / 3);
            assertThat(given.stream().sorted().toList()).isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
        } finally {
            writers.shutdownNow();
        }
    }

    private List<Integer> written(int writer) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int turn = writer + i;
            if (turn % 3 == 0) {
                assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.bean(DocumentNumbers.class).next(DocumentType.RECTIFICATION_ORDER, 2026);
                    throw new IllegalStateException("nothing was printed");
                })).hasMessage("nothing was printed");
            } else {
                kept.add(database.inTransaction(() -> database.bean(DocumentNumbers.class).next(DocumentType.RECTIFICATION_ORDER, 2026)).serial());
            }
        }
        return kept;
    }

    private String next(DocumentType type, int year) {
        return database.inTransaction(() -> database.bean(DocumentNumbers.class).next(type, year)).text();
    }
}
