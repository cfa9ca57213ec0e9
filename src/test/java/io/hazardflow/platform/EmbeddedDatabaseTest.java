package io.hazardflow.platform;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    @Timeout(90)
    void what_was_written_is_there_after_the_application_was_killed() throws Exception {
        Path home = temporary.resolve("postgres");
        Process application = child(home);
        awaitRow(application);
        long postgres = Long.parseLong(Files.readAllLines(home.resolve("postmaster.pid")).get(0));

        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(postgres)).as("PostgreSQL outlives the killed application").isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(ask(database, "select text from kept")).isEqualTo("隐患");
            assertThat(ProcessHandle.of(postgres).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    @Timeout(90)
    void two_applications_do_not_share_a_directory() throws Exception {
        Path home = temporary.resolve("postgres");
        Process application = child(home);
        try {
            awaitRow(application);

            assertThatThrownBy(() -> EmbeddedDatabase.keptIn(home)).isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("Another running HazardFlow uses " + home);
            assertThat(application.isAlive()).isTrue();
        } finally {
            application.destroy();
            application.waitFor(20, TimeUnit.SECONDS);
            EmbeddedDatabaseLeftover.stop(home);
        }
    }

    @Test
    @Timeout(90)
    void a_process_that_only_has_the_number_of_the_old_database_is_left_alone() throws Exception {
        Path home = temporary.resolve("postgres");
        EmbeddedDatabase.keptIn(home).close();
        long self = ProcessHandle.current().pid();
        Files.writeString(home.resolve("postmaster.pid"), self + "\n" + home + "\n" + Instant.now().getEpochSecond() + "\n5432\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    @Timeout(90)
    void a_first_start_that_was_interrupted_is_begun_again() throws Exception {
        Path home = temporary.resolve("postgres");
        Files.createDirectories(home);
        Files.writeString(home.resolve("PG_VERSION"), "17");
        Files.createFile(temporary.resolve("postgres.unfinished"));

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(temporary.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    @Timeout(90)
    void a_throw_away_database_leaves_nothing_behind() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.throwaway();
        Path home = Path.of(ask(database, "show data_directory"));
        assertThat(home).exists();

        database.close();

        assertThat(home).doesNotExist();
        assertThat(home.resolveSibling(home.getFileName() + ".lock")).doesNotExist();
    }

    private static Process child(Path home) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
            EmbeddedDatabaseChild.class.getName(), home.toString()).redirectErrorStream(true).start();
    }

    private static void awaitRow(Process application) throws Exception {
        BufferedReader output = new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.equals(EmbeddedDatabaseChild.READY)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(EmbeddedDatabaseChild.READY);
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
             ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
