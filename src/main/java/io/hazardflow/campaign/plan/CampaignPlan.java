package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.pool.PoolFilter;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * What the form of a campaign's plan says, checked.
 *
 * @param specialGround in words; null where none is needed
 * @param industries    codes; empty for all, as streets
 * @param inspectUntil  last day of the visits
 * @param targetCount   objects to be drawn; null where a percentage says it or nothing is drawn
 */
record CampaignPlan(String name, CampaignType type, SelectionMode mode, String basis, String specialGround, String leadDept,
                    List<String> memberDepts, List<String> industries, List<String> streets, LocalDate periodFrom, LocalDate periodTo,
                    LocalDate mobilizeUntil, boolean selfCheck, LocalDate selfCheckUntil, LocalDate inspectUntil, List<String> checklists,
                    PoolFilter filter, Integer targetCount, Integer samplePercent, String leader, String leaderName, List<String> members,
                    boolean experts, boolean resultPublic) {

    Facts facts() {
        return Facts.of("name", name).and("type", type.name()).and("mode", mode.name()).and("unannounced", type.isUnannounced())
            .and("basis", basis).and("specialGround", specialGround).and("leadDept", leadDept).and("memberDepts", joined(memberDepts))
            .and("industries", joined(industries)).and("streets", joined(streets)).and("periodFrom", periodFrom).and("periodTo", periodTo)
            .and("mobilizeUntil", mobilizeUntil).and("selfCheck", selfCheck).and("selfCheckUntil", selfCheckUntil)
            .and("inspectUntil", inspectUntil).and("checklists", joined(checklists)).and("poolFilter", filter.json())
            .and("targetCount", targetCount).and("samplePercent", samplePercent).and("leader", leader).and("leaderName", leaderName)
            .and("members", joined(members)).and("experts", experts).and("resultPublic", resultPublic);
    }

    /** @param remindDays before the end of the visits on which those who are not done are reminded */
    Facts variables(int remindDays) {
        return Facts.of(CampaignProcess.NAME, name).and(CampaignProcess.LEAD_DEPT, leadDept).and(CampaignProcess.SELF_CHECK, selfCheck)
            .and(CampaignProcess.SELF_CHECK_UNTIL, selfCheckUntil == null ? null : end(selfCheckUntil))
            .and(CampaignProcess.INSPECT_UNTIL, end(inspectUntil)).and(CampaignProcess.REMIND_AT, end(inspectUntil.minusDays(remindDays)))
            .and(CampaignProcess.RESULT_PUBLIC, resultPublic);
    }

    private static Date end(LocalDate day) {
        return Date.from(Deadlines.endOf(day));
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }
}
