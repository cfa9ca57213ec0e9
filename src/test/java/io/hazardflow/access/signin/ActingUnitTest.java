package io.hazardflow.access.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class ActingUnitTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void one_person_of_two_enterprises_and_one_of_one() {
        people.create("agent.941", "enterprise-safety:e9411", "enterprise-head:e9412", "enterprise-safety:e9412");
        people.create("safety.941", "enterprise-safety:e9411", "enterprise-staff:e9411");
    }

    @Test
    void who_belongs_to_several_units_chooses_one_before_anything_opens() {
        Visitor agent = Visitor.signedIn(port, "agent.941", PASSWORD);

        assertThat(me(agent).path("owed").asText()).isEqualTo("/account/unit");
        assertThat(agent.page("/hazards?q=x").headers().firstValue("Location"))
            .hasValueSatisfying(l -> assertThat(l).endsWith("/account/unit?next=%2Fhazards%3Fq%3Dx"));
        assertThat(agent.page("/camunda/app/tasklist/default/").headers().firstValue("Location"))
            .hasValueSatisfying(l -> assertThat(l).endsWith("/account/unit?next=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F"));
        for (HttpResponse<String> refused : List.of(agent.get("/engine-rest/task"), agent.get("/camunda/api/engine/engine/default/task"),
            agent.write("POST", "/api/evidence", "{}"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("请先选择本次办理业务的单位", "\"page\":\"/account/unit\"");
        }

        assertThat(agent.write("PUT", "/api/account/unit", "{\"unit\":\"e9412\"}").statusCode()).isEqualTo(204);

        assertThat(agent.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(me(agent).path("owed").isNull()).isTrue();
        assertThat(units(agent)).containsExactly("e9411 false", "e9412 true");
        assertThat(groups(agent)).containsExactly("enterprise-head:e9412", "enterprise-safety:e9412");
        assertThat(me(agent).path("enterprise").path("id").asText()).isEqualTo("e9412");
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where actor = 'agent.941' order by id desc limit 1")
            .query(String.class).single()).isEqualTo("选择办理单位 e9412");
    }

    @Test
    void the_unit_decides_which_tasks_are_seen_on_every_way() {
        String deployment = repository.createDeployment().addModelInstance("unit-test.bpmn", Bpmn.createExecutableProcess("unit-test")
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("one").camundaCandidateGroups("enterprise-safety:e9411")
            .endEvent().done()).deploy().getId();
        try {
            String instance = runtime.startProcessInstanceByKey("unit-test").getId();
            String tasks = "/task?processInstanceId=" + instance;
            Visitor agent = Visitor.signedIn(port, "agent.941", PASSWORD);
            for (String unit : List.of("e9411", "e9412", "e9411")) {
                agent.write("PUT", "/api/account/unit", "{\"unit\":\"" + unit + "\"}");
                for (HttpResponse<String> list : List.of(agent.get("/engine-rest" + tasks),
                    agent.get("/camunda/api/engine/engine/default" + tasks),
                    Visitor.machine(port, "agent.941", PASSWORD).with("X-HF-Unit", unit).get("/engine-rest" + tasks))) {
                    assertThat(list.body().contains("\"one\"")).as(unit + " " + list.uri()).isEqualTo(unit.equals("e9411"));
                }
            }
            assertThat(Visitor.machine(port, "agent.941", PASSWORD).get("/engine-rest" + tasks).body()).contains("\"one\"");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void a_unit_of_somebody_else_is_refused() {
        Visitor agent = Visitor.signedIn(port, "agent.941", PASSWORD);

        assertThat(agent.write("PUT", "/api/account/unit", "{\"unit\":\"e9413\"}")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("须为本人所属的单位", "\"field\":\"unit\"");
        });
        assertThat(agent.write("PUT", "/api/account/unit", "{}").statusCode()).isEqualTo(400);
        assertThat(Visitor.machine(port, "agent.941", PASSWORD).with("X-HF-Unit", "e9413").get("/api/me")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("X-HF-Unit");
        });
        assertThat(Visitor.machine(port, "safety.941", PASSWORD).with("X-HF-Unit", "district").get("/engine-rest/task").statusCode())
            .isEqualTo(403);
    }

    @Test
    void a_header_forged_into_a_session_changes_nothing() {
        Visitor agent = Visitor.signedIn(port, "agent.941", PASSWORD);
        agent.write("PUT", "/api/account/unit", "{\"unit\":\"e9411\"}");

        agent.with("X-HF-Unit", "e9412");
        assertThat(groups(agent)).containsExactly("enterprise-safety:e9411");
        agent.with("X-HF-Unit", "district");
        assertThat(groups(agent)).containsExactly("enterprise-safety:e9411");
    }

    @Test
    void a_name_and_password_added_to_a_session_do_not_get_around_the_choice() {
        Visitor agent = Visitor.signedIn(port, "agent.941", PASSWORD).with("Authorization", "Basic bm9ib2R5OndhdA==");

        assertThat(agent.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);
    }

    @Test
    void who_belongs_to_one_unit_owes_nothing() {
        Visitor safety = Visitor.signedIn(port, "safety.941", PASSWORD);

        assertThat(me(safety).path("owed").isNull()).isTrue();
        assertThat(units(safety)).containsExactly("e9411 true");
        assertThat(safety.get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    private JsonNode me(Visitor visitor) {
        try {
            return json.readTree(visitor.get("/api/me").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> units(Visitor visitor) {
        return StreamSupport.stream(me(visitor).path("units").spliterator(), false)
            .map(unit -> unit.path("key").asText() + " " + unit.path("active").asBoolean()).toList();
    }

    private List<String> groups(Visitor visitor) {
        return StreamSupport.stream(me(visitor).path("roles").spliterator(), false).map(role -> role.path("group").asText()).toList();
    }
}
