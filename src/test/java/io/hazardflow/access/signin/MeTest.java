package io.hazardflow.access.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class MeTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Test
    void an_enterprise_account_knows_its_role_and_enterprise() throws Exception {
        JsonNode me = me(people.create("safety.e0901", "enterprise-safety:e0901"), PASSWORD);

        assertThat(me.path("userId").asText()).isEqualTo("safety.e0901");
        assertThat(me.path("name").asText()).isEqualTo("王建国");
        assertThat(me.path("roles")).singleElement().satisfies(role -> {
            assertThat(role.path("group").asText()).isEqualTo("enterprise-safety:e0901");
            assertThat(role.path("role").asText()).isEqualTo("enterprise-safety");
            assertThat(role.path("label").asText()).isEqualTo("企业安全管理员");
            assertThat(role.path("unit").asText()).isEqualTo("e0901");
        });
        assertThat(me.path("enterprise").path("id").asText()).isEqualTo("e0901");
        assertThat(me.path("manager").asBoolean()).isFalse();
        assertThat(me.path("admin").asBoolean()).isFalse();
    }

    @Test
    void a_street_office_is_a_manager_without_enterprise() throws Exception {
        JsonNode me = me(people.create("office.921", "street-office:921"), PASSWORD);

        assertThat(me.path("manager").asBoolean()).isTrue();
        assertThat(me.path("enterprise").isNull()).isTrue();
    }

    @Test
    void the_first_administrator_is_one() throws Exception {
        JsonNode me = me("admin", "first-one-of-the-tests");

        assertThat(me.path("admin").asBoolean()).isTrue();
        assertThat(me.path("manager").asBoolean()).isTrue();
    }

    private JsonNode me(String user, String password) throws Exception {
        return json.readTree(Visitor.machine(port, user, password).get("/api/me").body());
    }
}
