package io.hazardflow.notice.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.hazardflow.hazard.HazardDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Endpoints that are dead, slow, broken or talk nonsense: the delivery is tried again, then somebody reads why, and it goes on when repaired. */
@NoticeTest
@ExtendWith(OutputCaptureExtension.class)
class ChannelOutageTest {

    private static final String PERSONAL = "公孙无忌 19912345677";

    @Autowired
    private NoticeDriver driver;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HazardDriver cases;
    @Autowired
    private JavaMailSenderImpl mails;

    @BeforeEach
    void clean() {
        OutsideWorld.HTTP.resetAll();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
        OutsideWorld.HTTP.resetAll();
    }

    static Stream<Arguments> troubles() {
        ResponseDefinitionBuilder slow = ok().withFixedDelay(4_000);
        return Stream.of(
            Arguments.of("dead", ok(), "外部系统：连不上对方服务器（连接被拒绝）"),
            Arguments.of("sms", slow, "短信：对方没有在 2 秒内答复"),
            Arguments.of("webhook", aResponse().withStatus(500).withBody("secret words of the other side"), "外部系统：对方没有接收（HTTP 500，对方服务器出错）"),
            Arguments.of("webhook", aResponse().withStatus(401), "外部系统：对方没有接收（HTTP 401，密钥不被接受）"),
            Arguments.of("webhook", ok().withHeader("Content-Type", "text/html; charset=utf-8").withBody("<html>sign in"), "外部系统：答复是一个网页，不是接口的答复"),
            Arguments.of("webhook", ok().withBody("x".repeat(200_000)), "外部系统：对方的答复过长，无法识别"),
            Arguments.of("webhook", aResponse().withFault(Fault.EMPTY_RESPONSE), "外部系统：对方没有答复就断开了连接"),
            Arguments.of("webhook", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "外部系统：对方的答复无法识别"),
            Arguments.of("webhook", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "外部系统：与对方的连接中断"),
            Arguments.of("wecom", okJson("{\"errcode\":93000,\"errmsg\":\"invalid webhook url, hint: [1]\"}"),
                "东街应急群：对方没有接收（错误码 93000，机器人地址无效或机器人已被移出群）"),
            Arguments.of("wecom", ok("这不是 JSON"), "东街应急群：对方的答复无法识别"),
            Arguments.of("dingtalk", okJson("{\"errcode\":310000,\"errmsg\":\"sign not match\"}"),
                "钉钉群：对方没有接收（错误码 310000，安全设置不符（加签密钥、关键词或 IP 地址段））"),
            Arguments.of("dingtalk", okJson("{\"errmsg\":\"ok\"}"), "钉钉群：对方的答复无法识别"),
            Arguments.of("sms", okJson("{\"code\":\"17\",\"message\":\"balance\"}"), "短信：短信网关没有接收"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void theCauseIsReadable(String channel, ResponseDefinitionBuilder answer, String words, CapturedOutput log) {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(answer));
        UUID id = driver.due(channel, PERSONAL, PERSONAL);

        assertThat(driver.attempt(id)).isEqualTo(words);
        assertThat(management.getJobExceptionStacktrace(driver.job(id).getId())).contains(words)
            .doesNotContain(OutsideWorld.SECRET, OutsideWorld.ROBOT_KEY, "公孙无忌", "19912345677", "secret words", "/cgi-bin");
        assertThat(log.getAll()).doesNotContain(OutsideWorld.SECRET, OutsideWorld.ROBOT_KEY, "公孙无忌", "19912345677", "secret words");
    }

    @Test
    void anAnswerThatDribblesIsCutOff() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok("x".repeat(500)).withChunkedDribbleDelay(200, 20_000)));
        UUID id = driver.due("webhook", "标题", "正文");

        Instant start = Instant.now();
        assertThat(driver.attempt(id)).isEqualTo("外部系统：对方没有在 2.5 秒内答复完");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void sixTriesOverFifteenHoursThenAnIncidentAndAfterTheRepairItIsDelivered() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        UUID id = driver.due("webhook", PERSONAL, PERSONAL);
        Instant begin = ClockUtil.getCurrentTime().toInstant();

