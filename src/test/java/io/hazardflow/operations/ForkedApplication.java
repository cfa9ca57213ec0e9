package io.hazardflow.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.awaitility.Awaitility.await;

/** The application in a process of its own, as an operator starts it, on its own port and a given database directory. */
final class ForkedApplication {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final Duration startTime;

    private ForkedApplication(Process process, Path log, Instant begun) {
        this.process = process;
        this.log = log;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
        this.startTime = Duration.between(begun, Instant.now());
    }

    /** Returns when the application says that it is ready. */
    static ForkedApplication on(Path database, Path log, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--hazardflow.database.directory=" + database);
        return start(database.getParent(), log, all.toArray(String[]::new));
    }

    /** Another node on the database of a running application, that leaves its jobs alone. */
    static ForkedApplication beside(HikariDataSource database, Path log) throws IOException {
        return beside(database, log, false);
    }

    /** @param working whether it takes the jobs of the database up */
    static ForkedApplication beside(HikariDataSource database, Path log, boolean working) throws IOException {
        return start(log.getParent(), log, "--hazardflow.production=false", "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(), "--spring.datasource.password=" + database.getPassword(),
            "--camunda.bpm.job-execution.enabled=" + working);
    }

    private static ForkedApplication start(Path directory, Path log, String... settings) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of("--server.port=0", "--hazardflow.demo.enabled=true", "--hazardflow.demo.cases=false"));
        command.addAll(List.of(settings));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("HAZARDFLOW_"));
        return new ForkedApplication(builder.start(), log, Instant.now());
    }

    /** Ends the embedded PostgreSQL that a killed application left on this directory, if any. */
    static void stopPostgres(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip())).ifPresent(postgres -> {
                postgres.destroy();
                postgres.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            });
        }
    }

    /** It lives for a minute at most: compiling its code well costs more than it saves. */
    static List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
            productClassPath(), "io.hazardflow.HazardFlowApplication");
    }

    /** From the start of the process until it was ready. */
    Duration startTime() {
        return startTime;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Ends it the way a power cut does: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("the application ended:\n" + output());
        }
        String port = port();
        return port != null && answersReady(port);
    }

    private static boolean answersReady(String port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String port() {
        Matcher matcher = PORT.matcher(output());
        return matcher.find() ? matcher.group(1) : null;
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    /** Without the classes of the tests, which the product's component scan would take for its own. */
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    }
}
