package io.hazardflow.access.signin;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void account() {
        people.create("office.901", "street-office:901");
    }

    @Test
    void a_page_leads_a_stranger_to_the_login_and_brings_him_back_after_it() {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.page("/hazards?state=CLOSED")).satisfies(r -> redirectsTo(r, "/login"));
        assertThat(visitor.signIn("office.901", PASSWORD)).satisfies(r -> redirectsTo(r, "/hazards?state=CLOSED"));
    }

    @Test
    void login_without_a_page_in_mind_leads_to_the_portal() {
        assertThat(new Visitor(port).signIn("office.901", PASSWORD)).satisfies(r -> redirectsTo(r, "/"));
    }

    @Test
    void the_token_of_the_engines_pages_comes_with_the_login_and_stays_while_their_first_calls_run_side_by_side() {
        Visitor visitor = Visitor.signedIn(port, "office.901", PASSWORD);
        String token = visitor.cookie("XSRF-TOKEN").orElseThrow();

        List.of("/camunda/app/tasklist/default/", "/camunda/api/engine/engine/", "/camunda/api/engine/engine/default/filter").parallelStream()
            .forEach(visitor::get);

        assertThat(visitor.cookie("XSRF-TOKEN")).contains(token);
        String filter = visitor.get("/camunda/api/engine/engine/default/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(visitor.write("POST", "/camunda/api/engine/engine/default/filter/" + filter + "/list", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void the_login_page_is_open_and_brings_the_token_for_its_form() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> page = visitor.page("/login");

        assertThat(page.statusCode()).isNotIn(302, 401, 403);
        assertThat(page.headers().allValues("Set-Cookie"))
            .anySatisfy(c -> assertThat(c).startsWith("HF-XSRF=").contains("Path=/").doesNotContain("HttpOnly"));
    }

    @Test
    void a_wrong_password_is_told_without_a_session() {
        people.create("office.902", "street-office:902");
        Visitor visitor = new Visitor(port);

        assertThat(visitor.signIn("office.902", "wrong")).satisfies(r -> redirectsTo(r, "/login?error"));
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void programs_get_401_and_no_login_page() {
        Visitor stranger = new Visitor(port);

        for (String path : new String[] {"/api/me", "/api/openapi", "/engine-rest/task", "/engine-rest/process-definition",
            "/actuator/prometheus",
            "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default"}) {
            for (HttpResponse<String> answer : List.of(stranger.get(path), stranger.page(path))) {
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void health_is_open_to_probes() {
        assertThat(new Visitor(port).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void one_session_opens_pages_engine_rest_and_tasklist_but_not_the_cockpit() {
        Visitor visitor = Visitor.signedIn(port, "office.901", PASSWORD);

        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(visitor.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/engine/engine/default/filter").statusCode()).isEqualTo(200);
        assertThat(visitor.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/ledger/verification").statusCode()).isEqualTo(403);
    }

    @Test
    void basic_serves_machines_and_leaves_no_session() {
        HttpResponse<String> answer = Visitor.machine(port, "office.901", PASSWORD).get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Visitor.machine(port, "office.901", "").get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void basic_opens_no_page() {
        assertThat(Visitor.machine(port, "office.901", PASSWORD).page("/hazards")).satisfies(r -> redirectsTo(r, "/login"));
    }

    @Test
    void the_session_is_kept_in_the_database_and_ends_with_the_logout() {
        people.create("office.903", "street-office:903");
        Visitor visitor = Visitor.signedIn(port, "office.903", PASSWORD);
        assertThat(sessionsOf("office.903")).isEqualTo(1);

        assertThat(visitor.write("POST", "/logout", "")).satisfies(r -> redirectsTo(r, "/login?logout"));

        assertThat(sessionsOf("office.903")).isZero();
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void the_logout_of_the_tasklist_ends_the_one_session() {
        people.create("office.904", "street-office:904");
        Visitor visitor = Visitor.signedIn(port, "office.904", PASSWORD);
        visitor.page("/camunda/app/tasklist/default/");

        assertThat(visitor.write("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

        assertThat(sessionsOf("office.904")).isZero();
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void the_login_of_the_tasklist_is_shut_and_leaves_the_session_alone() {
        Visitor visitor = Visitor.signedIn(port, "office.901", PASSWORD);

        assertThat(visitor.write("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "").statusCode()).isEqualTo(403);

        assertThat(visitor.get("/api/me").body()).contains("office.901");
    }

    @Test
    void the_session_id_changes_with_the_login() {
        Visitor visitor = new Visitor(port);
        visitor.page("/hazards");
        String before = visitor.cookie("HF-SESSION").orElseThrow();

        visitor.signIn("office.901", PASSWORD);

        assertThat(visitor.cookie("HF-SESSION").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void an_unreadable_session_leads_to_the_login_instead_of_an_error() {
        people.create("office.905", "street-office:905");
        Visitor visitor = Visitor.signedIn(port, "office.905", PASSWORD);
        jdbc.sql("""
            update hazardflow.spring_session_attributes set attribute_bytes = '\\x00'::bytea
            where session_primary_id in (select primary_id from hazardflow.spring_session where principal_name = 'office.905')""").update();

        assertThat(visitor.page("/hazards")).satisfies(r -> redirectsTo(r, "/login"));
    }

    private long sessionsOf(String userId) {
        return jdbc.sql("select count(*) from hazardflow.spring_session where principal_name = :user").param("user", userId)
            .query(Long.class).single();
    }

    private static void redirectsTo(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "")).isEqualTo(path);
    }
}
