package io.hazardflow.notice.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.hazardflow.access.Callers;
import io.hazardflow.notice.NoticeProcess;
import io.hazardflow.registry.People;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What exactly arrives outside, by each channel. */
@NoticeTest
class ChannelRequestsTest {

    private static final String TITLE = "责令整改：津东示范加油站";
    private static final String BODY = "消防通道堵塞\n请在 11-30 前完成";
    private static final String LINK = "https://hazard.example/hazards/YH-20261127-001-00001";

    @Autowired
    private NoticeDriver driver;
    @Autowired
    private People people;
    @Autowired
    private IdentityService identity;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void everythingIsTaken() {
        OutsideWorld.HTTP.resetAll();
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0}")));
        driver.registerMail(NoticeDriver.PERSON, "zhang@street.example");
    }

    @AfterEach
    void nobodyRefuses() throws Exception {
        jdbc.sql("delete from hazardflow.notice_setting").update();
        OutsideWorld.MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void aSystemOutsideGetsSignedJson() throws Exception {
        UUID id = driver.due("webhook", TITLE, BODY);
        assertThat(driver.attempt(id)).isNull();

        LoggedRequest request = sent();
        JsonNode body = json.readTree(request.getBodyAsString());
        assertThat(body.path("id").asText()).isEqualTo(id.toString());
        assertThat(body.path("kind").asText()).isEqualTo("outside");
        assertThat(body.path("person").asText()).isEqualTo(NoticeDriver.PERSON);
        assertThat(body.path("subject").asText()).isEmpty();
        assertThat(body.path("title").asText()).isEqualTo(TITLE);
        assertThat(body.path("body").asText()).isEqualTo(BODY);
        assertThat(body.path("link").asText()).isEqualTo(LINK);
        assertThat(body.path("urgent").asBoolean()).isTrue();
        assertThat(body.path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?\\+08:00");
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo(id.toString());
        assertThat(request.getHeader("Content-Type")).isEqualToIgnoringCase("application/json; charset=utf-8");
        String at = request.getHeader("X-HazardFlow-Signature").replaceAll("t=(\\d+),v1=.*", "$1");
        assertThat(request.getHeader("X-HazardFlow-Signature"))
            .isEqualTo("t=" + at + ",v1=" + Hmac.hex(OutsideWorld.SECRET, at + "." + request.getBodyAsString()));
        assertThat(driver.state(id)).isEqualTo("DELIVERED");
        assertThat(driver.isOpen(id)).isFalse();
    }

    @Test
    void aDigestNamesEachNoticeInOneMessage() throws Exception {
        UUID id = driver.digest("webhook", NoticeDriver.PERSON, List.of("第一条", "第二条"));
        driver.attempt(id);

        JsonNode body = json.readTree(sent().getBodyAsString());
        assertThat(body.path("digest").asBoolean()).isTrue();
        assertThat(body.path("title").asText()).isEqualTo("隐患整改：2 条通知");
        assertThat(body.path("body").asText()).contains("1. ", "2. ", "第一条", "第二条");
        assertThat(body.path("notices")).hasSize(2);
        assertThat(body.path("link").asText()).isEqualTo("https://hazard.example/notices");
    }

    @Test
    void aRobotOfWeComGetsText() throws Exception {
        UUID id = driver.due("wecom", TITLE, BODY);
        assertThat(driver.attempt(id)).isNull();

        LoggedRequest request = sent();
        assertThat(request.getUrl()).isEqualTo("/cgi-bin/webhook/send?key=" + OutsideWorld.ROBOT_KEY);
        JsonNode body = json.readTree(request.getBodyAsString());
        assertThat(body.path("msgtype").asText()).isEqualTo("text");
        assertThat(body.path("text").path("content").asText()).isEqualTo(TITLE + "\n" + BODY + "\n" + LINK);
        assertThat(body.path("text").path("mentioned_mobile_list").isArray()).isTrue();
        assertThat(driver.state(id)).isEqualTo("DELIVERED");
    }

    @Test
    void aRobotOfDingTalkGetsSignedText() throws Exception {
        UUID id = driver.due("dingtalk", TITLE, BODY);
        assertThat(driver.attempt(id)).isNull();

        LoggedRequest request = sent();
        String timestamp = request.queryParameter("timestamp").firstValue();
        assertThat(request.queryParameter("access_token").firstValue()).isEqualTo(OutsideWorld.ROBOT_KEY);
        assertThat(request.getUrl()).endsWith("&sign="
            + URLEncoder.encode(Hmac.base64(OutsideWorld.SECRET, timestamp + "\n" + OutsideWorld.SECRET), StandardCharsets.UTF_8));
        JsonNode body = json.readTree(request.getBodyAsString());
        assertThat(body.path("msgtype").asText()).isEqualTo("text");
        assertThat(body.path("text").path("content").asText()).startsWith(TITLE + "\n" + BODY + "\n" + LINK);
        assertThat(body.path("at").path("isAtAll").asBoolean(true)).isFalse();
    }

    @Test
    void theGatewayForTextMessagesGetsPhoneAndOneLine() throws Exception {
        UUID id = driver.due("sms", TITLE, BODY);
        assertThat(driver.attempt(id)).isNull();

        LoggedRequest request = sent();
        JsonNode body = json.readTree(request.getBodyAsString());
        assertThat(request.getHeader("X-Api-Key")).isEqualTo(OutsideWorld.SECRET);
        assertThat(body.path("phone").asText()).isEqualTo(people.byAccount(NoticeDriver.PERSON).orElseThrow().phone());
        assertThat(body.path("text").asText()).isEqualTo(TITLE + " 消防通道堵塞 请在 11-30 前完成 " + LINK);
    }

    @Test
    void aMailComesAsPageAndAsTextInTheLanguageOfItsReader() throws Exception {
        jdbc.sql("insert into hazardflow.notice_setting (person, language, updated_at) values (?, 'en', now())").param(NoticeDriver.PERSON).update();
        UUID id = driver.due("mail", "Tom & \"Jerry\" <b>", "first\nsecond");
        assertThat(driver.attempt(id)).isNull();

        MimeMessage mail = OutsideWorld.MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("zhang@street.example");
        assertThat(mail.getFrom()[0]).hasToString("hazard@district.example");
        assertThat(mail.getSubject()).isEqualTo("EN Tom & \"Jerry\" <b>");
        assertThat(mail.getHeader("Idempotency-Key")).containsExactly(id.toString());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, 0)).contains("[Urgent] EN Tom & \"Jerry\" <b>", "first", "Open: " + LINK);
        assertThat(part(mail, 1)).contains("<html lang=\"en\">", "EN Tom &amp; &quot;Jerry&quot; &lt;b&gt;", "href=\"" + LINK + "\"")
            .doesNotContain("<b>");
        assertThat(driver.state(id)).isEqualTo("DELIVERED");
    }

    @Test
    void whoHasNoAddressOrWantsNoneOrHasLeftGetsNothingAndThereIsAReason() {
        identity.saveUser(identity.newUser("no.phone"));
        UUID withoutMail = driver.due("mail", "expert", true, TITLE, BODY);
        UUID withoutPhone = driver.due("sms", "no.phone", true, TITLE, BODY);
        UUID unknown = driver.due("webhook", "nobody.at.all", true, TITLE, BODY);
        jdbc.sql("insert into hazardflow.notice_setting (person, refused, updated_at) values (?, '{webhook}', now())")
            .param(NoticeDriver.PERSON).update();
        UUID refused = driver.due("webhook", TITLE, BODY);
        List.of(withoutMail, withoutPhone, unknown, refused).forEach(id -> assertThat(driver.attempt(id)).isNull());

        assertThat(driver.state(withoutMail)).isEqualTo("DROPPED 收件人没有登记邮箱");
        assertThat(driver.state(withoutPhone)).isEqualTo("DROPPED 收件人没有登记手机号");
        assertThat(driver.state(unknown)).isEqualTo("DROPPED 账号已停用或注销");
        assertThat(driver.state(refused)).isEqualTo("DROPPED 本人已关闭该渠道");
        assertThat(OutsideWorld.HTTP.getAllServeEvents()).isEmpty();
        assertThat(driver.isOpen(refused)).isFalse();
    }

    @Test
    void aDisabledAccountGetsNothing() {
        UUID id = driver.due("webhook", "staff.e0001", true, TITLE, BODY);
        jdbc.sql("""
            insert into hazardflow.account (user_id, disabled_since, disabled_by, disabled_reason) values ('staff.e0001', now(), 'admin', '离职')
            on conflict (user_id) do update set disabled_since = now(), disabled_by = 'admin', disabled_reason = '离职'""").update();
        try {
            driver.attempt(id);
        } finally {
            jdbc.sql("update hazardflow.account set disabled_since = null where user_id = 'staff.e0001'").update();
        }
        assertThat(driver.state(id)).isEqualTo("DROPPED 账号已停用或注销");
    }

    @Test
    void noVariableAndNoLogOfTheEngineHoldsWhatItSays() {
        UUID id = driver.due("sms", TITLE, BODY);
        driver.attempt(id);

        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).singleResult().getId()).list())
            .extracting("name", "value").containsExactly(tuple("channelType", "SMS"));
    }

    @Test
    void nobodyButTheApplicationStartsTheProcessOrSeesItsInstances() {
        UUID id = driver.due("webhook", TITLE, BODY);
        callers.actAs(NoticeDriver.PERSON, () -> {
            assertThatThrownBy(() -> runtime.createMessageCorrelation(NoticeProcess.DUE).processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable(NoticeProcess.CHANNEL_TYPE, "SMS").correlateStartMessage()).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(NoticeProcess.KEY)).isInstanceOf(AuthorizationException.class);
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list()).isEmpty();
            assertThat(runtime.createVariableInstanceQuery().variableName(NoticeProcess.CHANNEL_TYPE).list()).isEmpty();
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        OutsideWorld.HTTP.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", OutsideWorld.HTTP.baseUrl() + "/x")));
        assertThat(driver.attempt(driver.due("webhook", TITLE, BODY))).isEqualTo("外部系统：对方没有接收（HTTP 307，要求转到别的地址，未跟随）");
        assertThat(OutsideWorld.HTTP.getAllServeEvents()).hasSize(1);
    }

    private LoggedRequest sent() {
        List<LoggedRequest> requests = OutsideWorld.HTTP.findAll(postRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        Object content = mail.getContent();
        while (content instanceof MimeMultipart parts) {
            boolean alternatives = parts.getContentType().startsWith("multipart/alternative");
            content = parts.getBodyPart(alternatives ? number : 0).getContent();
        }
        return ((String) content).replace("\r\n", "\n");
    }
}
