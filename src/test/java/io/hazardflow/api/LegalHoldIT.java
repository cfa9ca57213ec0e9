package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Callers;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A case under legal hold keeps its data whatever the retention says, until the hold is lifted. */
@ApiTest
class LegalHoldIT {

    private static final String REASON = "涉及事故调查，须保全全部材料";
    private static final String BASIS = "区安委办〔2026〕8 号函";
    private static final Date LONG_AGO = Timestamp.valueOf("2020-01-01 00:00:00");

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext beans;

    @Test
    void isPutOnceStandsInTheCaseAndItsChainAndIsLiftedOnce() {
        String number = cases.rectifying("e0010");

        assertThat(put("coordination", number).status()).isEqualTo(201);
        assertThat(put("committee", number).status()).isEqualTo(200);

        JsonNode hold = detail("office.001", number).get("legalHold");
        assertThat(hold.get("reason").asText()).isEqualTo(REASON);
        assertThat(hold.get("by").asText()).isEqualTo(name("coordination"));
        assertThat(hold.get("since").asText()).isNotEmpty();
        assertThat(district.as("committee").get("/api/legal-holds").items().map(item -> item.get("caseNumber").asText())).contains(number);
        assertThat(entries("office.001", number)).contains("法律保全：" + REASON);

        assertThat(lift("committee", number).status()).isEqualTo(204);
        assertThat(lift("coordination", number).status()).isEqualTo(204);

        assertThat(detail("office.001", number).get("legalHold").isNull()).isTrue();
        assertThat(entries("office.001", number)).contains("解除法律保全：调查终结，可以解除");
        assertThat(insight.events(number, "put-legal-hold")).isEqualTo(1);
        assertThat(insight.events(number, "lift-legal-hold")).isEqualTo(1);
        assertThat(jdbc.sql("select actor || ' ' || detail from hazardflow.audit_entry where target = ? order by id").param(number)
            .query(String.class).list()).containsExactly("coordination 法律保全", "committee 解除法律保全");
        assertThat(district.as("admin").get("/api/ledger/verification").json().get("findings").findValuesAsText("subject"))
            .doesNotContain(number);
    }

    @Test
    void theEnterpriseLearnsThatItsCaseIsHeldButNotWhy() {
        String number = cases.rectifying("e0010");
        put("committee", number);

        assertThat(detail("head.e0010", number).at("/legalHold/reason").asText()).isEqualTo("已保密");
        assertThat(district.as("head.e0010").get("/api/hazards/" + number + "/timeline").text()).contains("法律保全").doesNotContain(REASON, BASIS);
    }

