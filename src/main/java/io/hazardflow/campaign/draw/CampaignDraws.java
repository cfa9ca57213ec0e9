package io.hazardflow.campaign.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the draws of campaigns. */
@Component
class CampaignDraws {

    private final JdbcClient jdbc;

    CampaignDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draw without what it was made from. */
    record Head(int drawNo, String mode, String operatorName, Instant drawnAt, String redrawReason, Instant supersededAt) {
    }

    List<Head> of(String campaign) {
        return jdbc.sql("""
                select draw_no, mode, operator_name, drawn_at, redraw_reason, superseded_at from hazardflow.campaign_draw
                where campaign = ? order by draw_no""").param(campaign).query(Head.class).list();
    }

    Optional<CampaignDraw> find(String campaign, int drawNo) {
        return jdbc.sql("select * from hazardflow.campaign_draw where campaign = ? and draw_no = ?").params(campaign, drawNo)
            .query(CampaignDraw.class).optional();
    }

    /** The last one. */
    Optional<CampaignDraw> last(String campaign) {
        return jdbc.sql("select * from hazardflow.campaign_draw where campaign = ? order by draw_no desc limit 1").param(campaign)
            .query(CampaignDraw.class).optional();
    }
}
