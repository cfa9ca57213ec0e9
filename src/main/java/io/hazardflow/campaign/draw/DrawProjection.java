package io.hazardflow.campaign.draw;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code campaign_draw}, and in {@code campaign_object} what the draw and later changes made of each enterprise. */
@Component
@Order(10)
class DrawProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    DrawProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case CampaignProcess.PERFORM_DRAW -> drawn(event);
            case CampaignProcess.CONFIRM_DRAW -> confirmed(event);
            case CampaignProcess.APPROVE_REDRAW -> decided(event);
            case CampaignProcess.REPLACE_OBJECT -> replaced(event);
            case CampaignProcess.REASSIGN_TEAM -> reassigned(event);
            default -> { }
        }
    }

    private void drawn(LedgerEvent event) {
        JsonNode document = event.document();
        PerformedDraw draw = DrawJson.read(document.toString(), PerformedDraw.class);
        DrawParts parts = draw.parts();
        DrawResult result = draw.result();
        jdbc.sql("""
                insert into hazardflow.campaign_draw (campaign, draw_no, mode, algorithm, seed, nonce, pool_hash, officer_pool_hash, parts, result,
                                                      result_hash, operator, operator_name, witness, witness_unit, drawn_at, reason)
                values (:campaign, :drawNo, :mode, :algorithm, :seed, :nonce, :poolHash, :officerPoolHash, :parts, :result,
                        :resultHash, :operator, :operatorName, :witness, :witnessUnit, :at, :reason)""")
            .param("campaign", event.subject()).param("drawNo", parts.drawNo()).param("mode", parts.mode().name())
            .param("algorithm", result.algorithm()).param("seed", result.seed()).param("nonce", parts.nonce())
            .param("poolHash", parts.poolHash()).param("officerPoolHash", parts.officerPoolHash()).param("parts", DrawJson.write(parts))
            .param("result", DrawJson.write(result)).param("resultHash", result.hash()).param("operator", draw.operator())
            .param("operatorName", draw.operatorName()).param("witness", draw.witness()).param("witnessUnit", draw.witnessUnit())
            .param("at", event.at().atOffset(ZoneOffset.UTC)).param("reason", draw.reason()).update();
        jdbc.sql("""
                update hazardflow.campaign_object o
                set choice = r.choice, stratum = r.stratum, rank = r.rank, draw_no = :drawNo, lead_officer = r.lead, second_officer = r.second,
                    reason = null
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (enterprise text, choice text, stratum text, rank integer, lead text, second text)
                where o.campaign = :campaign and o.enterprise = r.enterprise""")
            .param("campaign", event.subject()).param("drawNo", parts.drawNo()).param("rows", DrawJson.write(ObjectRow.of(parts, result))).update();
    }

    private void confirmed(LedgerEvent event) {
        if (ConfirmDraw.REDRAW.equals(event.document().path("decision").asText())) {
            update("redraw_reason = ?, redraw_asked_by = ?", event, event.document().path("reason").asText(), event.actor().userId());
        }
    }

    private void decided(LedgerEvent event) {
        if (ApproveRedraw.APPROVE.equals(event.document().path("decision").asText())) {
            update("superseded_at = ?, approved_by = ?", event, event.at().atOffset(ZoneOffset.UTC), event.actor().userId());
        }
    }

    private void update(String set, LedgerEvent event, Object first, Object second) {
        jdbc.sql("""
                update hazardflow.campaign_draw set %s
                where campaign = ? and draw_no = (select max(draw_no) from hazardflow.campaign_draw where campaign = ?)""".formatted(set))
            .params(first, second, event.subject(), event.subject()).update();
    }

    private void replaced(LedgerEvent event) {
        JsonNode change = event.document();
        String choice = "update hazardflow.campaign_object set choice = ?, reason = ? where campaign = ? and enterprise = ?";
        jdbc.sql(choice).params("REPLACED", change.get("reason").asText(), event.subject(), change.get("enterprise").asText()).update();
        jdbc.sql(choice).params("SELECTED", null, event.subject(), change.get("replacement").asText()).update();
    }

    private void reassigned(LedgerEvent event) {
        JsonNode change = event.document();
        jdbc.sql("update hazardflow.campaign_object set lead_officer = ?, second_officer = ? where campaign = ? and enterprise = ?")
            .params(change.get("lead").asText(), change.get("second").asText(), event.subject(), change.get("enterprise").asText()).update();
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.campaign_draw").update();
    }
}
