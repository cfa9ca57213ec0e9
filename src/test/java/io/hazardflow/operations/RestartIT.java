package io.hazardflow.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.evidence.Pictures;
import io.hazardflow.platform.EngineClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RestartIT {

    private static final Logger LOG = LoggerFactory.getLogger(RestartIT.class);
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(EngineClock.ZONE);
    private static final Duration DOWN = Duration.ofSeconds(12);
    private static final int REPORTERS = 3;

    @TempDir
    Path temporary;

    private final AtomicInteger reports = new AtomicInteger();
    private ForkedApplication application;

    @AfterEach
    void leave_nothing_running() throws Exception {
        if (application != null) {
            application.stop();
        }
        ForkedApplication.stopPostgres(temporary.resolve("postgres"));
    }

    @Test
    @Timeout(420)
    void a_case_goes_on_after_the_application_was_killed_and_a_timer_that_came_due_meanwhile_fires() throws Exception {
        application = start("first.log");
        Duration cold = application.startTime();
        String number = report("grid.001");
        person("office.001").submit(number, "verify-hazard", asReal());
        person("office.001").submit(number, "assign-rectification", order());
        assertThat(steps(number)).endsWith("assign-rectification").doesNotContain("serve-by-rule");

        Instant due = Instant.now().plus(DOWN);
        moveAcknowledgementTimer(number, due);
        List<String> answered = killInTheMiddleOfReports();
        assertThat(Instant.now()).as("killed before the timer was due").isBefore(due);
        await().atMost(DOWN.plusSeconds(5)).until(() -> Instant.now().isAfter(due));

        application = start("second.log");
        await().atMost(Duration.ofSeconds(90)).until(() -> steps(number).contains("serve-by-rule"));

        assertThat(steps(number)).endsWith("assign-rectification", "serve-by-rule");
        assertThat(standsAt(number)).containsExactly("rectify");
        person("safety.e0001").submit(number, "rectify", feedback());
        assertThat(standsAt(number)).containsExactly("review-rectification");
        assertNothingIsHalfDone(answered);
        LOG.info("start until ready: cold {} s (database, schema, demo district), warm after kill -9 {} s", cold.toSeconds(),
            application.startTime().toSeconds());
    }

    /** What was answered is there; what was not is there whole or not at all; and no record was changed. */
    private void assertNothingIsHalfDone(List<String> answered) {
        assertThat(answered).as("reports answered before the kill").isNotEmpty();
        for (String number : answered) {
            assertThat(standsAt(number)).as(number).containsExactly("verify-hazard");
        }
        JsonNode ledger = person("admin").get("/api/ledger/verification");
        assertThat(ledger.get("intact").asBoolean()).as(ledger.toPrettyString()).isTrue();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(person("admin").get("/api/ledger/verification").get("cases").asLong())
            .as("cases in the ledger, all of them running, also the drills that the calendar is giving out")
            .isEqualTo(Stream.of("hazard-rectification", "emergency-drill", "annual-drill-plan", "statistics-report")
                .mapToLong(this::running).sum()));
        assertThat(running("hazard-rectification")).isGreaterThan(answered.size());
    }

    private long running(String process) {
        return person("admin").get("/engine-rest/process-instance/count?processDefinitionKey=" + process).get("count").asLong();
    }

    private List<String> killInTheMiddleOfReports() throws Exception {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        ExecutorService reporters = Executors.newFixedThreadPool(REPORTERS);
        for (int i = 0; i < REPORTERS; i++) {
            reporters.submit(() -> {
                while (true) {
                    answered.add(report("grid.001"));
                }
            });
        }
        await().atMost(DOWN.minusSeconds(2)).pollInterval(Duration.ofMillis(10)).until(() -> answered.size() >= 2 * REPORTERS);
        application.kill();
        reporters.shutdown();
        assertThat(reporters.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return List.copyOf(answered);
    }

    private void moveAcknowledgementTimer(String number, Instant due) {
        RemotePerson admin = person("admin");
        String instance = admin.get("/engine-rest/process-instance?processDefinitionKey=hazard-rectification&businessKey=" + number).get(0).get("id").asText();
        JsonNode timers = admin.get("/engine-rest/job?processInstanceId=" + instance + "&activityId=acknowledgement-overdue");
        assertThat(timers).hasSize(1);
        admin.put("/engine-rest/job/" + timers.get(0).get("id").asText() + "/duedate", Map.of("duedate", ENGINE_TIME.format(due)));
    }

    private String report(String reporter) {
        int number = reports.incrementAndGet();
        return person(reporter).post("/api/start-forms/hazard-rectification", Map.of("photos", List.of(photo(reporter)),
            "enterpriseId", "e0001", "location", "一层东侧疏散通道 " + number, "gps", "",
            "description", "疏散通道堆放纸箱约两立方米，无法通行。编号" + number, "imminentDanger", false), 201).get("caseNumber").asText();
    }

    private static Map<String, Object> asReal() {
        return Map.of("result", "REAL", "title", "疏散通道堆物", "category", "XC05", "subGrade", "G1", "level", "GENERAL",
            "onSiteFixable", false, "mustStopToFix", false, "externalCause", false, "mayCauseGroupDeaths", false, "reason", "现场核实属实");
    }

    private static Map<String, Object> order() {
        return Map.of("rectifierOrg", "示范企业", "responsiblePerson", "张三", "phone", "19000000001", "dept", "yjj",
            "deadline", LocalDate.now(EngineClock.ZONE).plusDays(7).toString(), "requirements", "清理通道并划定禁止堆放线，长期保持畅通。");
    }

    private Map<String, Object> feedback() {
        return Map.of("done", "已清理全部堆物，划线并设专人每日巡查，通道恢复畅通。", "afterPhotos", List.of(photo("safety.e0001")),
            "finishedAt", OffsetDateTime.now(EngineClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString(), "headSign", "王五");
    }

    private List<String> steps(String number) {
        return texts(person("admin").get("/api/hazards/" + number + "/timeline"), "step");
    }

    private List<String> standsAt(String number) {
        return texts(person("admin").get("/api/hazards/" + number).get("current"), "step");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.get(field).asText()).toList();
    }

    private String photo(String owner) {
        return person(owner).upload(Pictures.jpeg());
    }

    private RemotePerson person(String name) {
        return new RemotePerson(application.address(), name);
    }

    private ForkedApplication start(String log) throws IOException {
        return ForkedApplication.on(temporary.resolve("postgres"), temporary.resolve(log), "--hazardflow.access.repair=true");
    }
}
