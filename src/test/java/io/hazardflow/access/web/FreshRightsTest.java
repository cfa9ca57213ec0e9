package io.hazardflow.access.web;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.ShutAccounts;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class FreshRightsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ShutAccounts accounts;

    @Autowired
    IdentityService identity;

    @Test
    void a_demoted_administrator_loses_his_rights_with_the_next_call() {
        people.create("admin.901", "camunda-admin");
        Visitor session = Visitor.signedIn(port, "admin.901", PASSWORD);
        Visitor machine = Visitor.machine(port, "admin.901", PASSWORD);
        assertThat(session.get("/api/ledger/verification").statusCode()).isEqualTo(200);
        assertThat(machine.get("/api/ledger/verification").statusCode()).isEqualTo(200);
        assertThat(session.page("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(session.get(ENGINE + "/user/admin/profile").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/api/admin/auth/user/default").body()).contains("cockpit");

        identity.deleteMembership("admin.901", "camunda-admin");

        assertThat(session.get("/camunda/api/admin/auth/user/default").body()).contains("tasklist").doesNotContain("cockpit");
        assertThat(session.get("/api/ledger/verification").statusCode()).isEqualTo(403);
        assertThat(machine.get("/api/ledger/verification").statusCode()).isEqualTo(403);
        assertThat(session.page("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(session.get(ENGINE + "/user/admin/profile").statusCode()).isEqualTo(403);
        assertThat(session.write("POST", ENGINE + "/deployment/create", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_post_opens_its_tasks_without_a_new_login() {
        people.create("grid.931", "grid:931");
        people.create("office.931", "street-office:931");
        Visitor session = Visitor.signedIn(port, "grid.931", PASSWORD);
        session.get(ENGINE + "/task");
        assertThat(session.get("/api/me").body()).doesNotContain("street-office:931");

        identity.createMembership("grid.931", "street-office:931");

        assertThat(session.get("/api/me").body()).contains("street-office:931");
    }

    @Test
    void a_shut_account_is_signed_out_of_everything() {
        people.create("grid.932", "grid:932");
        Visitor session = Visitor.signedIn(port, "grid.932", PASSWORD);
        Visitor machine = Visitor.machine(port, "grid.932", PASSWORD);
        assertThat(machine.get("/api/me").statusCode()).isEqualTo(200);

        accounts.close("grid.932");

        assertThat(machine.get("/api/me")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("账号已停用");
        });
        assertThat(session.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(session.page("/hazards")).satisfies(r -> redirectsTo(r, "/login"));
        assertThat(new Visitor(port).signIn("grid.932", PASSWORD)).satisfies(r -> redirectsTo(r, "/login?shut"));
        assertThat(new Visitor(port).signIn("grid.932", "wrong")).satisfies(r -> redirectsTo(r, "/login?error"));

        accounts.open("grid.932");
        assertThat(session.get("/api/me").statusCode()).as("the old session is over for good").isEqualTo(401);
        assertThat(machine.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_of_a_shut_account_leads_to_the_login_which_can_say_why() {
        people.create("grid.933", "grid:933");
        Visitor session = Visitor.signedIn(port, "grid.933", PASSWORD);
        accounts.close("grid.933");

        assertThat(session.page("/hazards")).satisfies(r -> redirectsTo(r, "/login?shut"));
    }

    @Test
    void who_was_deleted_is_signed_out() {
        people.create("grid.934", "grid:934");
        Visitor session = Visitor.signedIn(port, "grid.934", PASSWORD);
        Visitor machine = Visitor.machine(port, "grid.934", PASSWORD);
        assertThat(machine.get("/api/me").statusCode()).isEqualTo(200);

        identity.deleteUser("grid.934");

        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(machine.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_changed_password_counts_for_machines_at_once() {
        people.create("grid.935", "grid:935");
        assertThat(Visitor.machine(port, "grid.935", PASSWORD).get("/api/me").statusCode()).isEqualTo(200);

        var user = identity.createUserQuery().userId("grid.935").singleResult();
        user.setPassword("another-long-password");
        identity.saveUser(user);

        assertThat(Visitor.machine(port, "grid.935", PASSWORD).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, "grid.935", "another-long-password").get("/api/me").statusCode()).isEqualTo(200);
    }

    private static void redirectsTo(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "")).isEqualTo(path);
    }
}
