package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.evidence.Pictures;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class CaseFileIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCaseFileHoldsEveryStepAndPhotoAndIsRecordedAsTakenOut() throws IOException {
        String number = cases.closing("e0006");

        Answer answer = district.as("office.001").get("/api/hazards/" + number + "/case-file");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment").contains(number);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String text = text(answer);
        for (JsonNode event : district.as("office.001").get("/api/hazards/" + number + "/timeline").json()) {
            assertThat(text).contains(event.get("stepLabel").asText(), event.get("hash").asText());
        }
        assertThat(text).contains(number, "照片 1", "照片 2", "张三", "首尾相接", "编制人：");
        assertThat(jdbc.sql("select count(*) from hazardflow.audit_entry where kind = 'EXPORT' and detail = ?").param("案卷 " + number)
            .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theEnterpriseGetsItsOwnWithoutWhatIsKeptFromIt() throws IOException {
        String number = cases.reported("staff.e0006", "e0006");

        String official = text(district.as("office.001").get("/api/hazards/" + number + "/case-file"));
        String enterprise = text(district.as("head.e0006").get("/api/hazards/" + number + "/case-file"));

        String reporter = jdbc.sql("select reporter_name from hazardflow.hazard where number = ?").param(number).query(String.class).single();
        assertThat(official).contains(reporter).doesNotContain("未向企业公开");
        assertThat(enterprise).contains("未向企业公开的内容不在其中", "已保密").doesNotContain(reporter);
        assertThat(district.as("safety.e0007").get("/api/hazards/" + number + "/case-file").status()).isEqualTo(404);
        assertThat(district.as("office.002").get("/api/hazards/" + number + "/case-file").status()).isEqualTo(404);
    }

    @Test
    void aSignatureGoesFromThePadToTheTimelineAndTheFile() throws IOException {
        String number = cases.assigned("safety.e0006", "e0006");
        String drawn = draw("safety.e0006", Pictures.signature());
        Map<String, Object> receipt = Cases.with(cases.acknowledgement(), Map.of("recipientSignature", drawn));
        cases.submit(Door.API, "safety.e0006", number, "acknowledge-order", receipt);

        JsonNode step = last(district.as("office.001").get("/api/hazards/" + number + "/timeline").json());
        assertThat(step.at("/document/recipientSignature/value").asText()).isEqualTo("已签名");
        assertThat(step.at("/signatures/0/id").asText()).isEqualTo(drawn);
        assertThat(step.at("/signatures/0/label").asText()).isEqualTo("签收人签名");
        assertThat(step.get("evidence")).isEmpty();
        assertThat(district.as("office.001").get("/api/evidence/" + drawn).status()).isEqualTo(200);
        JsonNode masked = last(district.as("leader").get("/api/hazards/" + number + "/timeline").json());
        assertThat(masked.get("signatures")).isEmpty();
        assertThat(text(district.as("office.001").get("/api/hazards/" + number + "/case-file"))).contains("签收人签名　20");

        String next = cases.assigned("safety.e0006", "e0006");
        Answer again = cases.attempt(Door.API, "safety.e0006", next, "acknowledge-order", receipt);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.reason()).isEqualTo("「签收人签名」已用于案件 " + number + "，每份文书须重新签名");
        String copy = draw("safety.e0006", district.as("safety.e0006").get("/api/evidence/" + drawn).response().body());
        Answer copied = cases.attempt(Door.API, "safety.e0006", next, "acknowledge-order",
            Cases.with(cases.acknowledgement(), Map.of("recipientSignature", copy)));
        assertThat(copied.reason()).contains("完全相同");
    }

    private String draw(String user, byte[] drawing) {
        Answer answer = district.as(user).upload("/api/evidence?kind=SIGNATURE", "签名.png", drawing);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("kind").asText()).isEqualTo("SIGNATURE");
        return answer.json().get("id").asText();
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }

    private static String text(Answer answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
