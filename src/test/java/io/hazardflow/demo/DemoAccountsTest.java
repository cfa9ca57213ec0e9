package io.hazardflow.demo;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(properties = "hazardflow.demo.enabled=true")
@ActiveProfiles("test")
@Transactional
class DemoAccountsTest {

    @Autowired
    DemoAccounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_accounts_of_the_readme_can_sign_in_with_the_demo_password() {
        accounts.load();

        for (String user : List.of("head.e0001", "safety.e0001", "staff.e0001", "grid.001", "grid.001.2", "office.001", "streetleader.001",
            "law.yjj.1", "law.yjj.2", "dept.yjj", "depthead.yjj", "coordination", "committee", "leader", "expert", "tips", "admin",
            "community.001", "office.012")) {
            assertThat(identity.checkPassword(user, "demo")).as(user).isTrue();
        }
    }

    @Test
    void each_account_stands_in_the_group_of_its_unit() {
        accounts.load();

        assertThat(groups("safety.e0003")).containsExactly("enterprise-safety:e0003");
        assertThat(groups("law.xf.2")).containsExactly("law:xf");
        assertThat(groups("committee")).containsExactly("safety-committee");
        assertThat(groups("admin")).containsExactly("camunda-admin");
    }

    @Test
    void a_second_load_changes_nothing() {
        accounts.load();
        User changed = identity.createUserQuery().userId("office.001").singleResult();
        changed.setPassword("changed-by-hand");
        identity.saveUser(changed);
        long users = identity.createUserQuery().count();

        accounts.load();

        assertThat(identity.createUserQuery().count()).isEqualTo(users);
        assertThat(identity.checkPassword("office.001", "changed-by-hand")).isTrue();
    }

    @Test
    void no_two_people_have_the_same_name() {
        accounts.load();

        assertThat(identity.createUserQuery().list()).extracting(user -> user.getLastName() + user.getFirstName()).doesNotHaveDuplicates();
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    @Test
    void nobody_of_the_demo_district_has_to_choose_a_password_but_the_rules_hold_for_every_other_one() {
        accounts.load();

        assertThat(jdbc.sql("select count(*) from hazardflow.account where password_given_since is not null").query(Long.class).single())
            .isZero();
        User own = identity.newUser("somebody.else");
        own.setPassword("demo");
        assertThatThrownBy(() -> identity.saveUser(own)).hasMessageContaining("Password does not match policy");
    }
}
