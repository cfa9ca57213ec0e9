package io.hazardflow.access.signin;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class PasswordsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordsTest.class);

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void account() {
        people.create("grid.971", "grid:971");
    }

    @Test
    void passwords_are_stored_as_argon2id() {
        assertThat(stored("grid.971")).startsWith("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(identity.checkPassword("grid.971", PASSWORD)).isTrue();
        assertThat(passwords.of("grid.971").orElseThrow().toString()).doesNotContain("argon2");
    }

    @Test
    void a_password_of_an_older_version_opens_and_is_hashed_anew() {
        people.create("grid.972", "grid:972");
        String salt = passwords.of("grid.972").orElseThrow().salt();
        jdbc.sql("update act_id_user set pwd_ = :hash where id_ = 'grid.972'")
            .param("hash", "{SHA-512}" + new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword(PASSWORD, salt))).update();
        assertThat(matches("grid.972", "wrong")).isFalse();
        assertThat(stored("grid.972")).startsWith("{SHA-512}");

        assertThat(Visitor.machine(port, "grid.972", PASSWORD).get("/api/me").statusCode()).isEqualTo(200);

        assertThat(stored("grid.972")).startsWith("{ARGON2ID}");
        assertThat(matches("grid.972", PASSWORD)).isTrue();
        assertThat(matches("grid.972", "wrong")).isFalse();
    }

    @Test
    void an_account_that_does_not_exist_takes_as_long_as_one_that_does() {
        people.create("grid.973", "grid:973");
        jdbc.sql("update act_id_user set pwd_ = '{SHA-512}bm9uZQ==' where id_ = 'grid.973'").update();
        IntStream.range(0, 5).forEach(i -> matches("grid.971", "wrong"));

        long known = processorTime("grid.971");
        long unknown = processorTime("nobody.at.all");
        long old = processorTime("grid.973");

        LOG.info("comparing a wrong password costs {} us for an account, {} us for none, {} us for an old hash", known / 1000,
            unknown / 1000, old / 1000);
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat((double) old / known).isBetween(0.5, 2.0);
    }

    @Test
    void a_machine_does_not_pay_for_the_hash_with_every_call() {
        Visitor machine = Visitor.machine(port, "grid.971", PASSWORD);
        IntStream.range(0, 200).forEach(i -> machine.get("/api/me"));

        long hash = fastest("grid.971");
        long call = IntStream.range(0, 50).mapToLong(i -> time(() -> machine.get("/api/me"))).sorted().skip(25).findFirst().orElseThrow();

        LOG.info("a call of a machine takes {} us, of which the hash would be {} us more", call / 1000, hash / 1000);
        assertThat(call).isLessThan(hash);
    }

    private long fastest(String userId) {
        return IntStream.range(0, 15).mapToLong(i -> time(() -> matches(userId, "wrong"))).min().orElseThrow();
    }

    /** Unlike time on the wall the same on a busy machine. */
    private long processorTime(String userId) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 9).mapToLong(i -> {
            long begun = threads.getCurrentThreadCpuTime();
            matches(userId, "wrong");
            return threads.getCurrentThreadCpuTime() - begun;
        }).min().orElseThrow();
    }

    private boolean matches(String userId, String password) {
        Optional<Passwords.Stored> account = passwords.of(userId);
        return passwords.matches(account, password);
    }

    private String stored(String userId) {
        return jdbc.sql("select pwd_ from act_id_user where id_ = :id").param("id", userId).query(String.class).single();
    }

    private static long time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
