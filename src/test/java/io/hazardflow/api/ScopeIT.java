package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees a case of enterprise e0001 in street 001, and who does not. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    private String number;

    @BeforeAll
    void aCaseOfE0001UnderReview() {
        number = cases.reviewing("e0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "head.e0001", "grid.001", "grid.001.2", "community.001", "office.001", "streetleader.001",
        "coordination", "committee", "leader", "admin", "dept.yjj", "law.yjj.1"})
    void isSeenByItsEnterpriseItsStreetItsDepartmentAndTheDistrict(String user) {
        Account account = district.as(user);
        String evidence = evidence();

        assertThat(account.get("/api/hazards?q=" + number).items()).hasSize(1);
        assertThat(account.get("/api/hazards/" + number).status()).isEqualTo(200);
        assertThat(account.get("/api/hazards/" + number + "/timeline").status()).isEqualTo(200);
        assertThat(account.get("/api/hazards/" + number + "/diagram").status()).isEqualTo(200);
        assertThat(account.get("/api/evidence/" + evidence).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0002", "head.e0002", "staff.e0010", "grid.002", "office.002", "streetleader.012", "dept.mzj",
        "law.wlj.1", "expert", "tips"})
    void isHiddenFromEverybodyElse(String user) {
        Account account = district.as(user);
        String evidence = evidence();
        String task = insight.task(number, "review-rectification");

        assertThat(account.get("/api/hazards?q=" + number).items()).isEmpty();
        assertThat(account.get("/api/hazards?enterprise=e0001&size=200").items()).isEmpty();
        for (String path : List.of("/api/hazards/" + number, "/api/hazards/" + number + "/timeline", "/api/hazards/" + number + "/diagram",
            "/api/evidence/" + evidence, "/api/evidence/" + evidence + "/facts", "/api/tasks/" + task + "/form",
            "/engine-rest/task/" + task, "/engine-rest/history/process-instance/" + insight.instance(number))) {
            assertThat(account.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(account.get("/api/hazards/" + number).reason()).contains("没有编号为 " + number);
        assertThat(account.get("/api/work").text()).doesNotContain(number);
        assertThat(account.get("/engine-rest/task?processInstanceBusinessKey=" + number).json()).isEmpty();
        for (String query : List.of("/engine-rest/process-instance?businessKey=",
            "/engine-rest/history/process-instance?processInstanceBusinessKey=")) {
            assertThat(account.get(query + number).json()).as(query).isEmpty();
        }
        String instance = insight.instance(number);
        for (String query : List.of("/history/task?processInstanceId=", "/history/activity-instance?processInstanceId=",
            "/task?processInstanceId=")) {
            assertThat(account.get("/engine-rest" + query + instance).text()).as(query).isEqualTo("[]");
        }
        assertThat(account.get("/engine-rest/history/user-operation?taskId=" + task).text()).isEqualTo("[]");
        for (String query : List.of("/variable-instance?processInstanceIdIn=", "/history/variable-instance?processInstanceId=",
            "/history/user-operation?processInstanceId=", "/history/detail?processInstanceId=", "/job?processInstanceId=",
            "/history/job-log?processInstanceId=", "/incident?processInstanceId=", "/history/decision-instance?processInstanceId=",
            "/history/identity-link-log?processInstanceId=")) {
            assertThat(account.get("/engine-rest" + query + instance).status()).as(query).isEqualTo(403);
        }
    }

    @Test
    void isNotSubmittedOrClaimedFromOutside() {
        String task = insight.task(number, "review-rectification");
        Insight.Standing before = insight.standing(number);

        for (String user : List.of("grid.002", "safety.e0001", "office.001", "expert")) {
            assertThat(district.as(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}").status()).as(user)
                .isIn(403, 404);
            for (Door door : Door.values()) {
                assertThat(door.submit(district, user, task, "review-rectification", cases.passed()).status()).as(user + door)
                    .isIn(403, 404);
            }
        }
        assertThat(insight.standing(number)).isEqualTo(before);
    }

    @Test
    void tasksStandInTheViewsOfTheirCandidatesOnly() {
        assertThat(view("grid.001")).contains(number);
        assertThat(view("grid.002")).doesNotContain(number);
        assertThat(view("safety.e0001")).doesNotContain(number);
        assertThat(district.as("grid.001").get("/api/work").json().at("/counts/claimable").asInt()).isPositive();
    }

    @Test
    void theReporterKeepsReadingHisReportWhereverItLies() {
        String report = cases.reported("expert", "e0060");

        assertThat(district.as("expert").get("/api/hazards/" + report).status()).isEqualTo(200);
        assertThat(district.as("expert").get("/api/hazards").items().map(row -> row.get("number").asText())).contains(report)
            .doesNotContain(number);
        assertThat(district.as("tips").get("/api/hazards/" + report).status()).isEqualTo(404);
    }

    @Test
    void theReviewerStillReadsWhatHeRejected() {
        String rejected = cases.reviewing("e0001");
        cases.submit(Door.API, "grid.001", rejected, "review-rectification", cases.failed());

        assertThat(district.as("grid.001").get("/api/hazards/" + rejected).json().at("/state").asText()).isEqualTo("REJECTED");
        assertThat(district.as("grid.001").get("/engine-rest/process-instance/" + insight.instance(rejected)).status()).isEqualTo(200);
        assertThat(district.as("grid.002").get("/engine-rest/process-instance/" + insight.instance(rejected)).status()).isNotEqualTo(200);
    }

    @Test
    void aStrangerSeesNothing() {
        for (String path : List.of("/api/hazards", "/api/hazards/" + number, "/api/evidence/" + evidence(), "/engine-rest/task",
            "/api/me")) {
            assertThat(district.stranger().get(path).status()).as(path).isEqualTo(401);
        }
    }

    private String evidence() {
        return district.as("coordination").get("/api/hazards/" + number).json().at("/beforePhotos/0/id").asText();
    }

    private String view(String user) {
        String filter = district.as(user).get("/engine-rest/filter?name=" + Account.encode("待领取")).json().at("/0/id").asText();
        return district.as(user).get("/engine-rest/filter/" + filter + "/list").items().map(task -> task.get("id").asText())
            .map(task -> district.as(user).get("/api/tasks/" + task + "/form").json().at("/caseNumber").asText()).toList().toString();
    }
}
