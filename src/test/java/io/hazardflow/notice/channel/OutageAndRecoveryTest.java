package io.hazardflow.notice.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.hazardflow.hazard.HazardDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The executors at work: an endpoint that is down for a while, and one that hangs while cases have their timers. */
@NoticeTest
class OutageAndRecoveryTest {

    private static final int NOTICES = 1_000;

    @Autowired
    private NoticeDriver driver;
    @Autowired
    private NoticeJobs notices;
    @Autowired
    private ProcessEngineConfiguration engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private HazardDriver cases;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clean() {
        OutsideWorld.HTTP.resetAll();
        jdbc.sql("update act_ru_job set suspension_state_ = 2 where priority_ < 0").update();
    }

    @AfterEach
    void stop() {
        notices.destroy();
        executor().shutdown();
        ClockUtil.reset();
        OutsideWorld.HTTP.resetAll();
    }

    @Test
    void ofAThousandNoticesNoneIsLostAndNoneIsTakenTwice() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        List<UUID> ids = new ArrayList<>(IntStream.range(0, NOTICES).mapToObj(i -> driver.due("webhook", "通知 " + i, "正文")).toList());
        notices.start();
        await().atMost(Duration.ofMinutes(6)).until(() -> OutsideWorld.HTTP.getAllServeEvents().size() >= NOTICES / 2);

        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok()));
        ClockUtil.offset(Duration.ofMinutes(2).toMillis());
        await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofMillis(500)).until(() -> open() == 0);

        Map<String, Long> taken = OutsideWorld.HTTP.getAllServeEvents().stream().filter(event -> event.getResponse().getStatus() == 200)
            .collect(Collectors.groupingBy(OutageAndRecoveryTest::key, Collectors.counting()));
        assertThat(taken).hasSize(NOTICES).containsOnlyKeys(ids.stream().map(UUID::toString).toArray(String[]::new));
        assertThat(taken.values()).allMatch(times -> times == 1);
        assertThat(jdbc.sql("select count(*) from hazardflow.notice_delivery where state = 'DELIVERED' and id = any(?)")
            .param(ids.toArray(UUID[]::new)).query(Long.class).single()).isEqualTo(NOTICES);
        assertThat(OutsideWorld.HTTP.getAllServeEvents()).filteredOn(event -> event.getResponse().getStatus() == 503)
            .hasSizeGreaterThanOrEqualTo(NOTICES / 2);
    }

    @Test
    void timersAndStepsOfCasesRunOnTimeWhileAnEndpointHangs() {
        executor().start();
        Duration undisturbed = lifeOfACase();

        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok().withFixedDelay(5_000)));
        IntStream.range(0, 60).forEach(i -> driver.due(i % 2 == 0 ? "webhook" : "sms", "通知 " + i, "正文"));
        notices.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> !OutsideWorld.HTTP.getAllServeEvents().isEmpty());
        Duration disturbed = lifeOfACase();

        System.out.printf("Life of a case with its timer: %d ms, with a hanging endpoint: %d ms%n", undisturbed.toMillis(), disturbed.toMillis());
        assertThat(disturbed).isLessThan(undisturbed.multipliedBy(3).plusSeconds(8));
    }

    @Test
    void urgentOnesGoFirstAndBelowEveryJobOfACase() {
        UUID digest = driver.digest("webhook", NoticeDriver.PERSON, List.of("一", "二"));
        UUID ordinary = driver.due("webhook", NoticeDriver.PERSON, false, "普通", "正文");
        UUID urgent = driver.due("webhook", "紧急", "正文");
        assertThat(List.of(driver.job(urgent), driver.job(ordinary), driver.job(digest))).extracting(Job::getPriority)
            .containsExactly(-10L, -20L, -30L);
        assertThat(((ProcessEngineConfigurationImpl) engine).getJobExecutorPriorityRangeMin()).isZero();

        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok()));
        executor().start();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> driver.isOpen(urgent) && driver.isOpen(digest));
    }

    /** Steps by hand, and the timer that reminds of the deadline by the executor. */
    private Duration lifeOfACase() {
        Instant start = Instant.now();
        String number = cases.report(HazardDriver.GRID);
        cases.verifyAsReal(number, "G1", Map.of());
        cases.assign(HazardDriver.STREET, number, 7);
        cases.acknowledge(number);
        Job timer = management.createJobQuery().processInstanceId(cases.procedure(number, "deadline-ladder")).timers().list().get(0);
        management.setJobDuedate(timer.getId(), ClockUtil.getCurrentTime());
        executor().jobWasAdded();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
            .until(() -> management.createJobQuery().jobId(timer.getId()).count() == 0);
        return Duration.between(start, Instant.now());
    }

    private long open() {
        return management.createJobQuery().processDefinitionKey("notice").active().count();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
    }

    private static String key(ServeEvent event) {
        return event.getRequest().getHeader("Idempotency-Key");
    }
}
