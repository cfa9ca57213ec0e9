package io.hazardflow.campaign.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code campaign_overlap}: found by the check, decided by the approval. */
@Component
class OverlapProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    OverlapProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (CampaignProcess.CHECK_OVERLAP.equals(event.step())) {
            found(event.subject(), event.document().path("overlaps"));
        } else if (CampaignProcess.APPROVE_CAMPAIGN.equals(event.step()) && "APPROVE".equals(event.document().path("decision").asText())) {
            decided(event.subject(), event.document());
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.campaign_overlap").update();
    }

    private void found(String campaign, JsonNode overlaps) {
        jdbc.sql("delete from hazardflow.campaign_overlap where campaign = ?").param(campaign).update();
        jdbc.sql("""
                insert into hazardflow.campaign_overlap (campaign, enterprise, name, street, kind, other, other_name, visit_from, visit_to,
                                                         inspections, cap, days_apart, proposal, basis)
                select ?, enterprise, name, street, kind, other, "otherName", "visitFrom", "visitTo", inspections, cap, "daysApart", proposal, basis
                from jsonb_to_recordset(cast(? as jsonb)) as overlap (enterprise text, name text, street text, kind text, other text,
                     "otherName" text, "visitFrom" date, "visitTo" date, inspections integer, cap integer, "daysApart" integer, proposal text,
                     basis text)""")
            .params(campaign, overlaps.toString()).update();
    }

    /** What is to be merged but lies behind cannot be, so it is left out. */
    private void decided(String campaign, JsonNode approval) {
        Map<String, Object> parameters = new HashMap<>(Map.of("campaign", campaign));
        parameters.put("cap", approval.path("capDecision").asText(null));
        parameters.put("near", approval.path("nearDecision").asText(null));
        parameters.put("ground", approval.path("keepGround").asText(null));
        jdbc.sql("""
                update hazardflow.campaign_overlap set
                    decision = case when kind = 'CAP' then cast(:cap as text)
                                    when :near = 'MERGE' and proposal = 'EXCLUDE' then 'EXCLUDE' else cast(:near as text) end,
                    ground = case when (case kind when 'CAP' then cast(:cap as text) else cast(:near as text) end) = 'KEEP'
                                  then cast(:ground as text) end
                where campaign = :campaign""").params(parameters).update();
        for (JsonNode exception : approval.path("exceptions")) {
            jdbc.sql("""
                    update hazardflow.campaign_overlap set ground = :ground,
                        decision = case when :decision <> 'MERGE' then :decision
                                        when kind = 'CAP' then 'KEEP' when proposal = 'EXCLUDE' then 'EXCLUDE' else 'MERGE' end
                    where campaign = :campaign and enterprise = :enterprise""")
                .param("campaign", campaign).param("enterprise", exception.path("enterpriseId").asText())
                .param("decision", exception.path("exceptionDecision").asText()).param("ground", exception.path("ground").asText(null)).update();
        }
    }
}
