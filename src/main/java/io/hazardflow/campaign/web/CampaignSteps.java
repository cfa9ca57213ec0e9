package io.hazardflow.campaign.web;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.hazard.web.RecordedFields;
import java.util.Map;
import java.util.Optional;

/** Words for the steps of campaigns and what they ask for that no model draws, and for what services record. */
final class CampaignSteps {

    private static final Map<String, String> NAMES = Map.of(CampaignProcess.SUSPEND_CAMPAIGN, "暂停专项", CampaignProcess.RESUME_CAMPAIGN, "恢复专项",
        CampaignProcess.REPLACE_OBJECT, "更换检查对象", CampaignProcess.REASSIGN_TEAM, "调整检查组", SiteInspection.JOIN_INSPECTION, "合并检查",
        SiteInspection.LEAVE_INSPECTION, "退出合并检查", SiteInspection.TEAM_CHANGED, "检查组已调整");

    /** What is worth reading of a service's document. */
    static final RecordedFields FIELDS = RecordedFields.of("campaign", "专项", "enterpriseName", "企业", "reason", "理由",
        "zeroReport", "零报告");

    private CampaignSteps() {
    }

    /** Empty for a step that the model names. */
    static Optional<String> nameOf(String step) {
        return Optional.ofNullable(NAMES.get(step));
    }
}
