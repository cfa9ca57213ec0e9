package io.hazardflow.access.engine;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EngineRestRulesTest {

    private final EngineRestRules rules = new EngineRestRules(false);

    @ParameterizedTest
    @CsvSource({
        "GET, /task/t1",
        "HEAD, /task/t1",
        "GET, /task/t1/form",
        "GET, /task?processInstanceId=p1",
        "POST, /filter/f1/list",
        "POST, /task/t1/claim",
        "POST, /task/t1/claim/",
        "POST, /task/t1/unclaim",
        "POST, /task/t1/submit-form",
        "POST, /task/t1/comment/create",
        "GET, /process-definition/hazard-rectification%3A1%3A2/xml",
        "POST, /process-definition/hazard-rectification:1:2/submit-form",
        "GET, /user/grid.001/profile"})
    void ordinary_roles_look_at_tasks_and_take_steps_by_their_forms(String method, String call) {
        assertThat(permits(method, "/engine-rest" + call)).isTrue();
        assertThat(permits(method, "/engine-rest/engine/default" + call)).isTrue();
        assertThat(permits(method, "/camunda/api/engine/engine/default" + call)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task",
        "POST, /task/count",
        "GET, /process-instance",
        "GET, /process-instance/p1",
        "GET, /history/process-instance/p1",
        "POST, /process-definition/key/hazard-rectification/submit-form"})
    void programs_query_besides_what_they_take_part_in(String method, String call) {
        assertThat(permits(method, "/engine-rest" + call)).isTrue();
        assertThat(permits(method, "/engine-rest/engine/default" + call)).isTrue();
        assertThat(permits(method, "/camunda/api/engine/engine/default" + call)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/t1/complete",
        "POST, /task/t1/complete/",
        "POST, /task/t1/resolve",
        "POST, /task/t1/bpmnError",
        "POST, /task/t1/bpmnEscalation",
        "POST, /task/t1/assignee",
        "POST, /task/t1/delegate",
        "POST, /task/t1/identity-links",
        "PUT, /task/t1",
        "DELETE, /task/t1",
        "POST, /task/create",
        "POST, /task/t1/variables",
        "PUT, /task/t1/variables/reviewDecision",
        "PUT, /task/t1/localVariables/reviewDecision",
        "DELETE, /task/t1/localVariables/reviewDecision",
        "POST, /process-instance/p1/variables",
        "PUT, /process-instance/p1/variables/x",
        "PATCH, /process-instance/p1/variables/x",
        "POST, /process-instance/p1/modification",
        "DELETE, /process-instance/p1",
        "POST, /process-instance/delete",
        "PUT, /process-instance/suspended",
        "POST, /process-instance/message-async",
        "POST, /execution/x1/localVariables",
        "POST, /execution/x1/signal",
        "POST, /execution/x1/messageSubscriptions/m/trigger",
        "POST, /message",
        "POST, /signal",
        "POST, /deployment/create",
        "DELETE, /deployment/d1",
        "POST, /process-definition/p/start",
        "POST, /process-definition/key/p/start",
        "POST, /process-definition/key/p/tenant-id/t/start",
        "POST, /process-definition/p/restart",
        "DELETE, /process-definition/p",
        "POST, /decision-definition/key/d/evaluate",
        "POST, /filter/create",
        "PUT, /filter/f1",
        "DELETE, /filter/f1",
        "POST, /external-task/fetchAndLock",
        "POST, /migration/execute",
        "PUT, /batch/b1/suspended",
        "PUT, /job/j1/retries",
        "POST, /job/j1/execute",
        "POST, /authorization/create",
        "POST, /user/create",
        "PUT, /user/admin/credentials",
        "DELETE, /user/grid.001",
        "PUT, /group/camunda-admin/members/grid.001",
        "POST, /identity/verify",
        "POST, /history/cleanup",
        "POST, /condition",
        "PUT, /user/grid.001/credentials",
        "PUT, /user/grid.001/profile",
        "GET, /user",
        "GET, /user/count",
        "GET, /user/admin/profile",
        "GET, /group",
        "POST, /group",
        "GET, /group/count?member=admin",
        "GET, /identity/groups?userId=grid.001",
        "GET, /identity/groups?userId=admin",
        "GET, /authorization",
        "GET, /authorization/check?permissionName=READ&resourceName=filter&resourceType=5",
        "GET, /history/user-operation",
        "GET, /history/user-operation?taskId=",
        "GET, /history/variable-instance?processInstanceId=p1",
        "GET, /history/detail?processInstanceId=p1",
        "GET, /history/decision-instance",
        "GET, /history/process-instance/report",
        "GET, /variable-instance?processInstanceIdIn=p1",
        "GET, /process-instance/p1/variables",
        "GET, /task/t1/variables",
        "GET, /task/t1/form-variables",
        "GET, /task/t1/rendered-form",
        "GET, /task/t1/identity-links",
        "GET, /process-definition",
        "GET, /process-definition/p/statistics",
        "GET, /process-definition/statistics",
        "GET, /process-definition/key/hazard-rectification/xml",
        "GET, /decision-definition",
        "GET, /decision-definition/d/xml",
        "GET, /deployment",
        "GET, /deployment/d1/resources",
        "GET, /job",
        "GET, /incident",
        "GET, /external-task",
        "GET, /metrics/sum",
        "GET, /telemetry/configuration",
        "GET, /version",
        "GET, /engine",
        "GET, /schema/log",
        "GET, /filter/f1",
        "GET, /filter/f1/count",
        "OPTIONS, /task/t1",
        "TRACE, /task/t1",
        "PATCH, /task/t1"})
    void ordinary_roles_are_refused_everything_else(String method, String call) {
        assertThat(permits(method, "/engine-rest" + call)).isFalse();
        assertThat(permits(method, "/engine-rest/engine/default" + call)).isFalse();
        assertThat(permits(method, "/camunda/api/engine/engine/default" + call)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/engine/other/task/t1",
        "/engine-rest/engine/default/engine/default/task/t1",
        "/engine-rest/task/t1/form/extra",
        "/engine-rest/task/t1%2Fvariables",
        "/engine-rest/x/../task/t1",
        "/engine-rest//task/t1",
        "/engine-rest;x=1/task/t1",
        "/engine-rest/task;x=1/t1/form",
        "/camunda/api/engine/engine/other/task/t1",
        "/camunda/api/cockpit/plugin/base/default/process-definition",
        "/camunda/api/admin/auth/user/other",
        "/ENGINE-REST/task/t1"})
    void a_path_that_is_written_otherwise_opens_nothing(String path) {
        assertThat(permits("GET", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deployment/create", "/deployment/create/", "/%64eployment/create", "/deployment/d1/redeploy",
        "/task/t1/variables/x/data", "/task/t1/localVariables/x/data", "/execution/e1/localVariables/x/data",
        "/process-instance/p1/variables/x/data", "/task/t1/attachment/create"})
    void some_calls_are_refused_to_administrators_too_with_the_reason(String call) {
        for (String door : List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            assertThat(rules.decide("POST", door + call, null, "admin", true)).as(door)
                .isInstanceOfSatisfying(EngineRestRules.Refused.class, refused -> assertThat(refused.reason()).isNotBlank())
                .matches(decision -> !decision.isGranted());
        }
        assertThat(rules.decide("GET", "/engine-rest/deployment", null, "admin", true).isGranted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/t1/assignee",
        "POST, /task/t1/delegate",
        "POST, /task/t1/identity-links",
        "PUT, /task/t1",
        "POST, /task/t1/variables",
        "PUT, /process-instance/p1/variables/level",
        "POST, /process-instance/p1/modification",
        "POST, /modification/execute",
        "POST, /message",
        "POST, /process-instance/delete",
        "PUT, /job/j1/duedate",
        "DELETE, /history/process-instance/p1"})
    void an_administrator_reaches_into_a_case_only_while_the_operator_has_opened_the_repair(String method, String call) {
        for (String door : List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            assertThat(rules.decide(method, door + call, null, "admin", true)).as(door)
                .isInstanceOfSatisfying(EngineRestRules.Refused.class, refused -> assertThat(refused.reason()).contains("修复开关"));
            assertThat(new EngineRestRules(true).decide(method, door + call, null, "admin", true).isGranted()).as(door).isTrue();
            assertThat(new EngineRestRules(true).decide(method, door + call, null, "grid.001", false).isGranted()).as(door).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /process-instance/suspended", "PUT, /job/j1/retries", "POST, /job/j1/execute", "POST, /user/create",
        "GET, /process-instance/p1/variables"})
    void an_administrator_keeps_the_engine_running(String method, String call) {
        assertThat(rules.decide(method, "/engine-rest" + call, null, "admin", true).isGranted()).isTrue();
    }

    private boolean permits(String method, String call) {
        String[] parts = call.split("\\?", 2);
        return rules.decide(method, parts[0], parts.length == 2 ? parts[1] : null, "grid.001", false).isGranted();
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/cockpit/plugin/base/default/process-instance", "POST, /camunda/api/admin/setup/default/user/create"})
    void writes_of_the_web_applications_beside_the_engine_are_refused(String method, String path) {
        assertThat(permits(method, path)).isFalse();
    }
}
