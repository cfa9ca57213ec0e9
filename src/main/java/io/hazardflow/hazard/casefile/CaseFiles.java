package io.hazardflow.hazard.casefile;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Compiles case files, few at a time, so that their memory has a bound. */
@Service
class CaseFiles {

    private static final int AT_A_TIME = 2;
    private static final int SECONDS_TO_WAIT = 60;

    private final CaseRecords records;
    private final CaseFileBinder binder;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    CaseFiles(CaseRecords records, CaseFileBinder binder) {
        this.records = records;
        this.binder = binder;
    }

    /**
     * The file on disk, which whoever reads it removes; empty when too many are being compiled.
     *
     * @param viewer who asks; the file shows what he may see
     */
    Optional<Path> compile(HazardCase hazard, Caller viewer) {
        if (!waitForPlace()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compiled(hazard, viewer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Path compiled(HazardCase hazard, Caller viewer) throws IOException {
        CaseRecord record = records.of(hazard, viewer);
        Path file = Files.createTempFile("case-file", ".pdf");
        try {
            binder.bind(record, file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private boolean waitForPlace() {
        try {
            return places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
