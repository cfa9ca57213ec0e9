package io.hazardflow.api;

import static io.hazardflow.api.Cases.ENTERPRISE;
import static io.hazardflow.api.Cases.GRID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SubstituteIT {

    private static final String ABSENCES = "/api/account/absences";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private Colleagues colleagues;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    private String absent;
    private String samePost;
    private String otherPost;

    @BeforeEach
    void people() {
        absent = colleagues.at("office.001.5", "吴离岗", "street-office:001");
        samePost = colleagues.at("office.001.6", "郑同岗", "street-office:001");
        colleagues.at("grid.001.7", "褚网格", "grid:001");
        otherPost = colleagues.at("community.001.6", "冯别岗", "community:001");
    }

    @AfterEach
    void nobodyIsAbsentAnyMore() {
        List.of(absent, "grid.001.7").forEach(person -> district.as(person).get(ABSENCES).items()
            .filter(absence -> absence.path("mayEnd").asBoolean()).forEach(absence ->
                district.as(person).delete(ABSENCES + "/" + absence.path("id").asLong())));
    }

    @Test
    void aSubstituteOfAnotherPostOfTheUnitTakesWhatWaitsAndWhatOpensAndIsNamedSo() {
        String waiting = cases.reported(GRID, "e0001");
        assertThat(district.as(otherPost).get("/api/tasks/" + insight.task(waiting, "verify-hazard") + "/form").status()).isEqualTo(404);
        arranged(absent, otherPost, 0, 3);
        String opened = cases.reported(GRID, "e0001");

        for (String number : List.of(waiting, opened)) {
            String task = insight.task(number, "verify-hazard");
            assertThat(item(otherPost, task).path("standsFor").asText()).isEqualTo("吴离岗");
            assertThat(district.person(otherPost).post("/camunda/api/engine/engine/default/filter/" + view("与我有关") + "/list", "{}").text())
                .contains(task);
            ok(district.as(otherPost).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + otherPost + "\"}"));
            cases.submit(Door.API, otherPost, number, "verify-hazard", cases.verification());
            JsonNode entry = entry(number, "verify-hazard");
            assertThat(entry.path("standsFor").asText()).isEqualTo("吴离岗");
            assertThat(entry.path("actor").asText()).isEqualTo("冯别岗");
        }
        assertThat(insight.events(opened, "assign-rectification")).isZero();
        assertThat(item(otherPost, insight.task(opened, "assign-rectification")).path("standsFor").asText()).isEqualTo("吴离岗");
    }

    @Test
    void whatTheAbsentPersonHoldsIsTakenOverWithHisDraftAndGoesBackWhenTheAbsenceEnds() {
        String number = cases.reported(GRID, "e0001");
        String task = insight.task(number, "verify-hazard");
        ok(district.as(absent).post("/api/tasks/" + task + "/claim", "{}"));
        ok(district.as(absent).put("/api/tasks/" + task + "/draft", "{\"reason\":\"已到现场看过\"}"));
        refused(409, district.as(samePost).post("/api/tasks/" + task + "/take-over", "{}"), "没有可由您接手的");
        long id = arranged(absent, samePost, 0, 3);
        assertThat(district.as(samePost).get("/api/tasks/" + task + "/actions").json().path("takeOverFrom").asText()).isEqualTo("吴离岗");
        refused(409, district.as("office.001").post("/api/tasks/" + task + "/take-over", "{}"), "没有可由您接手的");
        refused(404, district.as("office.002").post("/api/tasks/" + task + "/take-over", "{}"), "没有这个任务");
        ok(district.as(samePost).post("/api/tasks/" + task + "/take-over", "{}"));

        assertThat(district.as(samePost).get("/api/tasks/" + task + "/form").json().at("/data/reason").asText()).isEqualTo("已到现场看过");
        assertThat(entry(number, "taken-over").at("/document/person/value").asText()).isEqualTo("吴离岗");
        ok(district.as(samePost).delete(ABSENCES + "/" + id));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(insight.events(number, "given-back")).isEqualTo(1);
        cases.submit(Door.API, "office.001", number, "verify-hazard", cases.verification());
        assertThat(entry(number, "verify-hazard").path("standsFor").isNull()).isTrue();
    }

    @Test
    void itEndsByItselfAlsoBeforeTheNextRound() {
        String number = cases.reported(GRID, "e0001");
        String task = insight.task(number, "verify-hazard");
        long id = arranged(absent, otherPost, 0, 3);
        ok(district.as(otherPost).post("/api/tasks/" + task + "/claim", "{}"));
        jdbc.sql("update hazardflow.absence set from_day = from_day - 9, to_day = to_day - 9 where id = ?").param(id).update();

        refused(409, cases.attempt(Door.API, otherPost, number, "verify-hazard", cases.verification()), "代理期已结束");
        arranged(absent, samePost, 1, 3);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).as("given back by the round").isNull();
        assertThat(tasks.getIdentityLinksForTask(task)).noneMatch(link -> otherPost.equals(link.getUserId()));
        assertThat(district.as(otherPost).get("/api/tasks/" + task + "/form").status()).isEqualTo(404);
    }

    @Test
    void onlyTheStepsThatWereNamed() {
        String number = cases.reported(GRID, "e0001");
        arranged(absent, otherPost, 0, 3, "assign-rectification");
        assertThat(district.as(otherPost).get("/api/tasks/" + insight.task(number, "verify-hazard") + "/form").status()).isEqualTo(404);
        cases.submit(Door.API, "office.001", number, "verify-hazard", cases.verification());
        assertThat(district.as(otherPost).get("/api/tasks/" + insight.task(number, "assign-rectification") + "/form").status()).isEqualTo(200);
    }

    @Test
    void itIsNoWayPastTheSeparationOfDuties() {
        String number = cases.closing("e0001");
        jdbc.sql("update hazardflow.hazard set level = 'MAJOR' where number = ?").param(number).update();
        String task = insight.task(number, "approve-closure");
        arranged(absent, "grid.001", 0, 3);
        refused(409, district.as("grid.001").post("/api/tasks/" + task + "/claim", "{}"), "复查人不能审批销号");
        Answer closure = cases.attempt(Door.API, "grid.001", number, "approve-closure", cases.closure());
        assertThat(closure.status()).as("the reviewer, in whose place ever: %s", closure).isIn(400, 409);
        assertThat(closure.reason()).contains("复查人不能审批销号");

        jdbc.sql("update hazardflow.hazard set reviewer = 'grid.001.2', reviewed_for = ? where number = ?").params(absent, number).update();
        Answer forHim = cases.attempt(Door.API, "grid.001", number, "approve-closure", cases.closure());
        assertThat(forHim.status()).as("in the place of the reviewer: %s", forHim).isIn(400, 409);
        assertThat(forHim.reason()).contains("不能代 吴离岗 办理");
        Answer himself = cases.attempt(Door.API, absent, number, "approve-closure", cases.closure());
        assertThat(himself.reason()).as("who was stood in for at the review").contains("复查人不能审批销号");
        assertThat(insight.isOver(number)).isFalse();
        cases.submit(Door.API, "office.001", number, "approve-closure", cases.closure());
    }

    @Test
    void aReviewInSomebodysPlaceCountsForBoth() {
        String reviewer = "grid.001.7";
        String number = cases.reviewing("e0001");
        arranged(reviewer, otherPost, 0, 3);
        cases.submit(Door.API, otherPost, number, "review-rectification", cases.passed());
        Map<String, Object> hazard = jdbc.sql("select reviewer, reviewed_for from hazardflow.hazard where number = ?").param(number).query().singleRow();
        assertThat(hazard).containsEntry("reviewer", otherPost).containsEntry("reviewed_for", reviewer);
    }

    @Test
    void anAbsenceIsArrangedWithinTheUnitAndByWhoMay() {
        String official = colleagues.at("office.001.8", "蒋双岗", "street-office:001", "enterprise-staff:e0002");
        refused(400, arrange(absent, "office.002", 0, 3), "同一单位");
        refused(400, arrange(absent, ENTERPRISE, 0, 3), "企业账号与监管部门账号");
        refused(400, arrange(absent, official, 0, 3), "企业账号与监管部门账号");
        refused(400, arrange("safety.e0001", "safety.e0002", 0, 3), "同一单位");
        refused(400, arrange(absent, absent, 0, 3), "本人");
        refused(400, arrange(absent, "nobody", 0, 3), "代理人");
        refused(400, arrange(absent, samePost, 0, 400), "不能超过 180 天");
        refused(400, arrange(absent, samePost, -5, -1), "不能早于今天");
        refused(400, arrange(absent, samePost, 3, 1), "不能早于开始日期");
        refused(400, arrange(absent, samePost, 0, 3, "no-such-step"), "没有「no-such-step」");
        refused(400, arrangeFor(samePost, absent, otherPost), "本单位负责人");
        refused(400, arrangeFor("streetleader.002", absent, otherPost), "本单位负责人");
        assertThat(arrangeFor("streetleader.001", absent, otherPost).status()).isEqualTo(201);
        refused(400, arrange(absent, samePost, 1, 2), "已设置代理");
        refused(400, arrange(samePost, absent, 0, 1), "自己也离岗");
        long id = district.as(absent).get(ABSENCES).items().filter(a -> a.path("state").asText().equals("HOLDS")).findFirst().orElseThrow()
            .path("id").asLong();
        refused(404, district.as("office.001").delete(ABSENCES + "/" + id), "没有这条代理设置");
        ok(district.as(absent).delete(ABSENCES + "/" + id));
        refused(409, district.as(absent).delete(ABSENCES + "/" + id), "已结束");
        JsonNode choices = district.as(absent).get(ABSENCES + "/choices").json();
        assertThat(StreamSupport.stream(choices.path("people").spliterator(), false).map(p -> p.path("account").asText()))
            .contains(samePost, otherPost, "grid.001").doesNotContain(absent, official, ENTERPRISE, "office.002");
        assertThat(StreamSupport.stream(choices.path("steps").spliterator(), false).map(s -> s.path("key").asText())).contains("verify-hazard");
    }

    private long arranged(String person, String substitute, int from, int to, String... steps) {
        Answer answer = arrange(person, substitute, from, to, steps);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Answer arrange(String person, String substitute, int from, int to, String... steps) {
        LocalDate today = Cases.today();
        return district.as(person).post(ABSENCES, Door.json(Map.of("substitute", substitute, "from", today.plusDays(from).toString(),
            "to", today.plusDays(to).toString(), "steps", List.of(steps), "reason", "年休假")));
    }

    private Answer arrangeFor(String by, String person, String substitute) {
        return district.as(by).post(ABSENCES, Door.json(Map.of("person", person, "substitute", substitute, "from", Cases.today().toString(),
            "to", Cases.today().plusDays(3).toString(), "reason", "突发疾病")));
    }

    private String view(String name) {
        return district.as("admin").get("/engine-rest/filter?name=" + Account.encode(name)).json().at("/0/id").asText();
    }

    private JsonNode item(String user, String task) {
        return StreamSupport.stream(district.as(user).get("/api/work/tasks").json().spliterator(), false)
            .filter(row -> row.path("taskId").asText().equals(task)).findFirst().orElseThrow(() -> new AssertionError("not in the list of " + user));
    }

    private JsonNode entry(String number, String step) {
        return StreamSupport.stream(district.as("coordination").get("/api/hazards/" + number + "/timeline").json().spliterator(), false)
            .filter(entry -> entry.path("step").asText().equals(step)).findFirst().orElseThrow();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    private static void refused(int status, Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.reason()).contains(rule);
    }
}
