package io.hazardflow.access.engine;

import io.hazardflow.access.OverHttp;
import io.hazardflow.platform.StartupRefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OverHttp
@Transactional
class FirstAdministratorTest {

    @Autowired
    IdentityService identity;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_start_without_administrator_and_password_is_refused() {
        identity.deleteMembership("admin", "camunda-admin");

        assertThatThrownBy(() -> ensure(null)).isInstanceOf(StartupRefusedException.class)
            .hasMessageContaining("HAZARDFLOW_ADMIN_PASSWORD");
    }

    @Test
    void a_short_password_is_refused() {
        identity.deleteMembership("admin", "camunda-admin");

        assertThatThrownBy(() -> ensure("123456789")).isInstanceOf(StartupRefusedException.class).hasMessageContaining("10");
    }

    @Test
    void the_given_password_brings_an_administrator_back() {
        identity.deleteMembership("admin", "camunda-admin");

        ensure("another-password");

        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).singleElement()
            .satisfies(user -> assertThat(user.getId()).isEqualTo("admin"));
        assertThat(identity.checkPassword("admin", "another-password")).isTrue();
    }

    @Test
    void an_administrator_that_is_there_keeps_his_password() {
        assertThatCode(() -> ensure("another-password")).doesNotThrowAnyException();

        assertThat(identity.checkPassword("admin", "first-one-of-the-tests")).isTrue();
    }

    private void ensure(String password) {
        new FirstAdministrator(identity, new AdministratorProperties("admin", password, true), events, false).ensure();
    }
}
