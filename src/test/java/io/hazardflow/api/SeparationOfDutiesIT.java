package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Callers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SeparationOfDutiesIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private Callers callers;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEnterpriseAccountTakesNoOfficialStepEvenAsAMemberOfThePost() {
        String reported = cases.reported("grid.001", "e0003");
        String verified = cases.verified("grid.001", "e0003");
        String reviewing = cases.reviewing("e0003");
        String closing = cases.closing("e0003");
        String enterprise = "head.e0003";
        joining(enterprise, "street-office:001", () -> joining(enterprise, "grid:001", () -> {
            refused(enterprise, reported, "verify-hazard", cases.verification(), "企业账号不能办理");
            refused(enterprise, verified, "assign-rectification", cases.order(), "企业账号不能办理");
            refused(enterprise, reviewing, "review-rectification", cases.passed(), "企业账号不能办理");
            refused(enterprise, closing, "approve-closure", cases.closure(), "企业账号不能办理");
            notTaken(enterprise, reported, "verify-hazard", "企业账号不能办理");
            notTaken(enterprise, verified, "assign-rectification", "企业账号不能办理");
            notTaken(enterprise, reviewing, "review-rectification", "企业账号不能办理");
            notTaken(enterprise, closing, "approve-closure", "企业账号不能办理");
        }));
    }

    @Test
    void whoeverBelongsToAnEnterpriseTakesNoOfficialStepWhileHeActsForTheStreet() {
        String reported = cases.reported("grid.001", "e0005");
        joining("head.e0005", "street-office:001", () -> {
            Account official = district.as("head.e0005");
            assertThat(official.get("/api/me", "X-HF-Unit", "001").text()).contains("street-office:001")
                .doesNotContain("enterprise-head:e0005");

            Answer answer = official.post("/api/tasks/" + insight.task(reported, "verify-hazard") + "/submit",
                Door.json(cases.verification()), "X-HF-Unit", "001");

            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.reason()).contains("企业账号不能办理");
        });
    }

    @Test
    void whoeverRectifiedNeitherReviewsNorCloses() {
        String number = cases.rectifying("e0004");
        joining("grid.001.2", "enterprise-safety:e0004", () ->
            cases.submit(Door.API, "grid.001.2", number, "rectify", cases.feedback("grid.001.2")));

        refused("grid.001.2", number, "review-rectification", cases.passed(), "整改人不能复查");
        notTaken("grid.001.2", number, "review-rectification", "整改人不能复查");
        cases.submit(Door.API, "grid.001", number, "review-rectification", cases.passed());
        joining("grid.001.2", "street-office:001", () -> {
            refused("grid.001.2", number, "approve-closure", cases.closure(), "整改人不能审批销号");
            notTaken("grid.001.2", number, "approve-closure", "整改人不能审批销号");
        });
        cases.submit(Door.API, "office.001", number, "approve-closure", cases.closure());
    }

    @Test
    void anOrderAndAReviewByLawTakeASecondOfficerWhoseCertificateIsValidToday() {
        String enterprise = jdbc.sql("""
                select e.id from hazardflow.enterprise e join hazardflow.industry i on i.code = e.industry
                where e.id between 'e0001' and 'e0010' and i.department = 'yjj' order by e.id limit 1""").query(String.class).single();
        String number = cases.reported("law.yjj.1", enterprise);
        cases.submit(Door.API, "office.001", number, "verify-hazard", ofAMatterOfItsIndustry());
        String notForTheStreet = insight.task(number, "assign-rectification");
        assertThat(district.as("office.001").get("/api/tasks/" + notForTheStreet + "/form").status()).isEqualTo(404);
        Map<String, Object> served = Cases.with(cases.order(), Map.of("service", "SERVED", "paperSigned", true));
        refused("law.yjj.1", number, "assign-rectification", served, "责令整改须两人");
        withCertificateUntil("law.yjj.1", LocalDate.of(2026, 6, 30), () ->
            notTaken("law.yjj.1", number, "assign-rectification", "须由执法证今日有效的执法人员办理"));
        refused("law.yjj.1", number, "assign-rectification", Cases.with(served, Map.of("officers", "law.yjj.4")), "责令整改须两人");
        cases.submit(Door.API, "law.yjj.1", number, "assign-rectification", Cases.with(served, Map.of("officers", "law.yjj.2")));
        cases.submit(Door.API, "safety." + enterprise, number, "acknowledge-order", cases.acknowledgement());
        cases.submit(Door.API, "safety." + enterprise, number, "rectify", cases.feedback("safety." + enterprise));

        refused("law.yjj.1", number, "review-rectification", cases.passed(), "执法复查须两人");
        refused("law.yjj.1", number, "review-rectification", with("law.yjj.1"), "执法复查须两人");
        refused("law.yjj.1", number, "review-rectification", with(certificateOf("law.yjj.1")), "执法复查须两人");
        refused("law.yjj.1", number, "review-rectification", with("law.yjj.4"), "执法复查须两人");
        refused("law.yjj.1", number, "review-rectification", with(certificateOf("law.yjj.4")), "执法复查须两人");
        refused("law.yjj.1", number, "review-rectification", with("grid.001"), "执法复查须两人");
        withCertificateUntil("law.yjj.1", LocalDate.of(2026, 6, 30), () -> {
            refused("law.yjj.1", number, "review-rectification", with("law.yjj.2"), "须由执法证今日有效的执法人员办理");
            notTaken("law.yjj.1", number, "review-rectification", "须由执法证今日有效的执法人员办理");
        });
        taken("law.yjj.1", number, "review-rectification");
        cases.submit(Door.API, "law.yjj.1", number, "review-rectification", with("law.yjj.2"));
        assertThat(insight.state(number)).isEqualTo("REVIEW_PASSED");
    }

    /** Neither claims it himself nor is given it by an administrator. */
    private void notTaken(String user, String number, String step, String rule) {
        String task = insight.task(number, step);
        Insight.Standing before = insight.standing(number);
        String body = "{\"userId\":\"" + user + "\"}";
        assertThat(List.of(district.as(user).post("/engine-rest/task/" + task + "/claim", body),
            district.person("admin").post("/camunda/api/engine/engine/default/task/" + task + "/claim", body))).allSatisfy(answer -> {
                assertThat(answer.status()).as("%s", answer).isEqualTo(400);
                assertThat(answer.reason()).contains(rule);
            });
        for (String way : List.of("/assignee", "/delegate")) {
            assertThat(district.as("admin").post("/engine-rest/task/" + task + way, body).status()).isEqualTo(403);
        }
        assertThat(insight.standing(number)).isEqualTo(before);
    }

    private void taken(String user, String number, String step) {
        String claim = "/engine-rest/task/" + insight.task(number, step) + "/claim";
        Answer answer = district.as(user).post(claim, "{\"userId\":\"" + user + "\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    }

    private Map<String, Object> with(String second) {
        return Cases.with(cases.passed(), Map.of("reviewers", second));
    }

    private String certificateOf(String person) {
        return jdbc.sql("select number from hazardflow.officer_certificate where person = ?").param(person).query(String.class).single();
    }

    private void withCertificateUntil(String person, LocalDate day, Runnable work) {
        String update = "update hazardflow.officer_certificate set valid_to = ? where person = ?";
        LocalDate before = jdbc.sql("select valid_to from hazardflow.officer_certificate where person = ?").param(person)
            .query(LocalDate.class).single();
        jdbc.sql(update).params(day, person).update();
        try {
            work.run();
        } finally {
            jdbc.sql(update).params(before, person).update();
        }
    }

    private void joining(String user, String group, Runnable work) {
        callers.asSystem(() -> {
            identity.createMembership(user, group);
            return null;
        });
        try {
            work.run();
        } finally {
            callers.asSystem(() -> {
                identity.deleteMembership(user, group);
                return null;
            });
        }
    }

    /** Not fire nor special equipment, which have a department of their own in every industry. */
    private Map<String, Object> ofAMatterOfItsIndustry() {
        return Stream.generate(cases::verification).filter(v -> !Set.of("XC05", "XC01", "JC10").contains(v.get("category")))
            .findFirst().orElseThrow();
    }

    private void refused(String user, String number, String step, Map<String, Object> document, String rule) {
        Insight.Standing before = insight.standing(number);
        for (Door door : new Door[] {Door.API, Door.ENGINE_REST}) {
            Answer answer = cases.attempt(door, user, number, step, document);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.reason()).contains(rule);
        }
        assertThat(insight.standing(number)).isEqualTo(before);
    }
}
