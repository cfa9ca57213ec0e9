package io.hazardflow.api;

import static io.hazardflow.api.Cases.ENTERPRISE;
import static io.hazardflow.api.Cases.GRID;
import static io.hazardflow.api.Cases.STREET;
import static io.hazardflow.api.Cases.moment;
import static io.hazardflow.api.Cases.now;
import static io.hazardflow.api.Cases.today;
import static io.hazardflow.api.Cases.with;
import static io.hazardflow.api.Cases.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One wrong thing a time, through every door: refused with its label and rule, and nothing has changed. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedFormsIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    private String reported;
    private String verified;
    private String rectifying;
    private String reviewing;

    @BeforeAll
    void casesAtEveryStep() {
        reported = cases.reported(ENTERPRISE, "e0001");
        verified = cases.verified(ENTERPRISE, "e0001");
        rectifying = cases.rectifying("e0001");
        reviewing = cases.reviewing("e0001");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aReportThatBreaksARuleStartsNoCase(Door door) {
        Map<String, Object> right = cases.report(ENTERPRISE, "e0001");
        String used = cases.photo(ENTERPRISE);
        door.start(district, ENTERPRISE, with(right, Map.of("photos", List.of(used))));

        refusedStart(door, with(right, Map.of("state", "CLOSED")), "state", "不是本表单的字段");
        refusedStart(door, with(right, Map.of("caseNumber", "YH-20260101-001-00001")), "caseNumber", "不是本表单的字段");
        refusedStart(door, with(right, Map.of("description", 12)), "隐患描述", "必须是文字");
        refusedStart(door, with(right, Map.of("description", "太短")), "隐患描述", "至少 10 个字");
        refusedStart(door, with(right, Map.of("description", "长".repeat(1001))), "隐患描述", "最多 1000 个字");
        refusedStart(door, with(right, Map.of("imminentDanger", "yes")), "有现实危险", "只能勾选或不勾选");
        refusedStart(door, without(right, "location"), "具体位置", "必填");
        refusedStart(door, with(right, Map.of("location", "  ")), "具体位置", "必填");
        refusedStart(door, without(right, "photos"), "现场照片", "必填");
        refusedStart(door, with(right, Map.of("photos", List.of())), "现场照片", "必填");
        refusedStart(door, with(right, Map.of("photos", used)), "现场照片", "必须是");
        refusedStart(door, with(right, Map.of("photos", List.of("../etc/passwd"))), "现场照片", "不是照片编号");
        refusedStart(door, with(right, Map.of("photos", List.of(UUID.randomUUID().toString()))), "现场照片", "不存在");
        refusedStart(door, with(right, Map.of("photos", List.of(used))), "现场照片", "已用于其他案件");
        refusedStart(door, with(right, Map.of("photos", List.of(cases.photo(GRID)))), "现场照片", "不是您上传的");
        refusedStart(door, with(right, Map.of("enterpriseId", "e0002")), "企业", "不是您所在的企业");
        refusedStart(door, with(right, Map.of("enterpriseId", "e9999")), "企业", "没有登记");
        refusedStart(door, with(right, Map.of("gps", "91.0,200.0")), "定位", "");
        refusedStart(door, with(right, Map.of("location", "门口\u0000")), "具体位置", "控制字符");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aVerificationThatBreaksARuleLeavesTheTaskOpen(Door door) {
        Map<String, Object> right = cases.verification();

        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("result", "MAYBE")), "核实结果", "不在可选范围");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("category", "ZZ99")), "隐患类别", "不在可选范围");
        refused(door, STREET, reported, "verify-hazard", without(right, "subGrade"), "细分等级", "必填");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("transferTo", "xf")), "移送部门", "不需要填写");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("duplicateOf", verified)), "并入的隐患编号", "不需要填写");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("estFixDays", "7")), "预计整改天数", "必须是数字");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("estFixDays", 366)), "预计整改天数", "不能大于 365");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("estFixDays", 1.5)), "预计整改天数", "必须是整数");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("estFixDays", 20)), "细分等级", "不得低于分级规则的结果 G3");
        refused(door, STREET, reported, "verify-hazard", with(right, Map.of("level", "MAJOR")), "等级", "一致");
        refused(door, STREET, reported, "verify-hazard",
            Map.of("result", "MERGED", "duplicateOf", reported, "reason", "与在办隐患重复"), "并入的隐患编号", "另一件");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aDeadlineMustLieBetweenTomorrowAndTheLongestTimeOfTheGrade(Door door) {
        Map<String, Object> right = cases.order();

        refused(door, STREET, verified, "assign-rectification", with(right, Map.of("deadline", today().minusDays(1).toString())),
            "整改期限", "今天");
        refused(door, STREET, verified, "assign-rectification", with(right, Map.of("deadline", today().toString())), "整改期限", "须晚于今天");
        refused(door, STREET, verified, "assign-rectification", with(right, Map.of("deadline", today().plusDays(366).toString())),
            "整改期限", "不能晚于");
        refused(door, STREET, verified, "assign-rectification", with(right, Map.of("deadline", "2026-02-30")), "整改期限", "必须是");
        refused(door, STREET, verified, "assign-rectification", with(right, Map.of("phone", "12345")), "联系电话", "");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aFeedbackMustBringANewPhotoOfTheRectifierAndATimeAfterTheOrder(Door door) {
        Map<String, Object> right = cases.feedback(ENTERPRISE);
        String used = cases.photo(ENTERPRISE);
        door.start(district, ENTERPRISE, with(cases.report(ENTERPRISE, "e0001"), Map.of("photos", List.of(used))));
        String before = district.as(ENTERPRISE).get("/api/hazards/" + rectifying).json().at("/beforePhotos/0/id").asText();

        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("finishedAt", moment(now().plusHours(1)))), "完成时间", "不能晚于现在");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("finishedAt", moment(now().minusDays(1)))), "完成时间", "不能早于下达时间");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("finishedAt", "昨天")), "完成时间", "必须是");
        refused(door, ENTERPRISE, rectifying, "rectify", without(right, "afterPhotos"), "整改后照片", "必填");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("afterPhotos", List.of(used))), "整改后照片", "已用于其他案件");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("afterPhotos", List.of(before))), "整改后照片", "不能与上报时的照片相同");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("afterPhotos", List.of(cases.photo("safety.e0002")))),
            "整改后照片", "不是您上传的");
        refused(door, ENTERPRISE, rectifying, "rectify", with(right, Map.of("costActual", -1)), "实际投入", "不能小于 0");
        refused(door, ENTERPRISE, rectifying, "rectify", new HashMap<>(), "整改情况", "必填");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aReviewSaysWhyItFailsAndSetsAShorterTimeOrWhyItPasses(Door door) {
        refused(door, GRID, reviewing, "review-rectification", without(cases.failed(), "failReasons"), "不通过的原因", "必填");
        refused(door, GRID, reviewing, "review-rectification", with(cases.failed(), Map.of("newDeadline", today().plusDays(4).toString())),
            "重新整改期限", "一半");
        refused(door, GRID, reviewing, "review-rectification", with(cases.failed(), Map.of("opinion", "整改到位请销号")), "复查意见", "不需要填写");
        refused(door, GRID, reviewing, "review-rectification", with(cases.passed(), Map.of("failReasons", "仍有少量堆物")), "不通过的原因",
            "不需要填写");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void scriptInATextIsStoredAsTheTextThatItIs(Door door) {
        String script = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        Answer started = door.start(district, ENTERPRISE, with(cases.report(ENTERPRISE, "e0001"), Map.of("description", script)));
        String number = started.json().path("caseNumber").asText(started.json().path("businessKey").asText());

        Answer hazard = district.as(ENTERPRISE).get("/api/hazards/" + number);
        assertThat(hazard.json().get("description").asText()).isEqualTo(script);
        assertThat(hazard.header("Content-Type")).startsWith("application/json");
        assertThat(hazard.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private void refusedStart(Door door, Map<String, Object> document, String label, String rule) {
        long before = insight.cases();
        Answer answer = door.start(district, ENTERPRISE, document);
        assertRefused(answer, label, rule);
        assertThat(insight.cases()).isEqualTo(before);
    }

    private void refused(Door door, String user, String number, String step, Map<String, Object> document, String label, String rule) {
        Insight.Standing before = insight.standing(number);
        assertThat(before.openTasks()).anyMatch(task -> task.contains(step));
        Answer answer = cases.attempt(door, user, number, step, document);
        assertRefused(answer, label, rule);
        assertThat(insight.standing(number)).isEqualTo(before);
    }

    private static void assertRefused(Answer answer, String label, String rule) {
        assertThat(answer.status()).as("%s %s: %s", label, rule, answer).isEqualTo(400);
        assertThat(answer.reason()).contains("「" + label).contains(rule);
    }
}
