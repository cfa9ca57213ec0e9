package io.hazardflow.api;

import static io.hazardflow.api.Cases.GRID;
import static io.hazardflow.api.Cases.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class TaskActionsIT {

    private static final String ENTERPRISE = "safety.e0005";

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
    private JdbcClient jdbc;

    private String second;

    @BeforeEach
    void aSecondPersonInTheOffice() {
        second = colleagues.at("office.001.2", "钱二", "street-office:001");
    }

    @Test
    void theHolderHandsATaskToAColleagueOfThePostWithHisDraft() {
        String number = cases.reported(GRID, "e0005");
        String task = insight.task(number, "verify-hazard");
        refused(409, district.as(STREET).post("/api/tasks/" + task + "/hand-over", handOver(second)), "请先领取任务");
        taken(STREET, task);
        assertThat(accounts(district.as(STREET).get("/api/tasks/" + task + "/colleagues"))).contains(second).doesNotContain(STREET, GRID);
        ok(district.as(STREET).put("/api/tasks/" + task + "/draft", "{\"reason\":\"已到现场看过\"}"));

        refused(404, district.as(GRID).post("/api/tasks/" + task + "/hand-over", handOver(second)), "没有这个任务");
        refused(409, district.as(second).post("/api/tasks/" + task + "/hand-over", handOver(second)), "任务不在您手上");
        refused(400, district.as(STREET).post("/api/tasks/" + task + "/hand-over", handOver(GRID)), "同一岗位");
        refused(400, district.as(STREET).post("/api/tasks/" + task + "/hand-over", handOver(STREET)), "同一岗位");
        refused(400, district.as(STREET).post("/api/tasks/" + task + "/hand-over", "{\"to\":\"" + second + "\",\"reason\":\" \"}"), "转办原因");
        ok(district.as(STREET).post("/api/tasks/" + task + "/hand-over", handOver(second)));

        refused(409, cases.attempt(Door.API, STREET, number, "verify-hazard", cases.verification()), "领取");
        assertThat(district.as(second).get("/api/tasks/" + task + "/form").json().at("/data/reason").asText()).isEqualTo("已到现场看过");
        JsonNode entry = last(number, GRID);
        assertThat(entry.path("stepLabel").asText()).isEqualTo("转办");
        assertThat(entry.at("/document/person/value").asText()).isEqualTo("钱二");
        assertThat(entry.at("/document/text/value").asText()).isEqualTo("我今日外出");
        assertThat(last(number, ENTERPRISE).path("document").isNull()).as("an office's arrangement is not for the enterprise").isTrue();
        cases.submit(Door.API, second, number, "verify-hazard", cases.verification());
    }

    @Test
    void noReviewIsHandedToWhoeverTheSeparationOfDutiesKeepsFromIt() {
        String rectifierToo = colleagues.at("grid.001.fixer", "孙三", "grid:001", "enterprise-safety:e0002");
        String number = cases.reviewing("e0005");
        String task = insight.task(number, "review-rectification");
        JsonNode kept = district.as(rectifierToo).get("/api/tasks/" + task + "/actions").json();
        assertThat(kept.path("claimable").asBoolean()).isFalse();
        assertThat(kept.path("claimRefusal").asText()).contains("企业账号不能办理");
        assertThat(district.as(GRID).get("/api/tasks/" + task + "/actions").json().path("claimRefusal").isNull()).isTrue();
        taken(GRID, task);

        assertThat(accounts(district.as(GRID).get("/api/tasks/" + task + "/colleagues"))).contains("grid.001.2").doesNotContain(rectifierToo);
        refused(400, district.as(GRID).post("/api/tasks/" + task + "/hand-over", handOver(rectifierToo)), "企业账号不能办理");
        assertThat(insight.events(number, "handed-over")).isZero();
    }

    @Test
    void anExpertIsAskedSeesTheCaseAnswersAndTheHolderDecides() {
        String number = cases.reviewing("e0005");
        String task = insight.task(number, "review-rectification");
        taken(GRID, task);
        assertThat(district.as("expert").get("/api/hazards/" + number).status()).isEqualTo(404);
        assertThat(accounts(district.as(GRID).get("/api/tasks/" + task + "/advisers"))).contains("expert", STREET, "dept.yjj")
            .doesNotContain(GRID, "office.002", "safety.e0002");
        refused(400, district.as(GRID).post("/api/tasks/" + task + "/ask", ask("office.002")), "征求对象");
        refused(400, district.as(GRID).post("/api/tasks/" + task + "/ask", ask(GRID)), "征求对象");
        refused(409, district.as("grid.001.2").post("/api/tasks/" + task + "/ask", ask("expert")), "任务不在您手上");
        ok(district.as(GRID).post("/api/tasks/" + task + "/ask", ask("expert")));

        refused(409, cases.attempt(Door.API, GRID, number, "review-rectification", cases.passed()), "");
        assertThat(district.as(GRID).get("/api/tasks/" + task + "/actions").json().at("/question/withdrawable").asBoolean()).isTrue();
        assertThat(district.as("expert").get("/api/hazards/" + number).status()).isEqualTo(200);
        JsonNode work = item("expert", task);
        assertThat(work.path("asked").asText()).isEqualTo("支护这样做可以吗？");
        assertThat(item(GRID, task).path("lent").asBoolean()).isTrue();
        Answer decided = cases.attempt(Door.API, "expert", number, "review-rectification", cases.passed());
        assertThat(decided.status()).as("who is asked does not decide: %s", decided).isEqualTo(409);
        assertThat(cases.attempt(Door.TASKLIST, "expert", number, "review-rectification", cases.passed()).status()).isIn(400, 409);
        refused(400, district.as("expert").post("/engine-rest/task/" + task + "/unclaim", "{}"), "征求意见");
        refused(409, district.as(GRID).post("/api/tasks/" + task + "/answer", "{\"opinion\":\"可以\"}"), "没有人");
        ok(district.as("expert").post("/api/tasks/" + task + "/answer", "{\"opinion\":\"可以，但要每日观测\"}"));

        assertThat(district.as("expert").get("/api/hazards/" + number).status()).as("also afterwards").isEqualTo(200);
        assertThat(district.as("expert").get("/api/tasks/" + task + "/form").status()).isEqualTo(404);
        JsonNode actions = district.as(GRID).get("/api/tasks/" + task + "/actions").json();
        assertThat(actions.path("question").isNull()).isTrue();
        assertThat(actions.at("/opinions/0/opinion").asText()).isEqualTo("可以，但要每日观测");
        assertThat(district.as(ENTERPRISE).get("/api/tasks/" + task + "/actions").json().path("opinions")).isEmpty();
        assertThat(last(number, ENTERPRISE).path("document").isNull()).isTrue();
        cases.submit(Door.API, GRID, number, "review-rectification", cases.passed());
    }

    @Test
    void theHolderTakesAQuestionBackAndNobodyElseDoes() {
        String number = cases.reported(GRID, "e0005");
        String task = insight.task(number, "verify-hazard");
        taken(STREET, task);
        ok(district.as(STREET).post("/api/tasks/" + task + "/ask", ask(GRID)));
        refused(409, district.as(second).delete("/api/tasks/" + task + "/ask"), "没有就这个任务征求意见");
        refused(409, district.as(STREET).post("/api/tasks/" + task + "/hand-over", handOver(second)), "征求意见");
        ok(district.as(STREET).delete("/api/tasks/" + task + "/ask"));
        refused(404, district.as(GRID).post("/api/tasks/" + task + "/answer", "{\"opinion\":\"晚了\"}"), "没有这个任务");
        cases.submit(Door.API, STREET, number, "verify-hazard", cases.verification());
    }

    @Test
    void whoLeavesWithAQuestionOpenLeavesNoTaskBehind() {
        String leaver = colleagues.at("office.001.9", "周离", "street-office:001");
        String number = cases.reported(GRID, "e0005");
        String task = insight.task(number, "verify-hazard");
        taken(leaver, task);
        ok(district.as(leaver).post("/api/tasks/" + task + "/ask", ask("expert")));
        Answer disabled = district.as("admin").post("/api/accounts/" + leaver + "/disable", "{\"reason\":\"调离街道\"}");
        assertThat(disabled.json().path("returnedTasks").asInt()).as("%s", disabled).isEqualTo(1);
        cases.submit(Door.API, STREET, number, "verify-hazard", cases.verification());
    }

    @Test
    void whoSeesTheCaseUrgesTheHolderOnceADay() {
        String number = cases.reported(GRID, "e0005");
        String task = insight.task(number, "verify-hazard");
        int before = tasks.createTaskQuery().taskId(task).singleResult().getPriority();
        refused(404, district.as("office.002").post("/api/tasks/" + task + "/urge", urge()), "没有这个任务");
        refused(404, district.as("expert").post("/api/tasks/" + task + "/urge", urge()), "没有这个任务");
        refused(409, district.as(STREET).post("/api/tasks/" + task + "/urge", urge()), "由您自己办理");
        ok(district.as(GRID).post("/api/tasks/" + task + "/urge", urge()));
        refused(409, district.as(GRID).post("/api/tasks/" + task + "/urge", urge()), "每天只能催办一次");
        ok(district.as("leader").post("/api/tasks/" + task + "/urge", urge()));

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getPriority()).isEqualTo(before + 10);
        assertThat(item(STREET, task).path("urged").asInt()).isEqualTo(2);
        assertThat(insight.events(number, "urged")).isEqualTo(2);
        jdbc.sql("update hazardflow.task_urging set day = day - 1 where task_id = ?").param(task).update();
        ok(district.as(GRID).post("/api/tasks/" + task + "/urge", urge()));
    }

    @Test
    void aCaseGoesBackToTheStepBeforeWhereTheModelHasAWay() {
        String number = cases.verified(GRID, "e0005");
        String task = insight.task(number, "assign-rectification");
        refused(409, district.as(STREET).post("/api/tasks/" + task + "/send-back", reason()), "请先领取任务");
        taken(STREET, task);
        assertThat(district.as(STREET).get("/api/tasks/" + task + "/actions").json().path("sendBackTo").asText()).isEqualTo("受理核实");
        refused(404, district.as(GRID).post("/api/tasks/" + task + "/send-back", reason()), "没有这个任务");
        ok(district.as(STREET).post("/api/tasks/" + task + "/send-back", reason()));

        assertThat(insight.state(number)).isEqualTo("REPORTED");
        assertThat(insight.events(number, "sent-back")).isEqualTo(1);
        cases.submit(Door.API, STREET, number, "verify-hazard", cases.verification());
        cases.submit(Door.API, STREET, number, "assign-rectification", cases.order());
        String order = insight.task(number, "acknowledge-order");
        taken(ENTERPRISE, order);
        ok(district.as(ENTERPRISE).post("/api/tasks/" + order + "/send-back", reason()));
        assertThat(insight.state(number)).isEqualTo("TRIAGED");
        cases.submit(Door.API, STREET, number, "assign-rectification", cases.order());
        cases.submit(Door.API, ENTERPRISE, number, "acknowledge-order", cases.acknowledgement());
        String rectify = insight.task(number, "rectify");
        taken(ENTERPRISE, rectify);
        refused(409, district.as(ENTERPRISE).post("/api/tasks/" + rectify + "/send-back", reason()), "没有可退回的上一步");
    }

    @Test
    void whoSentTheLastFormTakesItBackUntilSomebodyTakesTheNextTask() {
        String number = cases.reviewing("e0005");
        refused(409, district.as(GRID).post("/api/hazards/" + number + "/withdraw", reason()), "不是您提交的");
        refused(404, district.as("office.002").post("/api/hazards/" + number + "/withdraw", reason()), number);
        assertThat(district.as(ENTERPRISE).get("/api/hazards/" + number + "/withdraw").json().path("refusal").isNull()).isTrue();
        ok(district.as(ENTERPRISE).post("/api/hazards/" + number + "/withdraw", reason()));
        assertThat(insight.state(number)).isEqualTo("RECTIFYING");
        refused(409, district.as(ENTERPRISE).post("/api/hazards/" + number + "/withdraw", reason()), "不能撤回");

        cases.submit(Door.API, ENTERPRISE, number, "rectify", cases.feedback(ENTERPRISE));
        taken(GRID, insight.task(number, "review-rectification"));
        refused(409, district.as(ENTERPRISE).post("/api/hazards/" + number + "/withdraw", reason()), "已被领取");
        cases.submit(Door.API, GRID, number, "review-rectification", cases.passed());
        assertThat(insight.events(number, "withdrawn")).isEqualTo(1);
        assertThat(last(number, ENTERPRISE).path("stepLabel").asText()).isEqualTo("整改复查");
    }

    @Test
    void alikeTasksAreSentTogetherEachForItselfWithItsOwnAnswers() {
        List<String> orders = new ArrayList<>(List.of(insight.task(cases.assigned("safety.e0005", "e0005"), "acknowledge-order"),
            insight.task(cases.assigned("safety.e0005", "e0005"), "acknowledge-order")));
        String foreign = insight.task(cases.assigned("safety.e0003", "e0003"), "acknowledge-order");
        String other = insight.task(cases.rectifying("e0005"), "rectify");
        orders.addAll(List.of(foreign, other));

        JsonNode answer = district.as(ENTERPRISE).post("/api/tasks/bulk",
            Door.json(Map.of("tasks", orders, "document", Map.of("accepted", true)))).json();
        assertThat(answer.path("done").asInt()).as("%s", answer).isEqualTo(2);
        assertThat(answer.at("/results/0/ok").asBoolean()).isTrue();
        assertThat(answer.at("/results/2/refusal").asText()).contains("没有这个任务");
        assertThat(answer.at("/results/3/refusal").asText()).contains("不能批量办理");
        assertThat(district.as(ENTERPRISE).post("/api/tasks/bulk", "{\"tasks\":[],\"document\":{}}").status()).isEqualTo(400);

        String one = cases.verified(GRID, "e0005");
        String two = cases.verified(GRID, "e0003");
        JsonNode assigned = district.as(STREET).post("/api/tasks/bulk", Door.json(Map.of(
            "tasks", List.of(insight.task(one, "assign-rectification"), insight.task(two, "assign-rectification")),
            "document", Map.of("requirements", "清理通道并划定禁止堆放线，长期保持畅通。")))).json();
        assertThat(assigned.path("done").asInt()).as("%s", assigned).isEqualTo(2);
        assertThat(jdbc.sql("select responsible_person from hazardflow.hazard where number = any(?)").param(new String[] {one, two})
            .query(String.class).list()).as("each its own enterprise's").doesNotContainNull().doesNotHaveDuplicates().hasSize(2);
        JsonNode refusal = district.as(STREET).post("/api/tasks/bulk", Door.json(Map.of(
            "tasks", List.of(insight.task(cases.verified(GRID, "e0005"), "assign-rectification")), "document", Map.of("requirements", "短")))).json();
        assertThat(refusal.at("/results/0/field").asText()).isEqualTo("requirements");
    }

    @Test
    void aMentionReachesWhoSeesTheCaseAndIsReadByLookingAtIt() {
        String number = cases.reported(GRID, "e0005");
        String comments = "/api/hazards/" + number + "/comments";
        refused(404, district.as("office.002").post(comments, "{\"text\":\"看看\"}"), number);
        refused(400, district.as(GRID).post(comments, "{\"text\":\"看看\",\"mentions\":[\"office.002\"]}"), "看不到");
        refused(400, district.as(GRID).post(comments, "{\"text\":\" \"}"), "评论");
        assertThat(district.as(GRID).post(comments, "{\"text\":\"请今天去看\",\"mentions\":[\"" + second + "\"]}").status()).isEqualTo(201);
        assertThat(district.as(ENTERPRISE).post(comments, "{\"text\":\"我们已在清理\"}").status()).isEqualTo(201);

        JsonNode mine = mention(second, number);
        assertThat(mine.path("text").asText()).isEqualTo("请今天去看");
        assertThat(mine.path("unread").asBoolean()).isTrue();
        ok(district.as(second).put("/api/hazards/" + number + "/look", ""));
        assertThat(mention(second, number).path("unread").asBoolean()).isFalse();
        assertThat(district.as(STREET).get(comments).json()).hasSize(2);
        assertThat(district.as(ENTERPRISE).get(comments).json()).as("what officials say among themselves is not for the enterprise").hasSize(1);
        assertThat(district.as(GRID).post(comments, "{\"text\":\"请配合\",\"mentions\":[\"" + ENTERPRISE + "\"]}").status()).isEqualTo(201);
        assertThat(district.as(ENTERPRISE).get(comments).json()).hasSize(2);
        assertThat(insight.events(number, "commented")).isEqualTo(3);
    }

    @Test
    void aFollowedCaseTellsWhatIsNewAndACopyGoesOnlyToWhoSeesIt() {
        String number = cases.reported(GRID, "e0001");
        refused(404, district.as("office.002").put("/api/hazards/" + number + "/watch", ""), number);
        ok(district.as("streetleader.001").put("/api/hazards/" + number + "/watch", ""));
        assertThat(watched("streetleader.001", number).path("news")).isEmpty();
        cases.submit(Door.API, STREET, number, "verify-hazard", cases.verification());
        assertThat(StreamSupport.stream(watched("streetleader.001", number).path("news").spliterator(), false).map(JsonNode::asText))
            .contains("受理核实");
        ok(district.as("streetleader.001").put("/api/hazards/" + number + "/look", ""));
        assertThat(watched("streetleader.001", number).path("news")).isEmpty();

        refused(400, district.as(STREET).post("/api/hazards/" + number + "/watchers", "{\"account\":\"office.002\"}"), "抄送给");
        ok(district.as(STREET).post("/api/hazards/" + number + "/watchers", "{\"account\":\"dept.yjj\",\"note\":\"请知悉\"}"));
        refused(409, district.as(STREET).post("/api/hazards/" + number + "/watchers", "{\"account\":\"dept.yjj\"}"), "已关注");
        assertThat(watched("dept.yjj", number).path("addedBy").asText()).isNotEmpty();
        ok(district.as("dept.yjj").delete("/api/hazards/" + number + "/watch"));
        assertThat(StreamSupport.stream(district.as("dept.yjj").get("/api/watched").json().spliterator(), false)
            .map(row -> row.path("number").asText())).doesNotContain(number);
    }

    private JsonNode watched(String user, String number) {
        return StreamSupport.stream(district.as(user).get("/api/watched").json().spliterator(), false)
            .filter(row -> row.path("number").asText().equals(number)).findFirst().orElseThrow();
    }

    private JsonNode mention(String user, String number) {
        return StreamSupport.stream(district.as(user).get("/api/mentions").json().path("items").spliterator(), false)
            .filter(row -> row.path("number").asText().equals(number)).findFirst().orElseThrow();
    }

    private void taken(String user, String task) {
        ok(district.as(user).post("/api/tasks/" + task + "/claim", "{}"));
    }

    private JsonNode item(String user, String task) {
        return StreamSupport.stream(district.as(user).get("/api/work/tasks").json().spliterator(), false)
            .filter(row -> row.path("taskId").asText().equals(task)).findFirst().orElseThrow(() -> new AssertionError("not in the list of " + user));
    }

    private JsonNode last(String number, String viewer) {
        JsonNode timeline = district.as(viewer).get("/api/hazards/" + number + "/timeline").json();
        return timeline.get(timeline.size() - 1);
    }

    private static List<String> accounts(Answer answer) {
        return answer.items().map(person -> person.path("account").asText()).toList();
    }

    private static String handOver(String to) {
        return "{\"to\":\"" + to + "\",\"reason\":\"我今日外出\"}";
    }

    private static String ask(String from) {
        return "{\"from\":\"" + from + "\",\"question\":\"支护这样做可以吗？\"}";
    }

    private static String urge() {
        return "{\"note\":\"请尽快核实\"}";
    }

    private static String reason() {
        return "{\"reason\":\"材料不全，请补正\"}";
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    private static void refused(int status, Answer answer, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.reason()).contains(rule);
    }
}
