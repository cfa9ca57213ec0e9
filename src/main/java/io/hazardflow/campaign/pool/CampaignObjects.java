package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.ObjectChoice;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the frozen pools of campaigns. */
@Component
public class CampaignObjects {

    private final JdbcClient jdbc;

    CampaignObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole pool, sorted by enterprise; empty before it is frozen. */
    public List<CampaignObject> of(String campaign) {
        return jdbc.sql("select * from hazardflow.campaign_object where campaign = ? order by position").param(campaign)
            .query(CampaignObject.class).list();
    }

    /** Those of which one of these became, in the order of the draw. */
    public List<CampaignObject> of(String campaign, ObjectChoice... choices) {
        return jdbc.sql("""
                select * from hazardflow.campaign_object where campaign = :campaign and choice = any(:choices)
                order by rank nulls last, position""")
            .param("campaign", campaign).param("choices", Arrays.stream(choices).map(Enum::name).toArray(String[]::new))
            .query(CampaignObject.class).list();
    }

    public Optional<CampaignObject> find(String campaign, String enterprise) {
        return jdbc.sql("select * from hazardflow.campaign_object where campaign = ? and enterprise = ?").params(campaign, enterprise)
            .query(CampaignObject.class).optional();
    }

    /** How many of the pool became what; choices that nothing became are absent. */
    public Map<ObjectChoice, Integer> counts(String campaign) {
        Map<ObjectChoice, Integer> counts = new EnumMap<>(ObjectChoice.class);
        jdbc.sql("select choice, count(*) as n from hazardflow.campaign_object where campaign = ? group by choice").param(campaign)
            .query(row -> {
                counts.put(ObjectChoice.valueOf(row.getString("choice")), row.getInt("n"));
            });
        return counts;
    }
}
