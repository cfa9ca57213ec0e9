package io.hazardflow.campaign.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.form.FormReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words for the steps of campaigns and what they ask for that no model draws, and for what services record. */
final class CampaignSteps {

    private static final Map<String, String> NAMES = Map.of(CampaignProcess.SUSPEND_CAMPAIGN, "暂停专项", CampaignProcess.RESUME_CAMPAIGN, "恢复专项",
        CampaignProcess.REPLACE_OBJECT, "更换检查对象", CampaignProcess.REASSIGN_TEAM, "调整检查组", SiteInspection.JOIN_INSPECTION, "合并检查",
        SiteInspection.LEAVE_INSPECTION, "退出合并检查", SiteInspection.TEAM_CHANGED, "检查组已调整");

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("campaign", "专项");
        FIELDS.put("enterpriseName", "企业");
        FIELDS.put("reason", "理由");
        FIELDS.put("zeroReport", "零报告");
    }

    private CampaignSteps() {
    }

    /** Empty for a step that the model names. */
    static Optional<String> nameOf(String step) {
        return Optional.ofNullable(NAMES.get(step));
    }

    /** What is worth reading of a service's document; long lists stay in the ledger. */
    static Map<String, FormReader.Answer> answers(JsonNode document) {
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        FIELDS.forEach((key, label) -> Optional.of(document.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue)
            .filter(text -> !text.isBlank()).ifPresent(text -> answers.put(key, new FormReader.Answer(label, text))));
        return answers.isEmpty() ? null : answers;
    }
}
