package io.hazardflow.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives business keys {@code ZX-yyyy-nnn} of campaigns, counted per year, and those of their inspections; never used twice. */
@Component
public class CampaignNumbers {

    public static final String CAMPAIGN = "ZX-\\d{4}-\\d{3,}";
    public static final String INSPECTION = "ZX-\\d{4}-\\d{3,}-\\d{4,}";

    private final JdbcClient jdbc;

    CampaignNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String next(int year) {
        return "%s-%03d".formatted("ZX-" + year, count("ZX-" + year));
    }

    /** {@code ZX-yyyy-nnn-nnnn}: the inspections of a campaign in the order in which they were given out. */
    public String nextInspection(String campaign) {
        return "%s-%04d".formatted(campaign, count(campaign));
    }

    private int count(String prefix) {
        return jdbc.sql("""
                insert into hazardflow.number_series (prefix, last) values (?, 1)
                on conflict (prefix) do update set last = number_series.last + 1
                returning last""")
            .param(prefix).query(Integer.class).single();
    }
}
