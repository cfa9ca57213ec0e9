package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise of street 001 comes back to its access. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class AccessRecoveryIT {

    private static final String START = "/api/start-forms/access-recovery";
    private static final String START_LIST =
        "/engine-rest/process-definition?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true";
    private static final String OFFICE = "office.001";
    private static final String LEADER = "streetleader.001";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theStreetAppliesItsLeaderApprovesAndTheNewHolderSetsHisPassword(CapturedOutput log) {
        String number = requested("e0030");
        assertThat(district.as(LEADER).get("/api/work").json().get("tasks")).anySatisfy(task -> {
            assertThat(task.path("caseNumber").asText()).isEqualTo(number);
            assertThat(task.path("name").asText()).isEqualTo("审核恢复申请");
            assertThat(task.path("title").asText()).isEqualTo("恢复企业账号（企业安全管理员）");
            assertThat(task.path("enterpriseName").asText()).isNotBlank();
        });
        submit(LEADER, number, "approve-access-recovery", Map.of("decision", "APPROVE", "verified", true, "reason", "材料齐全，核对无误"));

        String task = "/api/tasks/" + insight.task(number, "hand-over-access");
        JsonNode form = district.as(OFFICE).get(task + "/form").json();
        assertThat(form.at("/data/account").asText()).isEqualTo("safety.e0030.1");
        assertThat(form.get("caseUrl").isNull()).as("no page of a hazard").isTrue();
        assertThat(district.as(LEADER).post(task + "/activation-code", "{}").status()).as("the leader hands nothing over").isEqualTo(404);
        assertThat(district.as(OFFICE).post(task + "/activation-code", "{}")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.reason()).contains("请先领取任务");
        });
        assertThat(district.as(OFFICE).post("/engine-rest/task/" + insight.task(number, "hand-over-access") + "/claim",
            "{\"userId\":\"office.001\"}").status()).isEqualTo(204);
        String lost = code(task);
        String code = code(task);
        assertThat(code).isNotEqualTo(lost);
        submit(OFFICE, number, "hand-over-access", Map.of("receiver", "赵新任", "identityChecked", true));

        assertThat(insight.isOver(number)).isTrue();
        assertThat(traces(lost) + traces(code)).as("rows with a code").isZero();
        assertThat(log.getAll()).doesNotContain(lost).doesNotContain(code);
        assertThat(activate(lost).status()).as("a code that a later one replaced").isEqualTo(400);
        assertThat(activate(code).status()).isEqualTo(204);
        assertThat(activate(code).status()).as("a code that was used").isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.001", "streetleader.001", "safety.e0001", "head.e0001", "law.yjj.1", "coordination", "expert"})
    void isStartedByStreetOfficesOnly(String user) {
        Account account = district.as(user);

        assertThat(account.get(START).status()).isEqualTo(403);
        assertThat(account.post(START, Door.json(application(OFFICE, "e0031"))).status()).isEqualTo(403);
        assertThat(account.post("/engine-rest/process-definition/key/access-recovery/submit-form", "{\"variables\":{}}").status())
            .isEqualTo(403);
        assertThat(account.get(START_LIST).text()).doesNotContain("access-recovery");
        assertThat(district.as(OFFICE).get(START_LIST).text()).contains("access-recovery");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICE, "admin", "coordination"})
    void nobodyStartsAHandoverByHand(String user) {
        assertThat(district.as(user).get(START_LIST).text()).doesNotContain("leaver-handover");
        assertThat(district.as(user).get("/api/start-forms/leaver-handover").status()).isEqualTo(404);
    }

    @Test
    void theProofIsSeenByTheStreetAndTheDistrictOnly() {
        Map<String, Object> application = application(OFFICE, "e0032");
        String photo = "/api/evidence/" + ((List<?>) application.get("proof")).get(0);
        assertThat(district.as(OFFICE).post(START, Door.json(application)).status()).isEqualTo(201);

        for (String user : List.of(OFFICE, LEADER, "coordination", "committee")) {
            assertThat(district.as(user).get(photo).status()).as(user).isEqualTo(200);
        }
        for (String user : List.of("grid.001", "community.001", "office.002", "streetleader.002", "dept.yjj", "safety.e0001", "expert")) {
            assertThat(district.as(user).get(photo).status()).as(user).isEqualTo(404);
        }
    }

    @Test
    void theApplicationIsHiddenFromOthers() {
        String number = requested("e0033");
        String task = insight.task(number, "approve-access-recovery");

        for (String user : List.of("grid.001", "office.002", "streetleader.002", "safety.e0001", "expert")) {
            assertThat(district.as(user).get("/api/tasks/" + task + "/form").status()).as(user).isEqualTo(404);
            assertThat(district.as(user).get("/engine-rest/task?processInstanceBusinessKey=" + number).json()).as(user).isEmpty();
        }
        assertThat(district.as(OFFICE).post("/api/tasks/" + task + "/submit", "{\"decision\":\"APPROVE\"}").status()).isEqualTo(404);
    }

    private String code(String task) {
        Answer answer = district.as(OFFICE).post(task + "/activation-code", "{}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().path("validUntil").asText()).isNotBlank();
        return answer.json().path("activationCode").asText();
    }

    private long traces(String code) {
        return List.of("hazardflow.ledger_event", "hazardflow.form_draft", "hazardflow.audit_entry", "hazardflow.account", "act_ru_variable",
            "act_hi_varinst", "act_hi_detail", "act_hi_op_log", "act_hi_comment", "act_id_user").stream().mapToLong(table ->
            jdbc.sql("select count(*) from " + table + " t where t::text like ?").param("%" + code + "%").query(Long.class).single())
            .sum();
    }

    private Answer activate(String code) {
        Account holder = district.stranger();
        holder.get("/login");
        return holder.post("/api/account/activation",
            Door.json(Map.of("account", "safety.e0030.1", "code", code, "password", "kai-men-da-ji-27")));
    }

    private String requested(String enterprise) {
        Answer answer = district.as(OFFICE).post(START, Door.json(application(OFFICE, enterprise)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().path("caseNumber").asText();
    }

    private Map<String, Object> application(String user, String enterprise) {
        return new HashMap<>(Map.of("enterpriseId", enterprise, "applicant", "孙经理", "holderName", "赵新任", "phone", "13900000001",
            "role", "enterprise-safety", "proofKind", "APPOINTMENT", "proof", List.of(cases.photo(user)), "disableOld", false,
            "reason", "原安全管理员已离职，账号无人能用。"));
    }

    private void submit(String user, String number, String step, Map<String, Object> document) {
        Answer answer = district.as(user).post("/api/tasks/" + insight.task(number, step) + "/submit", Door.json(document));
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }
}
