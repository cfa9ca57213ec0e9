package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.document.Specimens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ContingencyPlanIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger PLANS = new AtomicInteger();

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    private final String plan = "YA-IT-" + PLANS.incrementAndGet();
    private final String title = "接口用例综合预案" + plan;
    private final String path = "/api/contingency-plans/" + plan;

    @BeforeEach
    void aPlanThatIsOverdue() {
        load("预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,企业编号,版本,备案日期,应评估日期\n"
            + plan + "," + title + ",单位预案,综合预案,其他突发事件,示范企业,e0001,2020版,2020-01-01,2023-01-01\n");
    }

    /** Files stay for good, so that each test has a plan of its own, which is out of force afterwards. */
    @AfterEach
    void nobodyKeepsThePlan() {
        jdbc.sql("update hazardflow.contingency_plan set filed_on = null, withdrawn_on = date '2020-01-02' where id = ?").param(plan).update();
    }

    @Test
    void anEvaluationKeepsThePlanOrRaisesItAndTheDepartmentFilesIt() {
        assertThat(ids("safety.e0001", "state=OVERDUE")).contains(plan);
        Answer kept = review("safety.e0001", TODAY, false);
        assertThat(kept.json().at("/plan/reviewDue").asText()).as(kept.text()).isEqualTo(TODAY.plusMonths(36).toString());
        assertThat(ids("safety.e0001", "state=OVERDUE")).doesNotContain(plan);

        Answer revised = review("head.e0001", TODAY, true);
        assertThat(revised.json().at("/plan/version").asText()).isEqualTo(TODAY.getYear() + "版");
        assertThat(revised.json().at("/plan/filedOn").isNull()).isTrue();
        assertThat(revised.json().at("/plan/filingDue").asText()).isGreaterThan(TODAY.toString());
        assertThat(revised.json().at("/reviews")).hasSize(2);
        assertThat(ids("dept.yjj", "state=UNFILED")).contains(plan);

        assertThat(district.as("safety.e0001").post(path + "/filing", "{\"filedOn\":\"" + TODAY + "\"}").status()).isEqualTo(403);
        assertThat(district.as("dept.yjj").post(path + "/filing", "{\"filedOn\":\"2020-01-02\"}").reason()).contains("「备案日期」不能早于修订日期");
        Answer filed = district.as("dept.yjj").post(path + "/filing", "{\"filedOn\":\"" + TODAY + "\"}");
        assertThat(filed.json().at("/plan/filedOn").asText()).as(filed.text()).isEqualTo(TODAY.toString());
        assertThat(filed.json().at("/versions/1/filedOn").asText()).isEqualTo("2020-01-01");
        assertThat(ids("dept.yjj", "state=UNFILED")).doesNotContain(plan);
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '应急预案：" + plan + "' order by id desc limit 1")
            .query(String.class).single()).contains("备案日期 " + TODAY);
    }

    @Test
    void filesStayWithTheVersionThatTheyAreOf() {
        byte[] pdf = Specimens.printer("预案正文").get();
        Answer uploaded = district.as("safety.e0001").upload(path + "/files", "C:\\预案\\综合.exe", pdf);
        JsonNode file = uploaded.json().at("/versions/0/files/0");
        assertThat(file.path("name").asText()).as(uploaded.text()).isEqualTo("综合.pdf");
        String address = path + "/files/" + file.path("id").asText();
        assertThat(district.as("office.001").get(address).status()).isEqualTo(200);
        assertThat(district.as("safety.e0002").get(address).status()).isEqualTo(404);

        assertThat(district.as("safety.e0001").upload(path + "/files", "综合.pdf", pdf).reason()).contains("「文件」与本版本已上传的一份内容相同");
        assertThat(district.as("safety.e0001").upload(path + "/files", "综合.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)).reason())
            .contains("「文件」已损坏");
        assertThat(district.as("safety.e0001").upload(path + "/files", "综合.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)).reason())
            .contains("「文件」只接受 PDF");
        assertThat(district.as("office.001").upload(path + "/files", "综合.pdf", pdf).status()).isEqualTo(403);

        assertThat(review("safety.e0001", TODAY, true).json().at("/versions/1/files/0/id").asText()).isEqualTo(file.path("id").asText());
    }

    @Test
    void sitesAreThoseOfTheOwner() {
        Answer added = district.as("head.e0001").post(path + "/sites", "{\"name\":\"锅炉房\",\"address\":\"示范路 1 号\",\"enterprise\":\"e0001\"}");
        String site = added.json().at("/sites/0/id").asText();
        assertThat(added.json().at("/sites/0/enterpriseName").asText()).as(added.text()).isNotBlank();
        assertThat(district.as("head.e0001").post(path + "/sites", "{\"name\":\"锅\"}").reason()).contains("「点位名称」须填写 2 至 100 个字");
        assertThat(district.as("head.e0001").delete(path + "/sites/" + site, "{}").json().at("/sites")).isEmpty();
    }

    @Test
    void everybodySeesThePlansThatConcernHim() {
        assertThat(ids("safety.e0001", "")).contains(plan).doesNotContain("YA-0001");
        assertThat(ids("safety.e0002", "")).doesNotContain(plan);
        assertThat(ids("office.001", "q=" + Account.encode(title))).containsExactly(plan);
        assertThat(ids("office.002", "q=" + Account.encode(title))).isEmpty();
        assertThat(ids("office.002", "level=GENERAL_GOV")).containsExactly("YA-0001");
        assertThat(ids("dept.yjj", "q=" + Account.encode(title) + "&type=COMPREHENSIVE&street=001")).containsExactly(plan);
        assertThat(ids("dept.yjj", "q=" + Account.encode(title) + "&street=002")).isEmpty();
        assertThat(ids("expert", "")).isEmpty();
        assertThat(district.as("coordination").get("/api/contingency-plans?state=LATE").status()).isEqualTo(400);
        assertThat(review("safety.e0001", TODAY.plusDays(1), false).reason()).contains("「评估日期」必填，不能晚于今天");

        load("预案编号,预案名称,预案层级,预案类型,事件类型,编制单位,版本,废止日期\n" + plan + "," + title + ",单位预案,综合预案,其他突发事件,示范企业,2020版," + TODAY + "\n");
        assertThat(ids("safety.e0001", "state=WITHDRAWN")).contains(plan);
        assertThat(ids("safety.e0001", "state=IN_FORCE")).doesNotContain(plan);
        assertThat(review("safety.e0001", TODAY, false).status()).isEqualTo(403);
    }

    @Test
    void rescueTeamsAreForOfficialsWithAPhoneToCall() {
        Answer all = district.as("grid.002").get("/api/rescue-teams");
        assertThat(all.json().path("total").asInt()).isEqualTo(27);
        assertThat(all.json().path("totals").findValuesAsText("members").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(936);
        assertThat(all.json().at("/items/0/phone").asText()).matches("190-0000-\\d{4}");
        assertThat(district.as("leader").get("/api/rescue-teams?level=STREET&street=001&tier=BASE").items()).hasSize(1);
        assertThat(district.as("leader").get("/api/rescue-teams?q=" + Account.encode("危险化学品")).items()).isNotEmpty();
        assertThat(district.as("safety.e0001").get("/api/rescue-teams").status()).isEqualTo(403);
    }

    private void load(String csv) {
        Answer loaded = district.as("admin").upload("/api/registry/contingency-plans/import", "预案.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
    }

    private Answer review(String user, LocalDate day, boolean revise) {
        return district.as(user).post(path + "/reviews", "{\"reviewedOn\":\"" + day + "\",\"revise\":" + revise + ",\"note\":\"联络表需要更新\"}");
    }

    private List<String> ids(String user, String query) {
        return district.as(user).get("/api/contingency-plans?size=200&" + query).items().map(row -> row.path("id").asText()).toList();
    }
}
