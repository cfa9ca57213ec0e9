package io.hazardflow.access.web;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@OverHttp
class RefusalRecordTest {

    private static final String BEHIND_THE_TASKLIST = "/camunda/api/engine/engine/default";

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
    TaskService tasks;

    @BeforeEach
    void account() {
        people.create("grid.951", "grid:951");
        people.create("office.952", "street-office:952");
    }

    @Test
    void a_call_that_the_list_does_not_hold_leaves_an_entry() {
        String call = "/engine-rest/task/" + UUID.randomUUID() + "/complete";

        assertThat(machine("grid.951").write("POST", call, "{}").statusCode()).isEqualTo(403);

        recorded("grid.951", "POST", call);
    }

    @Test
    void a_reading_call_behind_the_tasklist_leaves_an_entry_without_its_query() {
        String call = BEHIND_THE_TASKLIST + "/variable-instance/" + UUID.randomUUID();

        assertThat(Visitor.signedIn(port, "grid.951", PASSWORD).get(call + "?name=secret").statusCode()).isEqualTo(403);

        recorded("grid.951", "GET", call);
    }

    @Test
    void a_refusal_of_the_engine_itself_leaves_an_entry() {
        String deployment = repository.createDeployment().addModelInstance("refusal-test.bpmn", Bpmn.createExecutableProcess("refusal-test")
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("verify").camundaCandidateGroups("street-office:952").endEvent().done())
            .deploy().getId();
        try {
            String instance = runtime.startProcessInstanceByKey("refusal-test").getId();
            String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
            Visitor person = Visitor.signedIn(port, "grid.951", PASSWORD);
            person.page("/camunda/app/tasklist/default/");

            for (String door : List.of("/engine-rest", BEHIND_THE_TASKLIST)) {
                String call = door + "/task/" + task + "/claim";
                assertThat(person.write("POST", call, "{\"userId\":\"grid.951\"}").statusCode()).as(door).isEqualTo(403);
                recorded("grid.951", "POST", call);
            }
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void a_missing_token_leaves_an_entry_on_our_pages_and_on_the_engines() {
        Visitor person = Visitor.signedIn(port, "grid.951", PASSWORD);
        person.page("/camunda/app/tasklist/default/");
        String ours = "/api/start-forms/" + UUID.randomUUID();
        String engines = BEHIND_THE_TASKLIST + "/task/" + UUID.randomUUID() + "/claim";

        assertThat(person.writeWithoutToken("POST", ours, "{}").statusCode()).isEqualTo(403);
        assertThat(person.writeWithoutToken("POST", engines, "{}").statusCode()).isEqualTo(403);

        recorded("grid.951", "POST", ours);
        recorded("grid.951", "POST", engines);
    }

    @Test
    void what_is_not_there_leaves_none() {
        String call = "/engine-rest/task/" + UUID.randomUUID();

        assertThat(machine("grid.951").get(call).statusCode()).isEqualTo(404);

        assertThat(entries(call)).isEmpty();
    }

    private Visitor machine(String user) {
        return Visitor.machine(port, user, PASSWORD);
    }

    /** The answer may be there a moment before its entry. */
    private void recorded(String actor, String method, String path) {
        await().untilAsserted(() -> assertThat(entries(path)).containsExactly(actor + " " + method + " " + path + " 127.0.0.1"));
    }

    private List<String> entries(String path) {
        return jdbc.sql("""
                select actor || ' ' || target || ' ' || address from hazardflow.audit_entry
                where kind = 'REFUSED' and target like '%' || :path order by id""")
            .param("path", path).query(String.class).list();
    }
}
