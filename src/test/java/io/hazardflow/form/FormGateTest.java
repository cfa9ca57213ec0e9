package io.hazardflow.form;

import static io.hazardflow.form.GateApplication.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.GateApplication.RecordingLedger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractIntegerAssert;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = GateApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.deployment-resource-pattern=classpath*:form-test/*.bpmn,classpath*:form-test/*.form",
    "camunda.bpm.job-execution.enabled=false",
    "camunda.bpm.generic-properties.properties.groupResourceWhitelistPattern=[a-zA-Z0-9:-]+",
    "camunda.bpm.generic-properties.properties.userResourceWhitelistPattern=[a-zA-Z0-9.]+",
    "camunda.bpm.admin-user.id=admin", "camunda.bpm.admin-user.password=admin",
    "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.session.SessionAutoConfiguration"})
class FormGateTest {

    private static final String GOOD = "{\"real\":true,\"reason\":\"现场查看属实\"}";
    private static final String SHORT = "{\"real\":true,\"reason\":\"属实\"}";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private RecordingLedger ledger;
    @Autowired
    private FormDrafts drafts;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void district() {
        ledger.entries.clear();
        if (identity.createUserQuery().userId("office.001").count() == 0) {
            Stream.of("street-office:001", "enterprise-safety:e0001").forEach(this::group);
            person("office.001", "张三", "street-office:001");
            person("office.001.2", "李四", "street-office:001");
            person("safety.e0001", "王五", "enterprise-safety:e0001");
            allow(Resources.PROCESS_DEFINITION, "gate-test", Permissions.READ, Permissions.CREATE_INSTANCE);
            allow(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        }
    }

    @AfterEach
    void cleanUp() {
        runtime.createProcessInstanceQuery().list().forEach(p -> runtime.deleteProcessInstance(p.getId(), "test over"));
        jdbc.sql("delete from hazardflow.form_draft").update();
    }

    @Test
    void anAcceptedStartFormOpensACaseWithItsNumber() {
        UUID photo = UUID.randomUUID();
        assertStatus(engine("safety.e0001", "/process-definition/key/gate-test/submit-form",
            variable("gateStart", "Json", "{\"title\":\"配电箱无门\",\"photos\":[\"" + photo + "\"]}"))).isEqualTo(200);
        var instance = runtime.createProcessInstanceQuery().singleResult();
        assertThat(instance.getBusinessKey()).isEqualTo(CASE);
        assertThat(runtime.getVariables(instance.getId())).isEqualTo(Map.of("street", "001"));
        LedgerEntry entry = ledger.entries.get(0);
        assertThat(entry.subject()).isEqualTo(CASE);
        assertThat(entry.step()).isEqualTo("gate-start");
        assertThat(entry.processKey()).isEqualTo("gate-test");
        assertThat(entry.actor().name()).isEqualTo("王五");
        assertThat(entry.evidence()).containsExactly(photo);
        assertThat(entry.basis()).containsExactly("test/basis");
    }

    @Test
    void anAcceptedTaskFormMovesTheCaseOn() {
        Task task = openTask();
        assertStatus(engine("office.001", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", GOOD)))
            .isEqualTo(204);
        assertThat(runtime.getActiveActivityIds(task.getProcessInstanceId())).containsExactly("wait");
        assertThat(history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("office.001");
        assertThat(ledger.entries).hasSize(1);
        assertThat(ledger.entries.get(0).actor().role()).isEqualTo("street-office:001");
    }

    @Test
    void aRefusedFormAnswersInPlainWordsAndLeavesNothing() {
        Task task = openTask();
        for (String bad : List.of(SHORT, "{\"real\":true,\"reason\":\"无法核实情况\"}", "{\"reason\":", "[]")) {
            var answer = engine("office.001", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", bad));
            assertStatus(answer).as(bad).isEqualTo(400);
            assertThat(answer.getBody().path("message").asText()).containsPattern("「(核实意见|受理核实)」");
        }
        var shortReason = engine("office.001", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", SHORT));
        assertThat(shortReason.getBody().path("message").asText())
            .endsWith("「核实意见」至少 5 个字");
        untouched(task);
    }

    @Test
    void onlyTheOneJsonVariableIsTaken() {
        Task task = openTask();
        String url = "/task/" + task.getId() + "/submit-form";
        assertRefused(engine("office.001", url, variable("gateCheck", "String", GOOD)), "必须以 Json 类型的变量 gateCheck 提交");
        assertRefused(engine("office.001", url, "{\"variables\":{}}"), "请从表单提交");
        assertRefused(engine("office.001", url, "{}"), "请从表单提交");
        assertRefused(engine("office.001", url, variable("gateCheck", "Json", null)), "请从表单提交");
        String more = variable("gateCheck", "Json", GOOD).replace("{\"variables\":{", "{\"variables\":{\"street\":{\"value\":\"002\"},");
        assertRefused(engine("office.001", url, more), "「street」不是本表单的内容");
        untouched(task);
    }

    @Test
    void theWaysAroundATaskFormAreRefused() {
        Task task = openTask();
        String url = "/task/" + task.getId();
        assertRefused(engine("admin", url + "/complete", variable("real", "Boolean", "true")), "「受理核实」只能通过提交表单办理");
        assertRefused(engine("admin", url + "/complete", variable("gateCheck", "Json", GOOD)), "「受理核实」只能通过提交表单办理");
        assertStatus(engine("admin", url + "/bpmnError", "{\"errorCode\":\"GIVE_UP\"}")).isGreaterThanOrEqualTo(400);
        assertStatus(engine("admin", url + "/bpmnError", "{\"errorCode\":\"OTHER\"}")).isGreaterThanOrEqualTo(400);
        assertStatus(engine("admin", url + "/bpmnEscalation", "{\"escalationCode\":\"OTHER\"}")).isGreaterThanOrEqualTo(400);
        untouched(task);
    }

    @Test
    void theWaysAroundAStartFormAreRefused() {
        String url = "/process-definition/key/gate-test/start";
        assertRefused(engine("admin", url, "{}"), "「闸门试验」只能通过提交表单发起");
        assertRefused(engine("admin", url, variable("gateStart", "Json", "{\"title\":\"配电箱无门\"}")), "只能通过提交表单发起");
        assertRefused(engine("admin", url, "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"gate-check\"}]}"),
            "只能通过提交表单发起");
        assertRefused(engine("admin", "/process-definition/key/gate-test/submit-form", "{}"), "请从表单提交");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void aMessageStartsWithoutAFormAndATimerStillEndsATask() {
        var instance = runtime.startProcessInstanceByMessage("gate-alarm", CASE);
        management.executeJob(management.createJobQuery().processInstanceId(instance.getId()).singleResult().getId());
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId("end-late").count())
            .isEqualTo(1);
    }

    @Test
    void whatSomebodyElseHasClaimedIsHis() {
        Task task = openTask();
        tasks.claim(task.getId(), "office.001");
        assertRefused(engine("office.001.2", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", GOOD)), "该任务已由 张三 领取");
        var answer = api("office.001.2", HttpMethod.POST, "/api/tasks/" + task.getId() + "/submit", GOOD);
        assertStatus(answer).isEqualTo(409);
        assertThat(answer.getBody().path("detail").asText()).isEqualTo("该任务已由 张三 领取");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("office.001");
        assertThat(ledger.entries).isEmpty();
    }

    @RepeatedTest(25)
    void ofTwoPeopleSubmittingAtOnceOneWinsAndOneIsToldSo() throws Exception {
        Task task = openTask();
        CountDownLatch go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        var both = Stream.of("office.001", "office.001.2").map(user -> pool.submit((Callable<ResponseEntity<JsonNode>>) () -> {
            go.await();
            return api(user, HttpMethod.POST, "/api/tasks/" + task.getId() + "/submit", GOOD);
        })).toList();
        go.countDown();
        var answers = List.of(both.get(0).get(), both.get(1).get());
        pool.shutdown();
        assertThat(answers).extracting(FormGateTest::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers).filteredOn(answer -> status(answer) == 409)
            .allSatisfy(answer -> assertThat(answer.getBody().path("detail").asText()).contains("该任务"));
        assertThat(runtime.getActiveActivityIds(task.getProcessInstanceId())).containsExactly("wait");
        assertThat(ledger.entries).hasSize(1);
    }

    @Test
    void aDoneTaskIsToldApartFromAnUnknownOne() {
        Task task = openTask();
        api("office.001", HttpMethod.POST, "/api/tasks/" + task.getId() + "/submit", GOOD);
        assertStatus(api("office.001.2", HttpMethod.POST, "/api/tasks/" + task.getId() + "/submit", GOOD)).isEqualTo(409);
        assertStatus(api("office.001", HttpMethod.GET, "/api/tasks/nothing/form", null)).isEqualTo(404);
        var late = engine("admin", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", GOOD));
        assertStatus(late).isEqualTo(409);
        assertThat(late.getBody().path("message").asText()).contains("已由他人办理");
    }

    @Test
    void aTaskIsOpenToItsCandidatesOnly() {
        Task task = openTask();
        var form = api("office.001", HttpMethod.GET, "/api/tasks/" + task.getId() + "/form", null);
        assertStatus(form).isEqualTo(200);
        assertThat(form.getBody().path("formId").asText()).isEqualTo("gate-check");
        assertThat(form.getBody().path("taskId").asText()).isEqualTo(task.getId());
        assertThat(form.getBody().path("name").asText()).isEqualTo("受理核实");
        assertThat(form.getBody().path("caseUrl").asText()).isEqualTo("/hazards/" + CASE);
        assertThat(form.getBody().at("/schema/components/1/key").asText()).isEqualTo("reason");
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
            assertStatus(api("safety.e0001", method, "/api/tasks/" + task.getId() + "/draft", GOOD)).isEqualTo(404);
        }
        assertStatus(api("safety.e0001", HttpMethod.GET, "/api/tasks/" + task.getId() + "/form", null)).isEqualTo(404);
        assertStatus(api("safety.e0001", HttpMethod.POST, "/api/tasks/" + task.getId() + "/submit", GOOD)).isEqualTo(404);
        assertStatus(engine("safety.e0001", "/task/" + task.getId() + "/submit-form", variable("gateCheck", "Json", GOOD)))
            .isEqualTo(403);
        untouched(task);
    }

    @Test
    void theStartFormPageSubmitsThroughTheSameGate() {
        var form = api("safety.e0001", HttpMethod.GET, "/api/start-forms/gate-test", null).getBody();
        assertThat(form.path("formId").asText()).isEqualTo("gate-start");
        assertThat(form.path("name").asText()).isEqualTo("闸门试验");
        assertThat(form.path("data").path("title").asText()).isEqualTo("来自登记信息");
        assertThat(form.path("restored").asBoolean()).isFalse();
        assertThat(form.has("taskId")).isFalse();

        var refused = api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test", "{\"title\":\"短\"}");
        assertStatus(refused).isEqualTo(400);
        assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getBody().path("field").asText()).isEqualTo("title");
        assertThat(refused.getBody().path("detail").asText()).isEqualTo("「隐患标题」至少 4 个字");

        var broken = api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test", "{\"title\":");
        assertStatus(broken).isEqualTo(400);
        assertThat(broken.getBody().path("detail").asText()).isEqualTo("「闸门试验」的内容不是有效的 JSON");

        var started = api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test", "{\"title\":\"配电箱无门\"}");
        assertStatus(started).isEqualTo(201);
        assertThat(started.getBody().path("caseNumber").asText()).isEqualTo(CASE);
        assertStatus(api("safety.e0001", HttpMethod.GET, "/api/start-forms/unknown", null)).isEqualTo(404);
    }

    @Test
    void whoMayNotStartAProcessGetsNoForm() {
        identity.deleteMembership("safety.e0001", "enterprise-safety:e0001");
        authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION)
            .authorizationType(Authorization.AUTH_TYPE_GLOBAL).list().forEach(a -> authorizations.deleteAuthorization(a.getId()));
        try {
            assertStatus(api("safety.e0001", HttpMethod.GET, "/api/start-forms/gate-test", null)).isEqualTo(403);
            assertStatus(api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test", "{\"title\":\"配电箱无门\"}"))
                .isEqualTo(403);
        } finally {
            allow(Resources.PROCESS_DEFINITION, "gate-test", Permissions.READ, Permissions.CREATE_INSTANCE);
            identity.createMembership("safety.e0001", "enterprise-safety:e0001");
        }
    }

    @Test
    void theNextHolderIsToldWhereKnown() {
        var known = api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test/next", "{\"title\":\"配\"}");
        assertThat(known.getBody().path("who").asText()).isEqualTo("大王庄街道安全办");
        assertStatus(api("safety.e0001", HttpMethod.POST, "/api/start-forms/gate-test/next", "{}")).isEqualTo(204);
    }

    @Test
    void aDraftComesBackUntilTheFormIsSent() {
        String url = "/api/start-forms/gate-test";
        assertStatus(api("safety.e0001", HttpMethod.PUT, url + "/draft", "{\"title\":\"写到一半\"}")).isEqualTo(204);
        var restored = api("safety.e0001", HttpMethod.GET, url, null).getBody();
        assertThat(restored.path("restored").asBoolean()).isTrue();
        assertThat(restored.path("data").path("title").asText()).isEqualTo("写到一半");
        assertThat(api("office.001", HttpMethod.GET, url, null).getBody().path("restored").asBoolean()).isFalse();
        api("safety.e0001", HttpMethod.POST, url, "{\"title\":\"短\"}");
        assertThat(drafts.find("safety.e0001", "start:gate-test")).isPresent();
        api("safety.e0001", HttpMethod.POST, url, "{\"title\":\"配电箱无门\"}");
        assertThat(drafts.find("safety.e0001", "start:gate-test")).isEmpty();
        api("safety.e0001", HttpMethod.PUT, url + "/draft", "{\"title\":\"再写\"}");
        api("safety.e0001", HttpMethod.DELETE, url + "/draft", null);
        assertThat(drafts.find("safety.e0001", "start:gate-test")).isEmpty();
        assertStatus(api("safety.e0001", HttpMethod.PUT, url + "/draft", "{\"title\":\"\\u0000\"}")).isEqualTo(400);
    }

    @Test
    void oldStartDraftsAndDraftsOfGoneTasksAreRemoved() {
        Task task = openTask();
        api("office.001", HttpMethod.PUT, "/api/tasks/" + task.getId() + "/draft", "{\"reason\":\"一\"}");
        api("office.001", HttpMethod.PUT, "/api/start-forms/gate-test/draft", "{\"title\":\"二\"}");
        api("safety.e0001", HttpMethod.PUT, "/api/start-forms/gate-test/draft", "{\"title\":\"三\"}");
        jdbc.sql("update hazardflow.form_draft set updated_at = updated_at - interval '73 hours' where user_id = 'office.001'").update();
        drafts.removeStale();
        assertThat(keys()).containsExactlyInAnyOrder("task:" + task.getId(), "start:gate-test");
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "gone");
        drafts.removeStale();
        assertThat(keys()).containsExactly("start:gate-test");
    }

    @Test
    void theHostPageIsServedForKnownFormsOnly() {
        assertStatus(api("admin", HttpMethod.GET, "/forms/unknown", null)).isEqualTo(404);
        boolean built = getClass().getResource("/static/form-host/host.html") != null;
        ResponseEntity<String> page = http.getForEntity("/forms/gate-check", String.class);
        assertStatus(page).isEqualTo(built ? 200 : 404);
    }

    private List<String> keys() {
        return jdbc.sql("select form_key from hazardflow.form_draft").query(String.class).list();
    }

    private void untouched(Task task) {
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(task.getProcessInstanceId()).count()).isZero();
        assertThat(ledger.entries).isEmpty();
    }

    private Task openTask() {
        var instance = runtime.startProcessInstanceByMessage("gate-alarm", CASE);
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    private static AbstractIntegerAssert<?> assertStatus(ResponseEntity<?> answer) {
        return assertThat(status(answer));
    }

    private static void assertRefused(ResponseEntity<JsonNode> answer, String message) {
        assertThat(answer.getBody().path("message").asText()).endsWith(message);
        assertStatus(answer).isEqualTo(400);
    }

    private static String variable(String name, String type, String value) {
        String text = value == null ? "null" : type.equals("Boolean") ? value : '"' + value.replace("\"", "\\\"") + '"';
        return "{\"variables\":{\"" + name + "\":{\"type\":\"" + type + "\",\"value\":" + text + "}}}";
    }

    private ResponseEntity<JsonNode> engine(String user, String path, String body) {
        return api(user, HttpMethod.POST, "/engine-rest" + path, body);
    }

    private ResponseEntity<JsonNode> api(String user, HttpMethod method, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-User", user);
        return http.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private void group(String id) {
        identity.saveGroup(identity.newGroup(id));
    }

    private void person(String id, String name, String group) {
        User user = identity.newUser(id);
        user.setLastName(name);
        user.setFirstName("");
        identity.saveUser(user);
        identity.createMembership(id, group);
    }

    private void allow(Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
