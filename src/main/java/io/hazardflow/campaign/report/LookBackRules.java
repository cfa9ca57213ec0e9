package io.hazardflow.campaign.report;

import io.hazardflow.campaign.CampaignType;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads table {@code campaign_look_back}. */
@Component
class LookBackRules {

    private final JdbcClient jdbc;

    LookBackRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LookBackRule of(CampaignType type, LocalDate day) {
        return jdbc.sql("""
                select wanted, min_days, max_days, least_objects, inspect_days, sum_up_days, basis from hazardflow.campaign_look_back
                where type = :type and effective_from <= :day and coalesce(effective_to, :day) >= :day order by effective_from desc limit 1""")
            .param("type", type.name()).param("day", day).query(LookBackRule.class).optional()
            .orElseThrow(() -> new IllegalStateException("no row of campaign_look_back for " + type + " on " + day));
    }
}
