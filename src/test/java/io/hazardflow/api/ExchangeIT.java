package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ExchangeIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;

    @Test
    void aClosedCaseHasAllThatTheNationalInterfaceWants() {
        String number = cases.closing("e0001");
        cases.submit(Door.API, Cases.STREET, number, "approve-closure", cases.closure());
        JsonNode row = row("coordination", number).orElseThrow();

        assertThat(row.get("dangerState").asInt()).isEqualTo(9);
        assertThat(row.get("dangerSrc").asInt()).isEqualTo(1);
        assertThat(row.get("dangerLevel").asInt()).isZero();
        assertThat(row.get("dangerManageType").asInt()).isEqualTo(1);
        assertThat(row.get("hazardCategory").asInt()).isEqualTo(2);
        assertThat(row.get("companyCode").asText()).hasSize(18);
        assertThat(row.get("dangerName").asText()).isEqualTo("疏散通道堆物");
        assertThat(row.get("registTime").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(row.get("dangerManageDeadline").asText()).endsWith("23:59:59");
        assertThat(row.get("liablePerson").asText()).isEqualTo("张三");
        assertThat(row.get("checkAcceptPerson").asText()).isNotBlank();
        assertThat(row.get("checkRecordId").asText()).isEqualTo(number);
        assertThat(row.get("missing")).extracting(JsonNode::asText).containsExactly("riskMeasureId");
    }

    @Test
    void anOpenCaseSaysWhatItDoesNotHaveYet() {
        JsonNode row = row("office.001", cases.reported(Cases.GRID, "e0001")).orElseThrow();

        assertThat(row.get("dangerState").asInt()).isEqualTo(-1);
        assertThat(row.get("missing")).extracting(JsonNode::asText).containsExactly("riskMeasureId", "liablePerson", "dangerManageDeadline");
    }

    @Test
    void everybodyGetsHisScopeAndNoHazardThatIsNone() {
        String number = cases.reported(Cases.GRID, "e0001");
        assertThat(row("office.001", number)).isPresent();
        assertThat(row("office.002", number)).isEmpty();
        assertThat(row("safety.e0002", number)).isEmpty();
        assertThat(row("machine.iot", number)).isEmpty();
        assertThat(district.stranger().get("/api/hazards/exchange").status()).isEqualTo(401);

        cases.submit(Door.API, Cases.STREET, number, "verify-hazard", Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        assertThat(row("office.001", number)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        assertThat(district.as("coordination").get("/api/hazards/exchange?size=101").reason()).contains("每页条数");
        assertThat(district.as("coordination").get("/api/hazards/exchange?from=gestern").reason()).contains("上报日期自");
        assertThat(district.as("coordination").get("/api/hazards/exchange?from=2026-02-01&to=2026-01-01").reason()).contains("上报日期至");
    }

    private Optional<JsonNode> row(String user, String number) {
        String day = number.replaceAll("YH-(\\d{4})(\\d\\d)(\\d\\d)-.*", "$1-$2-$3");
        for (int page = 0; ; page++) {
            JsonNode answer = district.as(user).get("/api/hazards/exchange?size=100&page=" + page + "&from=" + day + "&to=" + day).json();
            Optional<JsonNode> found = StreamSupport.stream(answer.get("items").spliterator(), false)
                .filter(row -> row.get("hazardCode").asText().equals(number)).findFirst();
            if (found.isPresent() || (page + 1) * 100 >= answer.get("total").asInt()) {
                return found;
            }
        }
    }
}
