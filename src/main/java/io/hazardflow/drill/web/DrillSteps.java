package io.hazardflow.drill.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.web.RecordedFields;
import io.hazardflow.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words for the steps of drills and annual plans that no model draws, for what services record, and for what a step led to. */
final class DrillSteps {

    private static final Map<String, String> NAMES = Map.of(EmergencyDrill.CHANGE_PLANNED_DAY, "调整计划日期", EmergencyDrill.CHECK_IN, "演练签到");

    /** What is worth reading of a service's document. */
    static final RecordedFields FIELDS = RecordedFields.of("name", "姓名", "department", "部门", "reason", "理由", "planTitle", "预案",
        "hazard", "隐患");

    private DrillSteps() {
    }

    static Optional<String> nameOf(String step) {
        return Optional.ofNullable(NAMES.get(step));
    }

    /** Null for a step that changed nothing that lists show. */
    static String outcome(LedgerEvent event) {
        JsonNode facts = event.facts();
        List<String> parts = new ArrayList<>();
        if (facts.path("plannedOn").isTextual()) {
            parts.add("计划 " + facts.get("plannedOn").asText());
        }
        if (facts.path("attendance").isNumber()) {
            parts.add("实到 " + facts.get("attendance").asInt() + " 人");
        }
        if (facts.path("grade").isTextual()) {
            parts.add("评定为" + DrillGrade.valueOf(facts.get("grade").asText()).label());
        }
        if (facts.path("improvements").isNumber()) {
            parts.add("改进项 " + facts.get("improvements").asInt() + " 个");
        }
        if (facts.path("neglectHazard").isTextual()) {
            parts.add("隐患 " + facts.get("neglectHazard").asText());
        }
        if (facts.path("qualified").isBoolean()) {
            parts.add(facts.get("qualified").asBoolean() ? "抽查合格" : "抽查不合格");
        }
        if (facts.path("state").isTextual()) {
            String state = facts.get("state").asText();
            parts.add(AnnualPlanProcess.KEY.equals(event.processKey()) ? AnnualPlanState.valueOf(state).label() : DrillState.valueOf(state).label());
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
