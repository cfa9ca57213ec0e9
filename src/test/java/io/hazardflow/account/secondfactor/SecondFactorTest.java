package io.hazardflow.account.secondfactor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static io.hazardflow.account.AccountAnswers.owes;
import static io.hazardflow.account.AccountAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class SecondFactorTest {

    private static final String FACTOR = "/api/account/second-factor";
    private static final String NEW_PASSWORD = "{\"current\":\"" + PASSWORD + "\",\"next\":\"tianqi-hen-hao-7\"}";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    String user;
    Visitor enrolled;
    Phone phone;
    List<String> recoveryCodes;
    String secret;

    @BeforeEach
    void a_person_with_a_second_factor() throws Exception {
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        user = people.create("f" + UUID.randomUUID().toString().substring(0, 8), "street-office:001");
        enrolled = Visitor.signedIn(port, user, PASSWORD);
        secret = json.readTree(enrolled.write("POST", FACTOR, "{}").body()).path("secret").asText();
        phone = new Phone(secret);
        HttpResponse<String> confirmed = enrolled.write("PUT", FACTOR, code(phone.code()));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        recoveryCodes = new ArrayList<>();
        json.readTree(confirmed.body()).path("recoveryCodes").forEach(code -> recoveryCodes.add(code.asText()));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void the_session_that_set_it_up_goes_on_and_every_other_one_owes_a_code() {
        assertThat(enrolled.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();

        Visitor next = Visitor.signedIn(port, user, PASSWORD);
        assertThat(next.get("/engine-rest/task")).satisfies(r -> owes(r, "/account/code"));
        assertThat(next.page("/hazards").headers().firstValue("Location").orElseThrow()).endsWith("/account/code?next=%2Fhazards");

        Phone.waitForNextCode();
        assertThat(next.write("POST", FACTOR + "/check", code(phone.code())).statusCode()).isEqualTo(204);
        assertThat(next.get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_counts_once() {
        Visitor first = Visitor.signedIn(port, user, PASSWORD);
        Visitor second = Visitor.signedIn(port, user, PASSWORD);

        assertThat(first.write("POST", FACTOR + "/check", code(phone.code()))).as("used to set it up").satisfies(this::isWrong);
        Phone.waitForNextCode();
        assertThat(first.write("POST", FACTOR + "/check", code(phone.code())).statusCode()).isEqualTo(204);
        assertThat(second.write("POST", FACTOR + "/check", code(phone.code()))).satisfies(this::isWrong);
        assertThat(second.write("POST", FACTOR + "/check", code(phone.codeAfter(-1)))).as("an older one").satisfies(this::isWrong);
        assertThat(second.get("/engine-rest/task").statusCode()).isEqualTo(403);
    }

    @Test
    void wrong_codes_are_slowed_down_even_when_a_right_one_follows() {
        Visitor visitor = Visitor.signedIn(port, user, PASSWORD);
        Phone.waitForNextCode();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.write("POST", FACTOR + "/check", code(phone.wrongCode()))).satisfies(this::isWrong);
        }

        assertThat(visitor.write("POST", FACTOR + "/check", code(phone.code())).statusCode()).isEqualTo(429);
        Phone.waitForNextCode();
        Phone.waitForNextCode();
        assertThat(visitor.write("POST", FACTOR + "/check", code(phone.code())).statusCode()).isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from hazardflow.audit_entry where actor = :user and kind = 'SIGN_IN_FAILED'")
            .param("user", user).query(Long.class).single()).isEqualTo(5);
    }

    @Test
    void a_recovery_code_counts_once_too() throws Exception {
        Visitor first = Visitor.signedIn(port, user, PASSWORD);
        Visitor second = Visitor.signedIn(port, user, PASSWORD);

        assertThat(first.write("POST", FACTOR + "/check", code(recoveryCodes.get(3))).statusCode()).isEqualTo(204);
        assertThat(second.write("POST", FACTOR + "/check", code(recoveryCodes.get(3)))).satisfies(this::isWrong);
        assertThat(state(first).path("recoveryCodesLeft").asInt()).isEqualTo(9);
    }

    @Test
    void name_and_password_alone_open_nothing_not_even_with_the_session_of_somebody_else_who_has_shown_his() throws Exception {
        Visitor machine = Visitor.machine(port, user, PASSWORD);
        assertThat(machine.get("/api/hazards")).satisfies(r -> {
            assertThat(r.statusCode()).isEqualTo(403);
            assertThat(r.body()).contains("机器账号");
        });
        assertThat(machine.write("PUT", "/api/account/password", NEW_PASSWORD).statusCode()).isEqualTo(403);

        String victim = user;
        a_person_with_a_second_factor();
        assertThat(enrolled.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(enrolled.getAs(victim, PASSWORD, "/engine-rest/task").statusCode()).isEqualTo(403);
    }

    @Test
    void who_knows_only_the_password_neither_changes_it_nor_removes_or_replaces_the_second_factor() {
        Visitor thief = Visitor.signedIn(port, user, PASSWORD);
        Phone.waitForNextCode();

        assertThat(thief.write("PUT", "/api/account/password", NEW_PASSWORD).statusCode()).isEqualTo(403);
        assertThat(thief.write("POST", FACTOR, "{}").statusCode()).isEqualTo(409);
        assertThat(thief.write("DELETE", FACTOR, code(phone.code())).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, user, PASSWORD).get("/engine-rest/task").statusCode()).isEqualTo(403);
    }

    @Test
    void the_person_removes_it_with_a_code() throws Exception {
        Phone.waitForNextCode();

        assertThat(enrolled.write("DELETE", FACTOR, code(phone.code())).statusCode()).isEqualTo(204);
        assertThat(state(enrolled).path("enabled").asBoolean()).isFalse();
        assertThat(Visitor.machine(port, user, PASSWORD).get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_resets_it_with_a_reason_but_not_his_own() {
        Visitor admin = Visitor.machine(port, "admin", "first-one-of-the-tests");

        assertThat(admin.write("DELETE", "/api/accounts/" + user + "/second-factor", "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(admin.write("DELETE", "/api/accounts/admin/second-factor", "{\"reason\":\"手机丢失\"}").statusCode()).isEqualTo(409);
        assertThat(admin.write("DELETE", "/api/accounts/" + user + "/second-factor", "{\"reason\":\"手机丢失\"}").statusCode()).isEqualTo(204);

        assertThat(enrolled.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, user, PASSWORD).get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = :user and kind = 'ADMINISTRATION'")
            .param("user", user).query(String.class).list()).containsExactly("重置双重验证：手机丢失");
    }

    @Test
    void the_secret_is_not_readable_in_the_database() {
        byte[] stored = jdbc.sql("select secret from hazardflow.account where user_id = :user").param("user", user).query(byte[].class)
            .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
            .doesNotContain(new String(new Base32().decode(secret), StandardCharsets.ISO_8859_1));
    }

    @Test
    void setting_it_up_shows_a_picture_for_the_phone() throws Exception {
        String other = people.create("f" + UUID.randomUUID().toString().substring(0, 8), "street-office:001");
        Visitor visitor = Visitor.signedIn(port, other, PASSWORD);

        JsonNode enrolment = json.readTree(visitor.write("POST", FACTOR, "{}").body());

        assertThat(enrolment.path("uri").asText()).startsWith("otpauth://totp/").contains(enrolment.path("secret").asText());
        assertThat(enrolment.path("qr").asText()).startsWith("data:image/png;base64,iVBOR");
        String wrong = new Phone(enrolment.path("secret").asText()).wrongCode();
        assertThat(visitor.write("PUT", FACTOR, code(wrong)).statusCode()).isEqualTo(400);
        assertThat(state(visitor).path("enabled").asBoolean()).isFalse();
        assertThat(Visitor.machine(port, other, PASSWORD).write("POST", FACTOR, "{}").statusCode()).isEqualTo(403);
    }

    private void isWrong(HttpResponse<String> answer) {
        refused(answer, "code", "验证码不正确或已用过");
    }

    private JsonNode state(Visitor visitor) throws Exception {
        return json.readTree(visitor.get(FACTOR).body());
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\"}";
    }
}
