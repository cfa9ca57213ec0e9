package io.hazardflow.access.signin;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.PersonSessions;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class SessionsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    PersonSessions sessions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void account() {
        people.create("grid.961", "grid:961");
    }

    @AfterEach
    void the_time_is_everybodys_again() {
        ClockUtil.reset();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_was() {
        Visitor person = Visitor.signedIn(port, "grid.961", PASSWORD);
        ClockUtil.offset(Duration.ofHours(12).minusMinutes(1).toMillis());
        assertThat(person.get("/api/me").statusCode()).isEqualTo(200);

        ClockUtil.offset(Duration.ofHours(12).plusMinutes(1).toMillis());

        assertThat(person.get("/api/me")).satisfies(over -> {
            assertThat(over.statusCode()).isEqualTo(401);
            assertThat(over.body()).contains("登录已超过最长时间");
        });
        ClockUtil.reset();
        assertThat(person.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void an_idle_session_ends_after_an_hour() {
        people.create("grid.962", "grid:962");
        Visitor person = Visitor.signedIn(port, "grid.962", PASSWORD);
        assertThat(jdbc.sql("select max_inactive_interval from hazardflow.spring_session where principal_name = 'grid.962'")
            .query(Integer.class).single()).isEqualTo(3600);

        jdbc.sql("""
            update hazardflow.spring_session set last_access_time = last_access_time - 3601000, expiry_time = expiry_time - 3601000
            where principal_name = 'grid.962'""").update();

        assertThat(person.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_foreign_pages_and_over_tls_for_open_lines() {
        assertThat(sessionCookie(new Visitor(port).page("/hazards"))).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(sessionCookie(new Visitor(port).with("X-Forwarded-Proto", "https").page("/hazards"))).contains("HttpOnly", "Secure");
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there_and_every_answer_carries_the_other_protections() {
        for (String path : new String[] {"/login", "/api/me", "/camunda/app/tasklist/default/"}) {
            HttpHeaders headers = Visitor.signedIn(port, "grid.961", PASSWORD).with("X-Forwarded-Proto", "https").page(path).headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path)
                .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        }
        assertThat(new Visitor(port).page("/login").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_session_that_an_attacker_planted_never_becomes_the_persons() {
        Visitor attacker = new Visitor(port);
        attacker.page("/hazards");
        String planted = attacker.cookie("HF-SESSION").orElseThrow();
        Visitor person = new Visitor(port).with("Cookie", "HF-SESSION=" + planted);

        HttpResponse<String> signedIn = person.signIn("grid.961", PASSWORD);

        assertThat(sessionCookie(signedIn)).doesNotContain(planted);
        assertThat(attacker.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).with("Cookie", "HF-SESSION=" + planted).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void all_sessions_of_a_person_can_be_ended_at_once() {
        people.create("grid.963", "grid:963");
        Visitor office = Visitor.signedIn(port, "grid.963", PASSWORD);
        Visitor phone = Visitor.signedIn(port, "grid.963", PASSWORD);
        Visitor somebodyElse = Visitor.signedIn(port, "grid.961", PASSWORD);

        sessions.end("grid.963");

        assertThat(office.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(phone.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(somebodyElse.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void coming_and_going_are_recorded_and_a_machines_calls_once_an_hour() {
        people.create("grid.964", "grid:964");
        Visitor person = Visitor.signedIn(port, "grid.964", PASSWORD);
        person.write("POST", "/logout", "");
        people.create("grid.965", "grid:965");
        for (int call = 0; call < 5; call++) {
            Visitor.machine(port, "grid.965", PASSWORD).get("/api/me");
        }
        new Visitor(port).signIn("grid.965", "a-wrong-password");

        assertThat(audited("grid.964")).isEqualTo("SIGN_IN 127.0.0.1,SIGN_OUT 127.0.0.1");
        assertThat(audited("grid.965")).isEqualTo("SIGN_IN 127.0.0.1,SIGN_IN_FAILED 127.0.0.1");
        assertThat(jdbc.sql("select count(*) from hazardflow.audit_entry where audit_entry::text like '%a-wrong-password%'"
            + " or audit_entry::text like :password").param("password", "%" + PASSWORD + "%").query(Long.class).single()).isZero();
    }

    private String audited(String actor) {
        return String.join(",", jdbc.sql("select kind || ' ' || address from hazardflow.audit_entry where actor = :actor order by id")
            .param("actor", actor).query(String.class).list());
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("HF-SESSION=")).findFirst().orElseThrow();
    }
}
