package io.hazardflow.evidence;

import io.hazardflow.ledger.LedgerDatabase;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.util.unit.DataSize;

/** The ledger's database with the beans of this package. */
final class EvidenceDatabase {

    private EvidenceDatabase() {
    }

    static LedgerDatabase create() {
        return new LedgerDatabase(Limits.class, PhotoCheck.class, EvidenceStore.class, EvidenceAccess.class, EvidenceWidget.class, SignatureWidget.class,
            EvidenceBinding.class, EvidenceCleanup.class, People.StreetSeesItsCases.class);
    }

    @TestConfiguration
    static class Limits {

        @Bean
        EvidenceProperties limits() {
            return new EvidenceProperties(DataSize.ofMegabytes(10), Duration.ofDays(30), Duration.ofHours(24));
        }
    }
}
