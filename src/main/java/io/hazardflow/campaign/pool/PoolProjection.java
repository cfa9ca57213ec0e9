package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code campaign_object}: the list comes from the freezing, what became of each enterprise from later steps. */
@Component
class PoolProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    PoolProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (!CampaignProcess.FREEZE_POOL.equals(event.step())) {
            return;
        }
        jdbc.sql("delete from hazardflow.campaign_object where campaign = ?").param(event.subject()).update();
        jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, area_m2, risk_color, credit_grade,
                                                        last_inspected, complaints, choice, merged_with, reason)
                select campaign, enterprise, position, name, street, industry, "areaM2", "riskColor", "creditGrade", "lastInspected", complaints,
                       choice, "mergedWith", reason
                from jsonb_to_recordset(cast(? as jsonb)) as object (campaign text, enterprise text, position integer, name text, street text,
                     industry text, "areaM2" numeric, "riskColor" text, "creditGrade" text, "lastInspected" date, complaints integer, choice text,
                     "mergedWith" text, reason text)""")
            .param(event.document().path("objects").toString()).update();
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.campaign_object").update();
    }
}