        assertThat(driver.attemptsUntilTheEnd(id)).isEqualTo(6);

        String words = "外部系统：对方没有接收（HTTP 503，对方服务器出错）";
        assertThat(Duration.between(begin, ClockUtil.getCurrentTime().toInstant())).isBetween(Duration.ofMinutes(870), Duration.ofMinutes(880));
        assertThat(driver.incident(id).getIncidentMessage()).isEqualTo(words);
        assertThat(driver.state(id)).isEqualTo("FAILED " + words);

        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok()));
        management.setJobRetries(driver.job(id).getId(), 1);
        assertThat(driver.state(id)).isEqualTo("SENDING");
        assertThat(driver.attempt(id)).isNull();
        assertThat(driver.state(id)).isEqualTo("DELIVERED");
        assertThat(OutsideWorld.HTTP.getAllServeEvents()).extracting(call -> call.getRequest().getHeader("Idempotency-Key"))
            .filteredOn(id.toString()::equals).hasSize(7);
    }

    @Test
    void triesGrowApart() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        UUID id = driver.due("webhook", "标题", "正文");
        for (Duration pause : new Duration[] {Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(12)}) {
            Date now = ClockUtil.getCurrentTime();
            driver.attempt(id);
            assertThat(Duration.between(now.toInstant(), driver.job(id).getDuedate().toInstant())).isCloseTo(pause, Duration.ofSeconds(3));
            ClockUtil.setCurrentTime(driver.job(id).getDuedate());
        }
    }

    @Test
    void aChannelThatIsSilentIsLeftAloneForAWhile() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok().withFixedDelay(4_000)));
        for (int i = 0; i < ChannelPauses.SILENCES; i++) {
            driver.attempt(driver.due("webhook", "标题", "正文"));
        }
        UUID spared = driver.due("webhook", "标题", "正文");
        Instant start = Instant.now();
        assertThat(driver.attempt(spared)).isEqualTo("外部系统：对方没有在 2 秒内答复（连续 3 次，这一次未再尝试）");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1_900));
        assertThat(OutsideWorld.HTTP.getAllServeEvents()).extracting(call -> call.getRequest().getHeader("Idempotency-Key"))
            .doesNotContain(spared.toString());

        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok()));
        ClockUtil.offset(ChannelPauses.PAUSE.toMillis() + 1_000);
        assertThat(driver.attempt(spared)).isNull();
        assertThat(driver.attempt(driver.due("webhook", "标题", "正文"))).isNull();
    }

    @Test
    void whatAnAdministratorDeletesIsNotSentAndSaysSo() {
        UUID id = driver.due("webhook", "标题", "正文");
        runtime.deleteProcessInstance(driver.instance(id), "no longer wanted");
        assertThat(driver.state(id)).isEqualTo("DROPPED 管理员已停止发送");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAndReadable() {
        driver.registerMail(NoticeDriver.PERSON, "zhang@street.example");
        int port = mails.getPort();
        mails.setPort(1);
        try {
            UUID id = driver.due("mail", "标题", "正文");
            assertThat(driver.attempt(id)).isEqualTo("邮件：连不上邮件服务器或对方没有答复");
            assertThat(driver.state(id)).isEqualTo("SENDING");
        } finally {
            mails.setPort(port);
        }
    }

    @Test
    void aCaseGoesThroughItsStepsWhileEveryChannelIsDown() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(ok().withFixedDelay(4_000)));
        UUID id = driver.due("webhook", "标题", "正文");
        driver.attempt(id);
        String number = cases.report(HazardDriver.GRID);
        cases.verifyAsReal(number, "G1", Map.of());
        cases.assign(HazardDriver.STREET, number, 7);
        cases.acknowledge(number);
        cases.rectify(number);
        assertThat(cases.openSteps(number)).contains("review-rectification");
        assertThat(driver.isOpen(id)).isTrue();
    }
}
