package io.hazardflow.access.engine;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.WellKnownAccounts;
import io.hazardflow.platform.StartupRefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OverHttp
@Transactional
class PublishedPasswordsTest {

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ObjectProvider<WellKnownAccounts> wellKnown;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "admin", "second.admin"})
    void an_administrator_with_a_password_that_anybody_knows_stops_production(String password) {
        account("second.admin", password);
        identity.createMembership("second.admin", "camunda-admin");

        assertThatThrownBy(() -> refuse(true)).isInstanceOf(StartupRefusedException.class)
            .hasMessageContainingAll("second.admin", "HAZARDFLOW_PRODUCTION=false", "默认密码");
    }

    @Test
    void an_account_that_the_demo_district_left_behind_stops_production() {
        account("office.001", "demo");

        assertThatThrownBy(() -> refuse(true)).isInstanceOf(StartupRefusedException.class).hasMessageContaining("office.001");
    }

    @Test
    void an_account_of_the_same_id_with_its_own_password_does_not() {
        account("office.001", "chosen-by-its-owner");

        assertThatCode(() -> refuse(true)).doesNotThrowAnyException();
    }

    @Test
    void outside_production_nobody_asks() {
        account("office.001", "demo");

        assertThatCode(() -> refuse(false)).doesNotThrowAnyException();
    }

    @Test
    void the_look_at_the_passwords_counts_as_no_failed_sign_in() {
        account("office.001", "chosen-by-its-owner");

        refuse(true);

        assertThat(((UserEntity) identity.createUserQuery().userId("office.001").singleResult()).getAttempts()).isZero();
        assertThat(identity.checkPassword("office.001", "chosen-by-its-owner")).isTrue();
    }

    private void refuse(boolean production) {
        new PublishedPasswords(identity, engine, wellKnown, production).refuse();
    }

    private void account(String userId, String password) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = identity.newUser(userId);
        }
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
