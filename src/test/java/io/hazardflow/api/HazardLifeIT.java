package io.hazardflow.api;

import static io.hazardflow.api.Cases.ENTERPRISE;
import static io.hazardflow.api.Cases.GRID;
import static io.hazardflow.api.Cases.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class HazardLifeIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    @ParameterizedTest
    @EnumSource(Door.class)
    void aGeneralHazardIsReportedVerifiedRectifiedRejectedRectifiedAgainReviewedAndClosed(Door door) {
        String number = cases.reported(door, ENTERPRISE, "e0001");
        assertThat(number).matches("YH-" + Cases.today().toString().replace("-", "") + "-001-\\d{5}");
        assertThat(insight.state(number)).isEqualTo("TRIAGED");
        cases.submit(door, STREET, number, "verify-hazard", cases.verification());
        cases.submit(door, STREET, number, "assign-rectification", cases.order());
        cases.submit(door, ENTERPRISE, number, "acknowledge-order", cases.acknowledgement());
        cases.submit(door, ENTERPRISE, number, "rectify", cases.feedback(ENTERPRISE));
        cases.submit(door, GRID, number, "review-rectification", cases.failed());
        assertThat(insight.state(number)).isEqualTo("REJECTED");
        cases.submit(door, ENTERPRISE, number, "rectify", cases.feedback(ENTERPRISE));
        cases.submit(door, GRID, number, "review-rectification", cases.passed());
        assertThat(insight.isOver(number)).isFalse();
        cases.submit(door, STREET, number, "approve-closure", cases.closure());

        assertThat(insight.isOver(number)).isTrue();
        JsonNode hazard = district.as(ENTERPRISE).get("/api/hazards/" + number).json();
        assertThat(hazard.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(hazard.at("/stateLabel").asText()).isEqualTo("已销号");
        assertThat(hazard.at("/rejectCount").asInt()).isEqualTo(1);
        assertThat(hazard.at("/lat").asDouble()).isEqualTo(39.1284);
        assertThat(hazard.at("/gpsWay").asText()).isEqualTo("device");
        assertThat(hazard.at("/review/conclusion").asText()).isEqualTo("PASS");
        assertThat(hazard.at("/beforePhotos")).hasSize(1);
        assertThat(hazard.at("/afterPhotos")).hasSize(1);
        assertThat(hazard.at("/current")).isEmpty();
        JsonNode timeline = district.as(GRID).get("/api/hazards/" + number + "/timeline").json();
        assertThat(StreamSupport.stream(timeline.spliterator(), false).map(entry -> entry.get("step").asText())).containsExactly(
            "report-hazard", "register-hazard", "triage-hazard", "verify-hazard", "find-authority", "determine-deadline",
            "assign-rectification", "acknowledge-order", "rectify", "choose-reviewer", "review-rectification", "rectify", "choose-reviewer",
            "review-rectification", "approve-closure", "follow-up-closure", "look-back-drawn");
        JsonNode diagram = district.as(STREET).get("/api/hazards/" + number + "/diagram").json();
        assertThat(diagram.get("xml").asText()).contains("hazard-rectification");
        assertThat(StreamSupport.stream(diagram.get("passedFlows").spliterator(), false).map(JsonNode::asText))
            .contains("to-register", "is-real", "fix-later", "review-rejected", "review-passed", "closure-approved")
            .doesNotContain("is-settled", "fix-now", "closure-returned");
    }
}
