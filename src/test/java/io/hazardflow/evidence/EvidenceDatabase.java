package io.hazardflow.evidence;

import io.hazardflow.ledger.LedgerDatabase;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.util.unit.DataSize;

/** The ledger's database with the beans of this package. */
public final class EvidenceDatabase {

    private EvidenceDatabase() {
    }

    static LedgerDatabase create() {
        return with(EvidenceAccess.class, EvidenceWidget.class, SignatureWidget.class, EvidenceBinding.class, EvidenceCleanup.class,
            People.StreetSeesItsCases.class);
    }

    /** Also takes photos in. */
    public static LedgerDatabase with(Class<?>... more) {
        return new LedgerDatabase(Stream.concat(Stream.of(Limits.class, PhotoCheck.class, EvidenceStore.class), Stream.of(more))
            .toArray(Class<?>[]::new));
    }

    @TestConfiguration
    static class Limits {

        @Bean
        EvidenceProperties limits() {
            return new EvidenceProperties(DataSize.ofMegabytes(10), Duration.ofDays(30), Duration.ofHours(24));
        }
    }
}
