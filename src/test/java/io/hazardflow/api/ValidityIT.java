package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ValidityIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsEntered() {
        jdbc.sql("delete from hazardflow.enterprise_validity").update();
        jdbc.sql("update hazardflow.enterprise set insurance_expires = date '2027-05-01' where id = 'e0001'").update();
    }

    @Test
    void theEnterpriseEntersAndRenewsAndOthersSeeAsMuchAsConcernsThem() {
        Answer added = add("safety.e0001", "SPECIAL_OPERATION", "T120102199001011234", "张电工", TODAY.plusDays(10));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String id = added.json().path("id").asText();
        assertThat(added.json().path("state").asText()).isEqualTo("SOON");

        assertThat(row("office.001", id).path("editable").asBoolean()).isTrue();
        assertThat(row("leader", id).path("item").asText()).isEqualTo("张**");
        assertThat(row("leader", id).path("number").asText()).doesNotContain("19900101");
        assertThat(district.as("safety.e0002").get("/api/validities").text()).doesNotContain("张电工");
        assertThat(district.as("office.002").get("/api/validities?size=200").text()).doesNotContain("\"id\":\"" + id + "\"");

        Answer renewed = district.as("office.001").put("/api/validities/" + id,
            "{\"item\":\"张电工\",\"number\":\"T1\",\"expiresOn\":\"" + TODAY.plusYears(3) + "\"}");
        assertThat(renewed.json().path("state").asText()).as(renewed.text()).isEqualTo("GOOD");
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '证照有效期：e0001' order by id desc limit 1")
            .query(String.class).single()).contains(TODAY.plusDays(10).toString(), TODAY.plusYears(3).toString()).doesNotContain("张电工");
        assertThat(district.as("grid.001").put("/api/validities/" + id, "{\"item\":\"张\",\"expiresOn\":\"2030-01-01\"}").status()).isEqualTo(404);
        assertThat(district.as("safety.e0001").delete("/api/validities/" + id, "{\"reason\":\"人员已离职\"}").status()).isEqualTo(204);
        assertThat(district.as("safety.e0001").get("/api/validities?size=200").text()).doesNotContain("\"id\":\"" + id + "\"");
    }

    @Test
    void insuranceStaysOnTheCard() {
        String day = TODAY.plusDays(400).toString();
        Answer twice = add("head.e0001", "LIABILITY_INSURANCE", null, null, TODAY.plusDays(400));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.reason()).contains("「事项」已登记").contains("续期");

        Answer renewed = district.as("head.e0001").put("/api/validities/insurance-e0001", "{\"expiresOn\":\"" + day + "\"}");
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        assertThat(district.as("head.e0001").get("/api/registry/enterprises/e0001").json().path("insuranceExpires").asText()).isEqualTo(day);
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(add("safety.e0001", "SPECIAL_OPERATION", null, " ", TODAY).reason()).contains("「持证人」须填写");
        assertThat(add("safety.e0001", "NONSENSE", null, null, TODAY).reason()).contains("「事项」");
        assertThat(add("safety.e0001", "OTHER", "x".repeat(81), null, TODAY).reason()).contains("「编号」须填写 0 至 80 个字");
        assertThat(add("safety.e0001", "OTHER", null, null, TODAY.plusYears(40)).reason()).contains("「有效期至」须是前后 30 年内的日期");
        assertThat(add("safety.e0002", "OTHER", null, null, TODAY).status()).isEqualTo(404);
        assertThat(district.as("safety.e0001").get("/api/validities?state=LATE").reason()).contains("「状态」");
        assertThat(district.as("expert").get("/api/validities").status()).isEqualTo(404);
    }

    @Test
    void theRegisterIsImportedAsAFileAndExportedAgain() {
        byte[] file = "企业编号,事项,证号,名称或持证人,有效期至\ne0001,特种设备定期检验,TS-1,1号电梯,2027-03-01\ne0003,燃气经营许可证,,,2028-01-01\n"
            .getBytes(StandardCharsets.UTF_8);
        Answer loaded = district.as("admin").upload("/api/registry/validities/import", "证照.csv", file);
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        assertThat(district.as("coordination").get("/api/registry/validities/export.csv").text()).contains("1号电梯", "燃气经营许可证");

        Answer bad = district.as("admin").upload("/api/registry/validities/import", "证照.csv",
            "企业编号,事项,有效期至\ne9999,特种设备定期检验,2027-03-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.text()).contains("没有登记这家企业", "这类事项必须填写");
    }

    private Answer add(String user, String kind, String number, String item, LocalDate expires) {
        return district.as(user).post("/api/validities", "{\"enterprise\":\"e0001\",\"kind\":\"%s\",\"number\":%s,\"item\":%s,\"expiresOn\":\"%s\"}"
            .formatted(kind, quoted(number), quoted(item), expires));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private JsonNode row(String user, String id) {
        return district.as(user).get("/api/validities?enterprise=e0001&size=200").items()
            .filter(row -> id.equals(row.path("id").asText())).findFirst().orElseThrow();
    }
}
