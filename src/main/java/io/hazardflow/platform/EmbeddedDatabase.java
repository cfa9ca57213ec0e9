package io.hazardflow.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of our own for a newcomer's first run and for tests. Never used in production, where a server is named instead. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final EmbeddedDatabaseLock lock;
    private final Path throwaway;

    private EmbeddedDatabase(EmbeddedPostgres postgres, EmbeddedDatabaseLock lock, Path throwaway) {
        this.postgres = postgres;
        this.lock = lock;
        this.throwaway = throwaway;
    }

    /**
     * Starts on a directory and keeps what is in it, also after the application was killed.
     *
     * @throws StartupRefusedException when another running application uses the directory
     */
    static EmbeddedDatabase keptIn(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        EmbeddedDatabaseLock lock = EmbeddedDatabaseLock.tryAcquire(home).orElseThrow(() -> new StartupRefusedException(
            ("Another running HazardFlow uses %s: stop it, or set hazardflow.database.directory. "
                + "另一个 HazardFlow 正在使用该数据目录，请先停止它。").formatted(home)));
        return start(home, lock, false);
    }

    /** Starts on an empty directory that goes away with the application. */
    static EmbeddedDatabase throwaway() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"), "hazardflow-postgres-" + System.getProperty("user.name"));
        EmbeddedDatabaseThrowaways.sweep(parent);
        Path home = parent.resolve(UUID.randomUUID().toString());
        return start(home, EmbeddedDatabaseLock.tryAcquire(home).orElseThrow(), true);
    }

    private static EmbeddedDatabase start(Path home, EmbeddedDatabaseLock lock, boolean throwaway) {
        try {
            EmbeddedDatabaseLeftover.stop(home);
            Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
            if (Files.exists(unfinished)) {
                FileSystemUtils.deleteRecursively(home);
            } else if (Files.notExists(home.resolve("PG_VERSION"))) {
                Files.createFile(unfinished);
            }
            EmbeddedPostgres postgres = settings(home, throwaway).start();
            Files.deleteIfExists(unfinished);
            return new EmbeddedDatabase(postgres, lock, throwaway ? home : null);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new StartupRefusedException(
                ("The embedded PostgreSQL does not start on %s (%s): set hazardflow.database.directory or SPRING_DATASOURCE_URL. "
                    + "内置数据库无法启动。").formatted(home, e.getMessage()), e);
        }
    }

    private static EmbeddedPostgres.Builder settings(Path home, boolean throwaway) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(home).setCleanDataDirectory(false)
            .setRegisterShutdownHook(false).setPGStartupWait(START_LIMIT)
            .setServerConfig("fsync", throwaway ? "off" : "on").setServerConfig("synchronous_commit", throwaway ? "off" : "on")
            .setServerConfig("timezone", "UTC").setServerConfig("log_error_verbosity", "terse");
        if (System.getProperty("os.name").startsWith("Linux")) {
            builder.setLocaleConfig("locale", "C.UTF-8");
        }
        return builder;
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        if (throwaway == null) {
            lock.close();
        } else {
            FileSystemUtils.deleteRecursively(throwaway);
            lock.closeAndDelete();
        }
    }
}
