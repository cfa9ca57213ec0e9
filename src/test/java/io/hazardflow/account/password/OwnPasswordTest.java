package io.hazardflow.account.password;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static io.hazardflow.account.AccountAnswers.owes;
import static io.hazardflow.account.AccountAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class OwnPasswordTest {

    private static final String NEXT = "tianqi-hen-hao-7";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Test
    void the_new_password_opens_and_the_old_one_does_not() {
        String user = person();

        assertThat(change(Visitor.signedIn(port, user, PASSWORD), PASSWORD, NEXT).statusCode()).isEqualTo(204);

        assertThat(Visitor.machine(port, user, NEXT).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(audited(user)).isEqualTo(1);
    }

    @Test
    void the_persons_other_sessions_end_and_this_one_stays() {
        String user = person();
        Visitor here = Visitor.signedIn(port, user, PASSWORD);
        Visitor elsewhere = Visitor.signedIn(port, user, PASSWORD);

        change(here, PASSWORD, NEXT);

        assertThat(here.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_current_password_or_an_unfit_new_one_is_told_by_field() {
        Visitor visitor = Visitor.signedIn(port, person(), PASSWORD);

        assertThat(change(visitor, "wrong", NEXT)).satisfies(r -> refused(r, "current", "当前密码不正确"));
        assertThat(change(visitor, PASSWORD, "short")).satisfies(r -> refused(r, "next", "不少于 10 个字符"));
        assertThat(change(visitor, PASSWORD, "password123")).satisfies(r -> refused(r, "next", "常用密码"));
        assertThat(change(visitor, PASSWORD, PASSWORD)).satisfies(r -> refused(r, "next", "不能与当前密码相同"));
        assertThat(visitor.write("PUT", "/api/account/password", "{}")).satisfies(r -> refused(r, "current", "不能为空"));
    }

    @Test
    void guessing_the_current_password_in_an_open_session_is_slowed_down() {
        Visitor visitor = Visitor.signedIn(port, person(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(change(visitor, "wrong", NEXT).statusCode()).isEqualTo(400);
        }

        assertThat(change(visitor, PASSWORD, NEXT).statusCode()).isEqualTo(429);
    }

    @Test
    void a_stranger_changes_nothing() {
        assertThat(change(new Visitor(port), PASSWORD, NEXT).statusCode()).isIn(401, 403);
    }

    @Test
    void a_password_that_an_administrator_sets_through_the_engine_keeps_the_rules() {
        String user = person();

        HttpResponse<String> weak = give(user, "password123");

        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("密码不符合规则");
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_engine_tells_its_rules_in_sentences() {
        assertThat(admin().get("/engine-rest/identity/password-policy").body()).contains("密码不得包含账号或姓名");
    }

    @Test
    void a_password_that_an_administrator_set_has_to_be_replaced_by_the_person() {
        String user = person();
        Visitor elsewhere = Visitor.signedIn(port, user, PASSWORD);

        assertThat(give(user, "given-by-somebody-5").statusCode()).isEqualTo(204);

        assertThat(elsewhere.get("/api/me").statusCode()).isEqualTo(401);
        Visitor machine = Visitor.machine(port, user, "given-by-somebody-5");
        assertThat(machine.get("/engine-rest/task")).satisfies(r -> owes(r, "/account/password"));
        assertThat(change(machine, "given-by-somebody-5", NEXT).statusCode()).isEqualTo(204);
        assertThat(Visitor.machine(port, user, NEXT).get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_that_an_administrator_creates_through_the_engine_owes_an_own_password() {
        String user = "t" + UUID.randomUUID().toString().substring(0, 8);

        HttpResponse<String> created = admin().write("POST", "/engine-rest/user/create", """
            {"profile": {"id": "%s", "firstName": "新人", "lastName": ""}, "credentials": {"password": "given-by-somebody-5"}}"""
            .formatted(user));

        assertThat(created.statusCode()).isEqualTo(204);
        assertThat(Visitor.signedIn(port, user, "given-by-somebody-5").page("/hazards")).satisfies(r -> {
            assertThat(r.statusCode()).isEqualTo(302);
            assertThat(r.headers().firstValue("Location").orElseThrow()).endsWith("/account/password?next=%2Fhazards");
        });
    }

    @Test
    void a_password_that_an_administrator_changes_for_himself_through_the_engine_is_his_own() {
        String user = people.create("p" + UUID.randomUUID().toString().substring(0, 8), "camunda-admin");

        HttpResponse<String> changed = Visitor.machine(port, user, PASSWORD).write("PUT", "/engine-rest/user/" + user + "/credentials", """
            {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(NEXT, PASSWORD));
        int afterwards = Visitor.machine(port, user, NEXT).get("/engine-rest/task").statusCode();
        identity.deleteUser(user);

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(afterwards).isEqualTo(200);
    }

    @Test
    void ordinary_people_change_their_password_here_and_not_through_the_engine() {
        String user = person();

        assertThat(Visitor.machine(port, user, PASSWORD).write("PUT", "/engine-rest/user/" + user + "/credentials", """
            {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(NEXT, PASSWORD)).statusCode()).isEqualTo(403);
    }

    private String person() {
        return people.create("p" + UUID.randomUUID().toString().substring(0, 8), "street-office:001");
    }

    private HttpResponse<String> give(String user, String password) {
        return admin().write("PUT", "/engine-rest/user/" + user + "/credentials", """
            {"password": "%s", "authenticatedUserPassword": "first-one-of-the-tests"}""".formatted(password));
    }

    private Visitor admin() {
        return Visitor.machine(port, "admin", "first-one-of-the-tests");
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String next) {
        return visitor.write("PUT", "/api/account/password", "{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}");
    }

    private long audited(String user) {
        return jdbc.sql("select count(*) from hazardflow.audit_entry where actor = :user and target = :user and kind = 'ACCOUNT'")
            .param("user", user).query(Long.class).single();
    }
}
