package io.hazardflow.account.activation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static io.hazardflow.account.AccountAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class ActivationTest {

    private static final String OWN = "tianqi-hen-hao-7";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void a_new_account_gets_a_code_that_sets_its_first_password_once() throws Exception {
        String user = name();
        JsonNode issued = create(user);

        assertThat(issued.path("activationCode").asText()).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
        assertThat(OffsetDateTime.parse(issued.path("validUntil").asText()))
            .isBetween(OffsetDateTime.now().plusHours(71), OffsetDateTime.now().plusHours(72));

        assertThat(activate(user, issued.path("activationCode").asText().toLowerCase(), OWN).statusCode()).isEqualTo(204);
        assertThat(Visitor.machine(port, user, OWN).get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(activate(user, issued.path("activationCode").asText(), "another-one-of-mine-3")).satisfies(this::isVoid);
        assertThat(Visitor.machine(port, user, OWN).get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void before_that_no_password_opens_it_not_even_the_code() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();

        assertThat(Visitor.machine(port, user, code).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, user, "").get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void only_a_hash_of_the_code_is_kept() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();

        assertThat(jdbc.sql("select activation_hash from hazardflow.account where user_id = :user").param("user", user)
            .query(String.class).single()).startsWith("$2a$").doesNotContain(code);
    }

    @Test
    void a_stolen_code_is_void_after_72_hours() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();

        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(72))));

        assertThat(activate(user, code, OWN)).satisfies(this::isVoid);
    }

    @Test
    void five_wrong_tries_make_the_code_void() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();
        for (int i = 0; i < 5; i++) {
            assertThat(activate(user, "2222-3333-4444", OWN).statusCode()).isEqualTo(400);
        }
        assertThat(activate(user, code, OWN).statusCode()).as("has to wait first").isEqualTo(429);
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(2))));

        assertThat(activate(user, code, OWN)).satisfies(this::isVoid);
    }

    @Test
    void an_unfit_password_does_not_use_the_code_up() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();

        for (int i = 0; i < 7; i++) {
            assertThat(activate(user, code, "password123")).satisfies(r -> refused(r, "password", "常用密码"));
        }

        assertThat(activate(user, code, OWN).statusCode()).isEqualTo(204);
    }

    @Test
    void an_unknown_account_is_answered_like_a_wrong_code() throws Exception {
        String user = name();
        create(user);

        assertThat(activate("nobody-here", "2222-3333-4444", OWN).body()).isEqualTo(activate(user, "2222-3333-4444", OWN).body());
    }

    @Test
    void a_second_code_voids_the_first_the_old_password_and_open_sessions() throws Exception {
        String user = people.create(name(), "grid:001");
        Visitor open = Visitor.signedIn(port, user, PASSWORD);
        String first = issue(user).path("activationCode").asText();
        String second = issue(user).path("activationCode").asText();

        assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(activate(user, first, OWN)).satisfies(this::isVoid);
        assertThat(activate(user, second, OWN).statusCode()).isEqualTo(204);
    }

    @Test
    void a_disabled_account_neither_gets_a_code_nor_uses_one() throws Exception {
        String user = name();
        String code = create(user).path("activationCode").asText();
        admin().write("POST", "/api/accounts/" + user + "/disable", "{\"reason\":\"调离\"}");

        assertThat(activate(user, code, OWN)).satisfies(this::isVoid);
        assertThat(admin().write("POST", "/api/accounts/" + user + "/activation-code", "{}").statusCode()).isEqualTo(409);
    }

    private void isVoid(HttpResponse<String> answer) {
        refused(answer, "code", "激活码不正确、已用过或已过期");
    }

    private HttpResponse<String> activate(String user, String code, String password) {
        Visitor stranger = new Visitor(port);
        stranger.get("/login");
        return stranger.write("POST", "/api/account/activation",
            "{\"account\":\"" + user + "\",\"code\":\"" + code + "\",\"password\":\"" + password + "\"}");
    }

    private JsonNode create(String user) throws Exception {
        HttpResponse<String> created = admin().write("POST", "/api/accounts",
            "{\"id\":\"" + user + "\",\"name\":\"赵明远\",\"groups\":[\"grid:001\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return json.readTree(created.body());
    }

    private JsonNode issue(String user) throws Exception {
        return json.readTree(admin().write("POST", "/api/accounts/" + user + "/activation-code", "{}").body());
    }

    private Visitor admin() {
        return Visitor.machine(port, "admin", "first-one-of-the-tests");
    }

    private static String name() {
        return "a" + UUID.randomUUID().toString().substring(0, 8);
    }
}
