package io.hazardflow.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The enterprises that a generated campaign is for: they are its whole pool and all are inspected. A campaign that people planned has none.
 */
@Component
public class CampaignTargets implements LedgerProjection {

    /** Where the first event of a generated campaign names them: objects with {@code enterprise}, {@code reason} and {@code officers}. */
    public static final String FIELD = "targets";

    private final JdbcClient jdbc;

    CampaignTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; empty for a campaign that people planned. */
    public List<CampaignTarget> of(String campaign) {
        return jdbc.sql("select enterprise, position, reason, officers from hazardflow.campaign_target where campaign = ? order by position")
            .param(campaign).query(CampaignTarget.class).list();
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (CampaignProcess.LOOK_BACK_CAMPAIGN_DUE.equals(event.step())) {
            int position = 1;
            for (JsonNode target : event.document().path(FIELD)) {
                jdbc.sql("insert into hazardflow.campaign_target (campaign, enterprise, position, reason, officers) values (?, ?, ?, ?, ?)")
                    .params(event.subject(), target.get("enterprise").asText(), position++, target.get("reason").asText(),
                        target.path("officers").asText(null)).update();
            }
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.campaign_target").update();
    }
}
