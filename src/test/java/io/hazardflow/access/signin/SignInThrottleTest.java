package io.hazardflow.access.signin;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class SignInThrottleTest {

    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @BeforeEach
    void the_time_is_the_tests_own() {
        jdbc.sql("delete from hazardflow.sign_in_throttle").update();
        later(Duration.ZERO);
    }

    @AfterEach
    void the_time_is_everybodys_again() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.sign_in_throttle").update();
    }

    @Test
    void after_five_failures_one_waits_and_each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        people.create("throttled.1", "grid:901");
        Visitor guesser = machine("throttled.1", "wrong", "203.0.113.1");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.get("/api/me").statusCode()).isEqualTo(401);
        }

        for (int wait : List.of(5, 10, 20, 40, 80, 160, 320, 640, 900, 900)) {
            assertThat(guesser.get("/api/me")).satisfies(refused -> saysToWait(refused, wait));
            later(Duration.ofSeconds(wait));
            assertThat(guesser.get("/api/me").statusCode()).as("wait of %d s is over", wait).isEqualTo(401);
        }
    }

    @Test
    void during_the_wait_the_right_password_is_refused_too_and_afterwards_it_clears_the_count() {
        people.create("throttled.2", "grid:901");
        Visitor person = new Visitor(port).from("203.0.113.2");
        for (int i = 0; i < 5; i++) {
            assertThat(location(person.signIn("throttled.2", "wrong"))).isEqualTo("/login?error");
        }

        assertThat(location(person.signIn("throttled.2", PASSWORD))).isEqualTo("/login?blocked=5");
        assertThat(machine("throttled.2", PASSWORD, "203.0.113.2").get("/api/me")).satisfies(refused -> saysToWait(refused, 5));

        later(Duration.ofSeconds(5));
        assertThat(location(person.signIn("throttled.2", PASSWORD))).isEqualTo("/");
        for (int i = 0; i < 4; i++) {
            assertThat(location(new Visitor(port).from("203.0.113.2").signIn("throttled.2", "wrong"))).isEqualTo("/login?error");
        }
        assertThat(location(new Visitor(port).from("203.0.113.2").signIn("throttled.2", PASSWORD))).isEqualTo("/");
    }

    @Test
    @Timeout(120)
    void ten_thousand_wrong_passwords_get_nobody_in_fill_no_table_and_lock_nobody_out_elsewhere() throws Exception {
        people.create("throttled.3", "grid:901");
        long before = audited();
        Instant begun = Instant.now();
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = IntStream.range(0, 10_000).mapToObj(i -> guessers.submit(() ->
            GUESSER.get().password("throttled.3", "guess-" + i).get("/api/me").statusCode())).toList();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(401, 429);
        }
        guessers.shutdown();
        LoggerFactory.getLogger(getClass()).info("10,000 wrong passwords took {} ms", Duration.between(begun, Instant.now()).toMillis());

        int checked = jdbc.sql("select failures from hazardflow.sign_in_throttle where account = 'throttled.3' and scope = 'PAIR'")
            .query(Integer.class).single();
        assertThat(checked).as("passwords that were compared at all").isBetween(5, 4 + PROCESSORS);
        assertThat(audited() - before).isLessThanOrEqualTo(2L * checked);
        assertThat(machine("throttled.3", PASSWORD, "203.0.113.3").get("/api/me").statusCode()).isEqualTo(429);
        assertThat(location(new Visitor(port).from("203.0.113.103").signIn("throttled.3", PASSWORD))).isEqualTo("/");
    }

    private final ThreadLocal<Visitor> GUESSER = ThreadLocal.withInitial(() -> new Visitor(port).from("203.0.113.3"));

    @Test
    void many_addresses_slow_an_account_down_a_minute_at_most_and_not_where_its_person_signed_in_before() {
        people.create("throttled.4", "grid:901");
        assertThat(machine("throttled.4", PASSWORD, "203.0.113.4").get("/api/me").statusCode()).isEqualTo(200);
        for (int address = 0; address < 15; address++) {
            machine("throttled.4", "wrong", "198.51.100." + address).get("/api/me");
            later(Duration.ofSeconds(60));
            assertThat(machine("throttled.4", "wrong", "198.51.100." + address).get("/api/me").statusCode()).isEqualTo(401);
        }

        assertThat(machine("throttled.4", PASSWORD, "203.0.113.104").get("/api/me")).satisfies(refused -> saysToWait(refused, 60));
        assertThat(machine("throttled.4", PASSWORD, "203.0.113.4").get("/api/me").statusCode()).isEqualTo(200);
        assertThat(location(new Visitor(port).from("203.0.113.4").signIn("throttled.4", PASSWORD))).isEqualTo("/");
    }

    @Test
    void one_address_that_tries_many_accounts_has_to_wait_before_all_of_them() {
        people.create("throttled.5", "grid:901");
        for (int account = 0; account < 50; account++) {
            machine("invented." + account, "wrong", "2001:db8:1::" + account).get("/api/me");
        }

        assertThat(machine("throttled.5", PASSWORD, "2001:db8:1::ffff").get("/api/me")).satisfies(refused -> saysToWait(refused, 5));
        assertThat(machine("throttled.5", PASSWORD, "2001:db8:2::1").get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_the_wait() {
        people.create("throttled.6", "grid:901");
        Visitor guesser = machine("throttled.6", "wrong", "203.0.113.6");
        IntStream.range(0, 6).forEach(i -> guesser.get("/api/me"));
        assertThat(throttle.blockedAccounts()).contains("throttled.6");

        throttle.unlock("throttled.6");

        assertThat(throttle.blockedAccounts()).doesNotContain("throttled.6");
        assertThat(machine("throttled.6", PASSWORD, "203.0.113.6").get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_engine_itself_locks_nobody() {
        people.create("throttled.7", "grid:901");
        for (int i = 0; i < 30; i++) {
            assertThat(identity.checkPassword("throttled.7", "wrong")).isFalse();
        }

        assertThat(identity.checkPassword("throttled.7", PASSWORD)).isTrue();
    }

    @Test
    void what_was_typed_instead_of_an_account_is_kept_nowhere() {
        machine("my-secret-password", "wrong", "203.0.113.8").get("/api/me");

        assertThat(jdbc.sql("select count(*) from hazardflow.audit_entry where audit_entry::text like '%my-secret-password%'")
            .query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select account from hazardflow.sign_in_throttle where scope = 'PAIR' and address = '203.0.113.8'")
            .query(String.class).single()).startsWith("?").doesNotContain("secret");
    }

    @Test
    void old_counts_vanish() {
        machine("throttled.9", "wrong", "203.0.113.9").get("/api/me");
        later(Duration.ofDays(3));

        throttle.forget();

        assertThat(jdbc.sql("select count(*) from hazardflow.sign_in_throttle").query(Long.class).single()).isZero();
    }

    private Visitor machine(String user, String password, String address) {
        return Visitor.machine(port, user, password).from(address);
    }

    private void later(Duration time) {
        now = now.plus(time);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private long audited() {
        return jdbc.sql("select count(*) from hazardflow.audit_entry").query(Long.class).single();
    }

    private static void saysToWait(HttpResponse<String> answer, int seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains(String.valueOf(seconds));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("尝试次数过多，请在 " + (seconds < 120 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟") + "后再试");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
