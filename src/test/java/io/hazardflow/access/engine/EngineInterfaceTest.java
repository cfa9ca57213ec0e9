package io.hazardflow.access.engine;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@OverHttp
class EngineInterfaceTest {

    private static final String START_LIST =
        "/engine-rest/process-definition?startableInTasklist=true&startablePermissionCheck=true&active=true&latestVersion=true";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    String deployment;
    String instance;
    String task;

    @BeforeEach
    void an_open_task_of_street_911() {
        people.create("office.911", "street-office:911");
        people.create("office.912", "street-office:912");
        deployment = repository.createDeployment()
            .addModelInstance("access-test.bpmn", Bpmn.createExecutableProcess("access-test").name("测试流程")
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("verify").name("受理核实").camundaCandidateGroups("street-office:911")
            .camundaDueDate("${dateTime().plusDays(1).toDate()}").userTask("again").camundaCandidateGroups("street-office:912").endEvent()
                .done()).deploy().getId();
        instance = runtime.startProcessInstanceByKey("access-test", "YH-20260101-911-00001",
            Variables.putValue("caseNumber", "YH-20260101-911-00001")).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @AfterEach
    void cleaned_up() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void only_the_candidates_see_the_task() {
        assertThat(of("office.911").get("/engine-rest/task?processInstanceId=" + instance).body()).contains(task);
        assertThat(of("office.912").get("/engine-rest/task?processInstanceId=" + instance).body()).isEqualTo("[]");
        assertThat(of("office.912").write("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.912\"}").statusCode())
            .isEqualTo(403);
    }

    @Test
    void a_candidate_claims_and_submits_but_neither_hands_out_nor_completes() {
        Visitor office = of("office.911");

        assertThat(office.write("POST", path("/assignee"), "{\"userId\":\"office.912\"}").statusCode()).isEqualTo(403);
        assertThat(office.write("POST", path("/complete"), "{}")).satisfies(EngineInterfaceTest::refusedInChinese);
        assertThat(office.write("POST", path("/variables"), "{\"modifications\":{}}")).satisfies(EngineInterfaceTest::refusedInChinese);
        assertThat(office.write("POST", path("/claim"), "{\"userId\":\"office.911\"}").statusCode()).isEqualTo(204);
        assertThat(office.write("POST", path("/submit-form"), "{\"variables\":{}}").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey()).isEqualTo("again");
    }

    @Test
    void who_did_a_task_still_reads_the_case_after_it_moved_on() {
        Visitor office = of("office.911");
        office.write("POST", path("/claim"), "{\"userId\":\"office.911\"}");
        office.write("POST", path("/submit-form"), "{\"variables\":{}}");

        assertThat(office.get("/engine-rest/process-instance/" + instance).statusCode()).isEqualTo(200);
        assertThat(of("office.912").get("/engine-rest/process-instance/" + instance).statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_no_part_in_the_case_does_not_read_it() {
        assertThat(of("office.912").get("/engine-rest/process-instance/" + instance).statusCode()).isNotEqualTo(200);
        assertThat(of("office.912").get("/engine-rest/process-instance?processInstanceIds=" + instance).body()).isEqualTo("[]");
        for (String call : List.of("/history/process-instance?processInstanceId=", "/history/task?processInstanceId=",
            "/history/activity-instance?processInstanceId=")) {
            assertThat(of("office.912").get("/engine-rest" + call + instance).body()).as(call).isEqualTo("[]");
            assertThat(of("office.911").get("/engine-rest" + call + instance).body()).as(call).contains(instance);
        }
    }

    @Test
    void the_same_holds_behind_the_tasklist() {
        Visitor office = Visitor.signedIn(port, "office.911", PASSWORD);
        office.page("/camunda/app/tasklist/default/");
        String engine = "/camunda/api/engine/engine/default";

        assertThat(office.write("POST", engine + "/task/" + task + "/complete", "{}")).satisfies(EngineInterfaceTest::refusedInChinese);
        assertThat(office.write("POST", engine + "/filter/create", "{}")).satisfies(EngineInterfaceTest::refusedInChinese);
        assertThat(office.write("POST", engine + "/task/" + task + "/claim", "{\"userId\":\"office.911\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void nobody_reaches_the_set_up_of_the_first_administrator() {
        String setup = "/camunda/api/admin/setup/default/user/create";

        assertThat(new Visitor(port).writeWithoutToken("POST", setup, "{}").statusCode()).isEqualTo(401);
        assertThat(Visitor.signedIn(port, "admin", "first-one-of-the-tests").writeWithoutToken("POST", setup, "{}").statusCode())
            .isEqualTo(403);
    }

    @Test
    void everyone_finds_the_four_task_views_with_the_case_on_the_card() {
        Visitor office = of("office.911");
        String views = office.get("/engine-rest/filter?resourceType=Task").body();

        assertThat(views).contains("我的待办", "待领取", "即将到期", "已逾期");
        assertThat(cards(office, "待领取")).contains(task, "YH-20260101-911-00001");
        assertThat(cards(office, "即将到期")).contains(task);
        assertThat(cards(office, "我的待办")).doesNotContain(task);
        office.write("POST", path("/claim"), "{\"userId\":\"office.911\"}");
        assertThat(cards(office, "待领取")).doesNotContain(task);
        assertThat(cards(office, "即将到期")).contains(task);
        assertThat(cards(office, "我的待办")).contains(task, "YH-20260101-911-00001");
        assertThat(cards(office, "已逾期")).doesNotContain(task);
        assertThat(cards(of("office.912"), "即将到期")).doesNotContain(task);
    }

    @Test
    void overdue_tasks_stand_in_a_view_of_their_own() {
        Task late = tasks.createTaskQuery().taskId(task).singleResult();
        late.setDueDate(new Date(System.currentTimeMillis() - 60_000));
        tasks.saveTask(late);

        assertThat(cards(of("office.911"), "已逾期")).contains(task);
        assertThat(cards(of("office.911"), "即将到期")).doesNotContain(task);
    }

    @Test
    void an_administrator_is_not_held_by_the_list() {
        assertThat(Visitor.machine(port, "admin", "first-one-of-the-tests")
            .write("PUT", "/engine-rest/process-instance/" + instance + "/suspended", "{\"suspended\":true}")
            .statusCode()).isEqualTo(204);
    }

    @Test
    void a_process_that_is_not_open_to_everyone_is_neither_seen_nor_started() {
        Visitor office = of("office.911");
        String definition = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();

        assertThat(office.get(START_LIST).body())
            .doesNotContain("access-test");
        assertThat(office.write("POST", "/engine-rest/process-definition/key/access-test/submit-form", "{\"variables\":{}}").statusCode())
            .isEqualTo(404);
        assertThat(office.write("POST", "/engine-rest/process-definition/" + definition + "/submit-form", "{\"variables\":{}}")
            .statusCode()).isEqualTo(403);
    }

    @Test
    void everyone_starts_an_open_process_by_its_form_and_sees_its_diagram() {
        String open = repository.createDeployment().addModelInstance("open.bpmn", Bpmn.createExecutableProcess(OverHttp.OPEN_PROCESS)
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("wait").endEvent().done()).deploy().getId();
        try {
            Visitor office = of("office.912");

            assertThat(office.get(START_LIST).body())
                .contains(OverHttp.OPEN_PROCESS);
            assertThat(office.get("/engine-rest/process-definition/" + definition(OverHttp.OPEN_PROCESS) + "/xml").statusCode())
                .isEqualTo(200);
            assertThat(office.write("POST", "/engine-rest/process-definition/key/" + OverHttp.OPEN_PROCESS + "/start", "{}").statusCode())
                .isEqualTo(403);
            assertThat(office.write("POST", "/engine-rest/process-definition/key/" + OverHttp.OPEN_PROCESS + "/submit-form",
                "{\"variables\":{}}")
                .statusCode()).isEqualTo(200);
        } finally {
            repository.deleteDeployment(open, true);
        }
    }

    @Test
    void the_tabs_of_a_task_open_for_its_candidates() {
        Visitor office = of("office.911");

        for (String tab : List.of(path(""), path("/form"), path("/comment"), "/engine-rest/history/user-operation?taskId=" + task,
            "/engine-rest/user/office.911/profile")) {
            assertThat(office.get(tab).statusCode()).as(tab).isEqualTo(200);
        }
    }

    @Test
    void a_candidate_comments_and_reads_what_was_done_to_his_task_only() {
        Visitor office = of("office.911");
        office.write("POST", path("/claim"), "{\"userId\":\"office.911\"}");

        assertThat(office.write("POST", path("/comment/create"), "{\"message\":\"现场已看\"}").statusCode()).isEqualTo(200);
        assertThat(office.get(path("/comment")).body()).contains("现场已看");
        assertThat(office.get("/engine-rest/history/user-operation?taskId=" + task).body()).contains("Claim");
        assertThat(of("office.912").get("/engine-rest/history/user-operation?taskId=" + task).body()).isEqualTo("[]");
        assertThat(of("office.912").get("/engine-rest/history/task?taskId=" + task).body()).isEqualTo("[]");
        assertThat(office.get("/engine-rest/history/user-operation").statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_of_a_case_is_left_of_its_permissions_when_its_history_is_gone() {
        repository.deleteDeployment(deployment, true);

        assertThat(authorizations.createAuthorizationQuery().groupIdIn("street-office:911").list())
            .allSatisfy(left -> assertThat(left.getResourceType()).isEqualTo(Resources.GROUP.resourceType()));
        an_open_task_of_street_911();
    }

    private String definition(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
    }

    private String cards(Visitor visitor, String view) {
        String views = visitor.get("/engine-rest/filter?resourceType=Task&name=" + URLEncoder.encode(view, StandardCharsets.UTF_8)).body();
        String id = views.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        return visitor.hal("/engine-rest/filter/" + id + "/list").body();
    }

    private Visitor of(String userId) {
        return Visitor.machine(port, userId, PASSWORD);
    }

    private String path(String call) {
        return "/engine-rest/task/" + task + call;
    }

    private static void refusedInChinese(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("您的岗位不能执行此操作");
    }
}
