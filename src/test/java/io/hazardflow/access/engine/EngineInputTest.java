package io.hazardflow.access.engine;

import io.hazardflow.access.OverHttp;
import io.hazardflow.access.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What even an administrator, or whoever has his password, cannot bring into the engine. */
@OverHttp
class EngineInputTest {

    private static final String VARIABLES = "/engine-rest/process-instance/%s/variables";
    private static final Duration FAST = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    String deployment;
    String instance;
    Visitor admin;

    @BeforeEach
    void a_running_case() {
        deployment = repository.createDeployment().addModelInstance("input-test.bpmn", Bpmn.createExecutableProcess("input-test")
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("wait").endEvent().done()).deploy().getId();
        instance = runtime.startProcessInstanceByKey("input-test").getId();
        admin = Visitor.machine(port, "admin", "first-one-of-the-tests");
    }

    @AfterEach
    void cleaned_up() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'type':'Object','value':'%s','valueInfo':{'objectTypeName':'java.util.ArrayList',"
            + "'serializationDataFormat':'application/x-java-serialized-object'}}",
        "{'type':'Object','value':'[]','valueInfo':{'objectTypeName':'java.util.ArrayList','serializationDataFormat':'application/json'}}",
        "{'type':'object','value':'[]','valueInfo':{'objectTypeName':'java.lang.ProcessBuilder','serializationDataFormat':'application/json'}}",
        "{'type':'Xml','value':'<a/>'}",
        "{'type':'File','value':'QUJD','valueInfo':{'filename':'a.txt'}}",
        "{'type':'Bytes','value':'QUJD'}"})
    void no_object_file_or_xml_becomes_a_variable(String value) throws IOException {
        String json = value.replace('\'', '"').replace("%s", serialized());

        HttpResponse<String> one = admin.write("PUT", VARIABLES.formatted(instance) + "/x", json);
        HttpResponse<String> many = admin.write("POST", VARIABLES.formatted(instance), "{\"modifications\":{\"x\":" + json + "}}");
        HttpResponse<String> start = admin.write("POST", "/engine-rest/process-definition/key/input-test/start",
            "{\"variables\":{\"x\":" + json + "}}");

        assertThat(List.of(one, many, start)).extracting(HttpResponse::statusCode, HttpResponse::body)
            .allSatisfy(answer -> assertThat((Integer) answer.toList().get(0)).as(answer.toString()).isEqualTo(400));
        assertThat(runtime.getVariables(instance)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("input-test").count()).isOne();
    }

    @Test
    void plain_values_and_json_are_accepted() {
        assertThat(admin.write("POST", VARIABLES.formatted(instance), """
            {"modifications": {"text": {"value": "a", "type": "String"}, "number": {"value": 1}, "flag": {"value": true},
             "nothing": {"value": null}, "document": {"value": "{}", "type": "Json"}}}""").statusCode()).isEqualTo(204);
    }

    @Test
    void a_list_without_a_type_is_kept_as_json() {
        assertThat(admin.write("PUT", VARIABLES.formatted(instance) + "/x", "{\"value\":[\"a\"]}").statusCode()).isEqualTo(204);

        ObjectValue kept = runtime.getVariableTyped(instance, "x", false);
        assertThat(kept.getSerializationDataFormat()).isEqualTo("application/json");
        assertThat(runtime.getVariable(instance, "x")).isEqualTo(List.of("a"));
    }

    @Test
    void a_model_or_decision_table_comes_with_the_application_only() {
        long before = repository.createDeploymentQuery().count();

        for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/engine/default/deployment/create",
            "/engine-rest/deployment/create/", "/engine-rest/%64eployment/create", "/engine-rest/deployment/" + deployment + "/redeploy")) {
            assertThat(admin.write("POST", path, "{}")).as(path).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(403))
                .satisfies(answer -> assertThat(answer.body()).contains("只随应用程序一起部署"));
        }
        Visitor cockpit = Visitor.signedIn(port, "admin", "first-one-of-the-tests");
        cockpit.page("/camunda/app/cockpit/default/");
        assertThat(cockpit.write("POST", "/camunda/api/engine/engine/default/deployment/create", "{}").statusCode()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void no_script_language_is_there_to_run_one() {
        ScriptEngineManager languages = new ScriptEngineManager();

        assertThat(List.of("javascript", "groovy", "python", "ruby", "kotlin", "beanshell")).allSatisfy(language ->
            assertThat(languages.getEngineByName(language)).as(language).isNull());
    }

    @Test
    void a_model_with_a_foreign_entity_is_not_read() {
        String model = """
            <!DOCTYPE definitions [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="stolen" name="&secret;" isExecutable="true"><startEvent id="s"/></process></definitions>""";

        assertThatThrownBy(() -> repository.createDeployment().addString("stolen.bpmn", model).deploy()).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/start-forms/hazard-rectification", "/engine-rest/task", "/engine-rest/message"})
    void json_bombs_are_refused_at_once(String path) {
        List<String> bombs = List.of("[".repeat(500_000), "{\"a\":".repeat(200_000), "{\"a\":" + "9".repeat(1_000_000) + "}",
            "{\"a\":1e" + "9".repeat(500) + "}");

        for (String bomb : bombs) {
            long before = System.nanoTime();
            HttpResponse<String> answer = admin.write("POST", path, bomb);
            assertThat(answer.statusCode()).as(bomb.substring(0, 20)).isEqualTo(400);
            assertThat(answer.body()).contains("层次过深");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(FAST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/start-forms/hazard-rectification", "/engine-rest/task"})
    void more_than_two_megabytes_are_not_read(String path) {
        long before = System.nanoTime();

        assertThat(admin.flood("POST", path, 100L * 1024 * 1024, true).statusCode()).isEqualTo(413);
        assertThat(admin.flood("POST", path, 3L * 1024 * 1024, false).statusCode()).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(FAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/x-java-serialized-object", "no type at all"})
    void nothing_but_json_is_read(String type) {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";

        assertThat(admin.send("POST", "/engine-rest/task", type, bomb).statusCode()).isEqualTo(415);
        assertThat(admin.send("POST", "/engine-rest/message", type, bomb).statusCode()).isEqualTo(415);
        assertThat(admin.send("POST", "/api/start-forms/hazard-rectification", type, bomb).statusCode()).isIn(400, 415);
    }

    private static String serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>());
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
