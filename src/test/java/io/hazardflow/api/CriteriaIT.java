package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Criteria over HTTP: found by words, brought in by the district, the ground of a major hazard. */
@ApiTest
class CriteriaIT {

    private static final String HEADER = "标准编号,版本,文件名称,领域,主管部门,标准施行日,全部录入,标准核对,条目编号,条款,判定条目,条目核对\n";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;

    @Test
    void everybodyFindsACriterionByAWordOfItsText() {
        JsonNode found = district.as("office.001").get("/api/criteria?q=" + Account.encode("特种作业") + "&industry=INDUSTRY_SMALL&on=2026-11-24").json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("ref").asText()).isEqualTo("GM10-3-2@2023");
        assertThat(district.as("office.001").get("/api/criteria?size=0").status()).isEqualTo(400);
        assertThat(district.as("office.001").get("/api/criteria/GM10-3-9@2023").status()).isEqualTo(404);
        JsonNode sets = district.as("office.001").get("/api/criteria/sets").json();
        assertThat(sets.get("mayImport").asBoolean()).isFalse();
        assertThat(sets.get("sets")).anySatisfy(set -> {
            assertThat(set.get("id").asText()).isEqualTo("AQ3067");
            assertThat(set.get("complete").asBoolean()).isFalse();
            assertThat(set.get("items").asInt()).isZero();
        });
    }

    @Test
    void theDistrictBringsInADocumentAfterATrialAndItsItemsAreOfferedAtOnce() {
        byte[] sheet = sheet("HTTP9", "第一条", "网络导入的示范情形");
        Answer trial = district.as("coordination").upload("/api/criteria/import?dryRun=true", "判定标准.csv", sheet);
        assertThat(trial.json().get("imported").asInt()).isEqualTo(1);
        assertThat(found("网络导入的示范情形")).isEmpty();

        assertThat(district.as("office.001").upload("/api/criteria/import", "判定标准.csv", sheet).status()).isEqualTo(403);
        assertThat(district.as("coordination").upload("/api/criteria/import", "判定标准.csv", sheet).status()).isEqualTo(200);
        assertThat(found("网络导入的示范情形")).hasSize(1);

        Answer wrong = district.as("coordination").upload("/api/criteria/import", "判定标准.csv", sheet("HTTP9", "第一条", "改了的文字不能覆盖"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(wrong.json().at("/errors/0/column").asText()).isEqualTo("判定条目");
    }

    @Test
    void aMajorHazardShowsTheTextOfItsCriterionAndBeginsWithReportControlsAndPlan() {
        String number = cases.reported("safety.e0001", "e0001");
        Map<String, Object> major = Cases.with(cases.verification(), Map.of("subGrade", "M", "level", "MAJOR", "criterionHit", "工贸令10"));
        assertThat(cases.attempt(Door.API, Cases.STREET, number, "verify-hazard", major).status()).isEqualTo(400);
        cases.submit(Door.API, Cases.STREET, number, "verify-hazard", Cases.with(major, Map.of("criterionHit", "GM10-3-2@2023")));
        assertThat(district.as("coordination").get("/api/hazards/" + number).json().get("criterionHit").asText())
            .contains("应急管理部令第10号").contains("第三条（二）");

        cases.submit(Door.API, Cases.STREET, number, "assign-rectification", cases.order());
        cases.submit(Door.API, "safety.e0001", number, "acknowledge-order", cases.acknowledgement());
        cases.submit(Door.API, "safety.e0001", number, "set-interim-controls", Map.of("measures", List.of("STOP_USE"), "description", "停用该设备并专人看守",
            "responsiblePerson", "赵六", "takenAt", Cases.moment(Cases.now()), "photos", List.of(cases.photo("safety.e0001"))));
        JsonNode steps = district.as("coordination").get("/api/hazards/" + number + "/timeline").json();
        assertThat(steps.toString()).contains("临时管控");
    }

    private JsonNode found(String words) {
        return district.as("office.001").get("/api/criteria?q=" + Account.encode(words)).json();
    }

    private static byte[] sheet(String set, String clause, String text) {
        return (HEADER + String.join(",", set, "2026", "《网络导入示范标准》", "示范", "区应急管理局", "2026-01-01", "否", "转引", set + "-1", clause, text, "转引") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    }
}
