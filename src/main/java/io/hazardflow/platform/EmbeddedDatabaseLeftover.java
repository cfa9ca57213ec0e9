package io.hazardflow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a killed application left running on its directory. Only the process named in the directory's own
 * {@code postmaster.pid} is ever touched, and only if it is a postgres that began when the file says.
 */
final class EmbeddedDatabaseLeftover {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseLeftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private EmbeddedDatabaseLeftover() {
    }

    /** Stops what is left of an earlier run; the caller holds the directory's lock. */
    static void stop(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (isItsPostgres(process.get(), lines)) {
            LOG.info("stopping PostgreSQL (pid {}) that an interrupted run left on {}", process.get().pid(), directory);
            stop(process.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean isItsPostgres(ProcessHandle process, List<String> pidFile) {
        boolean postgres = process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
            .filter(name -> name.equals("postgres") || name.equals("postgres.exe")).isPresent();
        Instant begun = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return postgres && process.info().startInstant()
            .map(start -> Duration.between(start, begun).abs().compareTo(CLOCK_TOLERANCE) < 0).orElse(true);
    }

    private static void stop(ProcessHandle postgres) throws IOException {
        postgres.destroy();
        if (!ended(postgres)) {
            postgres.destroyForcibly();
            if (!ended(postgres)) {
                throw new IOException("PostgreSQL (pid " + postgres.pid() + ") does not stop");
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
