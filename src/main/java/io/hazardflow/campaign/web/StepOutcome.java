package io.hazardflow.campaign.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.selfcheck.SelfCheckProcess;
import io.hazardflow.campaign.selfcheck.SelfCheckState;
import io.hazardflow.campaign.visit.InspectionResult;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.List;

/** What a step led to, in one line. */
final class StepOutcome {

    private StepOutcome() {
    }

    /** Null for a step that changed nothing that lists show. */
    static String of(LedgerEvent event) {
        JsonNode facts = event.facts();
        List<String> parts = new ArrayList<>();
        if (facts.path("poolSize").isNumber()) {
            parts.add("对象库 " + facts.get("poolSize").asInt() + " 户");
        }
        if (facts.path("drawNo").isNumber()) {
            parts.add("第 " + facts.get("drawNo").asInt() + " 次");
        }
        if (facts.path("selected").isNumber()) {
            parts.add("列入检查 " + facts.get("selected").asInt() + " 户");
        }
        if (facts.path("result").isTextual()) {
            parts.add(InspectionResult.valueOf(facts.get("result").asText()).label());
        }
        if (facts.path("found").isNumber()) {
            parts.add("不合规 " + facts.get("found").asInt() + " 项");
        }
        int hazards = facts.path("hazards").asInt(raised(event));
        if (facts.path("hazards").isNumber() || hazards > 0) {
            parts.add("隐患 " + hazards + " 件");
        }
        if (facts.path("state").isTextual()) {
            parts.add(label(event.processKey(), facts.get("state").asText()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static int raised(LedgerEvent event) {
        return SelfCheckProcess.RAISE_FINDINGS.equals(event.step()) ? event.document().path("hazards").size() : 0;
    }

    private static String label(String processKey, String state) {
        return switch (processKey) {
            case CampaignProcess.KEY -> CampaignState.valueOf(state).label();
            case SelfCheckProcess.KEY -> SelfCheckState.valueOf(state).label();
            default -> InspectionState.valueOf(state).label();
        };
    }
}
