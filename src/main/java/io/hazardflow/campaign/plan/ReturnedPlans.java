package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignProcess;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a plan came back: by the approval, by the filing, or since its pool was empty. */
@Component
class ReturnedPlans {

    private static final List<String> STEPS = List.of(CampaignProcess.APPROVE_CAMPAIGN, CampaignProcess.FILE_CAMPAIGN, CampaignProcess.FREEZE_POOL);

    private final JdbcClient jdbc;

    ReturnedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the words of whoever sent it back. */
    String why(String campaign) {
        return jdbc.sql("""
                select case when step = :freeze then '固定对象库时没有符合条件的在营企业，请放宽条件'
                            else actor_name || '：' || coalesce(document ->> 'opinion', document ->> 'reason', '') end
                from hazardflow.ledger_event where subject = :campaign and step = any(:steps) order by sequence desc limit 1""")
            .param("freeze", CampaignProcess.FREEZE_POOL).param("campaign", campaign).param("steps", STEPS.toArray(String[]::new))
            .query(String.class).optional().orElse("");
    }
}