    @Test
    void theHoldsAreRebuiltFromTheLedger() {
        String held = cases.reported("grid.001", "e0010");
        put("committee", held);
        String before = row(held);

        assertThat(district.as("admin").post("/api/ledger/rebuild", "").status()).isEqualTo(200);

        assertThat(row(held)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0010", "office.001", "dept.yjj", "leader", "admin", "expert"})
    void nobodyElsePutsListsOrLiftsOne(String user) {
        String number = cases.reported("grid.001", "e0010");
        put("committee", number);

        assertThat(put(user, number).status()).isEqualTo(403);
        assertThat(lift(user, number).status()).isEqualTo(403);
        assertThat(district.as(user).get("/api/legal-holds").status()).isEqualTo(403);
        assertThat(insight.events(number, "lift-legal-hold")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', 依据文号, reason", "短, 依据文号, reason", "涉及事故调查须保全, '', basis"})
    void reasonAndBasisAreAskedFor(String reason, String basis, String field) {
        String number = cases.reported("grid.001", "e0010");
        Answer answer = district.as("committee").post("/api/legal-holds",
            Door.json(Map.of("caseNumber", number, "reason", reason, "basis", basis)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(insight.events(number, "put-legal-hold")).isZero();
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(put("committee", "YH-20200101-001-00001").status()).isEqualTo(404);
    }

    @Test
    void theEnginesHistoryOfAHeldCaseOutlivesItsRetentionAndThatOfAnotherDoesNot() {
        String held = closed();
        String other = closed();
        String lifted = closed();
        put("committee", held);
        put("committee", lifted);
        runBatches();
        assertThat(removalTimes(held)).isNotEmpty().containsOnlyNulls();

        lift("committee", lifted);
        runBatches();
        assertThat(removalTimes(lifted)).isNotEmpty().doesNotContainNull();

        expire(other);
        cleanUp();

        assertThat(instances(held)).isEqualTo(1);
        assertThat(instances(other)).isZero();
        assertThat(instances(lifted)).isEqualTo(1);
        assertThat(insight.events(other, "approve-closure")).isEqualTo(1);
    }

    @Test
    void aCaseThatEndsWhileItIsHeldIsKeptToo() {
        String number = cases.closing("e0010");
        put("committee", number);
        runBatches();
        cases.submit(Door.API, "office.001", number, "approve-closure", cases.closure());
        assertThat(removalTimes(number)).as("a look-back that may follow has none yet").anyMatch(Objects::nonNull);

        ReflectionTestUtils.invokeMethod(beans.getBean("heldHistory"), "keepWhatEnded");
        runBatches();

        assertThat(removalTimes(number)).containsOnlyNulls();
    }

    @Test
    void draftsThatAHeldCaseLeftBehindAndThePhotosTheyNameStay() {
        String held = cases.rectifying("e0010");
        String other = cases.rectifying("e0010");
        String heldPhoto = draftOfAVanishedTask(held);
        String otherPhoto = draftOfAVanishedTask(other);
        put("committee", held);
        jdbc.sql("alter table hazardflow.evidence disable trigger evidence_immutable").update();
        jdbc.sql("update hazardflow.evidence set uploaded_at = now() - interval '40 days' where id::text in (:ids)")
            .param("ids", List.of(heldPhoto, otherPhoto)).update();
        jdbc.sql("alter table hazardflow.evidence enable trigger evidence_immutable").update();

        ReflectionTestUtils.invokeMethod(beans.getBean("formDrafts"), "removeStale");
        ReflectionTestUtils.invokeMethod(beans.getBean("evidenceCleanup"), "removeUnused");

        assertThat(photos(heldPhoto)).isEqualTo(1);
        assertThat(photos(otherPhoto)).isZero();
    }

    /** The task ends without being done, as by an interrupting event, while somebody was still writing. */
    private String draftOfAVanishedTask(String number) {
        String task = insight.task(number, "rectify");
        String photo = cases.photo("safety.e0010");
        assertThat(district.as("safety.e0010").put("/api/tasks/" + task + "/draft", Door.json(Map.of("afterPhotos", List.of(photo)))).status())
            .isEqualTo(204);
        callers.asSystem(() -> {
            beans.getBean(RuntimeService.class).deleteProcessInstance(insight.instance(number), "test");
            return null;
        });
        return photo;
    }

    private long photos(String id) {
        return jdbc.sql("select count(*) from hazardflow.evidence where id::text = ?").param(id).query(Long.class).single();
    }

    private String closed() {
        String number = cases.closing("e0010");
        cases.submit(Door.API, "office.001", number, "approve-closure", cases.closure());
        return number;
    }

    private Answer put(String user, String number) {
        return district.as(user).post("/api/legal-holds", Door.json(Map.of("caseNumber", number, "reason", REASON, "basis", BASIS)));
    }

    private Answer lift(String user, String number) {
        return district.as(user).delete("/api/legal-holds/" + number, Door.json(Map.of("reason", "调查终结，可以解除")));
    }

    private JsonNode detail(String user, String number) {
        return district.as(user).get("/api/hazards/" + number).json();
    }

    private String name(String user) {
        return district.as(user).get("/api/me").json().get("name").asText();
    }

    private Stream<String> entriesOf(String user, String number) {
        return district.as(user).get("/api/hazards/" + number + "/timeline").items()
            .map(entry -> entry.get("stepLabel").asText() + "：" + entry.at("/document/reason/value").asText());
    }

    private List<String> entries(String user, String number) {
        return entriesOf(user, number).toList();
    }

    private String row(String number) {
        return jdbc.sql("select to_jsonb(h)::text from hazardflow.legal_hold h where subject = ?").param(number).query(String.class).single();
    }

    /** Of what has ended: one case in some, drawn by its number, waits for a look-back, which has none yet. */
    private List<Timestamp> removalTimes(String number) {
        return jdbc.sql("""
            with ended as (select * from act_hi_procinst where business_key_ = :number and end_time_ is not null)
            select removal_time_ from ended
            union all select t.removal_time_ from act_hi_taskinst t join ended p on p.id_ = t.proc_inst_id_
            union all select d.removal_time_ from act_hi_decinst d join ended p on p.id_ = d.proc_inst_id_
            """).param("number", number).query((row, i) -> row.getTimestamp(1)).list();
    }

    private long instances(String number) {
        return jdbc.sql("select count(*) from act_hi_procinst where business_key_ = ? and proc_def_key_ = 'hazard-rectification'").param(number).query(Long.class).single();
    }

    private void expire(String number) {
        callers.asSystem(() -> history.setRemovalTimeToHistoricProcessInstances().absoluteRemovalTime(LONG_AGO)
            .byQuery(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)).hierarchical().executeAsync());
        runBatches();
    }

    /** The jobs that the engine's own executor runs outside of tests. */
    private void runBatches() {
        callers.asSystem(() -> {
            for (Batch batch : management.createBatchQuery().list()) {
                for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(),
                    batch.getMonitorJobDefinitionId())) {
                    run(definition);
                }
            }
            return null;
        });
    }

    private void run(String definition) {
        management.createJobQuery().jobDefinitionId(definition).list().stream().map(Job::getId).forEach(management::executeJob);
    }

    private void cleanUp() {
        callers.asSystem(() -> {
            history.cleanUpHistoryAsync(true);
            history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);
            return null;
        });
    }
}
