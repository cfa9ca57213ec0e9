package io.hazardflow.campaign;

import io.hazardflow.ledger.NumberSeries;
import org.springframework.stereotype.Component;

/** Gives business keys {@code ZX-yyyy-nnn} of campaigns, counted per year, and those of their inspections; never used twice. */
@Component
public class CampaignNumbers {

    public static final String CAMPAIGN = "ZX-\\d{4}-\\d{3,}";
    public static final String INSPECTION = "ZX-\\d{4}-\\d{3,}-\\d{4,}";

    private final NumberSeries series;

    CampaignNumbers(NumberSeries series) {
        this.series = series;
    }

    public String next(int year) {
        return "%s-%03d".formatted("ZX-" + year, series.next("ZX-" + year));
    }

    /** {@code ZX-yyyy-nnn-nnnn}: the inspections of a campaign in the order in which they were given out. */
    public String nextInspection(String campaign) {
        return "%s-%04d".formatted(campaign, series.next(campaign));
    }
}
