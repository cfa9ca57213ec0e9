package io.hazardflow.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EngineRestRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /task",
        "POST, /task",
        "POST, /task/count",
        "POST, /filter/f1/list",
        "POST, /filter/f1/count",
        "POST, /task/t1/claim",
        "POST, /task/t1/unclaim",
        "POST, /task/t1/submit-form",
        "POST, /task/t1/comment/create",
        "POST, /process-definition/hazard-rectification:1:2/submit-form",
        "POST, /process-definition/key/hazard-rectification/submit-form",
        "PUT, /user/grid.001/credentials",
        "OPTIONS, /task/t1"})
    void ordinary_roles_may_query_and_take_steps_by_their_forms(String method, String call) {
        assertThat(EngineRestRules.permits(method, "/engine-rest" + call, "grid.001")).isTrue();
        assertThat(EngineRestRules.permits(method, "/engine-rest/engine/default" + call, "grid.001")).isTrue();
        assertThat(EngineRestRules.permits(method, "/camunda/api/engine/engine/default" + call, "grid.001")).isTrue();
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
        "POST, /condition"})
    void ordinary_roles_are_refused_every_other_write(String method, String call) {
        assertThat(EngineRestRules.permits(method, "/engine-rest" + call, "grid.001")).isFalse();
        assertThat(EngineRestRules.permits(method, "/engine-rest/engine/default" + call, "grid.001")).isFalse();
        assertThat(EngineRestRules.permits(method, "/camunda/api/engine/engine/default" + call, "grid.001")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/cockpit/plugin/base/default/process-instance", "POST, /camunda/api/admin/setup/default/user/create"})
    void writes_of_the_web_applications_beside_the_engine_are_refused(String method, String path) {
        assertThat(EngineRestRules.permits(method, path, "grid.001")).isFalse();
    }
}
