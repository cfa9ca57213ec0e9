package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.pool.PoolEnterprise;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.registry.Enterprise;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of the decision {@code inspection-frequency-cap} for one check, asked once for enterprises that are alike. */
class FrequencyCap {

    private static final String DECISION = "inspection-frequency-cap";

    private final Decisions decisions;
    private final CampaignType type;
    private final LocalDate day;
    private final Map<Inputs, Limit> known = new ConcurrentHashMap<>();

    FrequencyCap(Decisions decisions, CampaignType type, LocalDate day) {
        this.decisions = decisions;
        this.type = type;
        this.day = day;
    }

    /**
     * @param cap       inspections in a calendar year
     * @param daysApart days to the next inspection, 0 when that does not matter
     * @param exempt    inspected however often it was
     */
    record Limit(int cap, int daysApart, boolean exempt, String basis) {
    }

    private record Inputs(String creditGrade, String riskColor, boolean highRisk, String industry) {
    }

    Limit of(PoolEnterprise enterprise) {
        return of(new Inputs(enterprise.creditGrade(), enterprise.riskColor(), enterprise.highRisk(), enterprise.industry()));
    }

    Limit of(Enterprise enterprise) {
        return of(new Inputs(enterprise.profile().creditGrade(), enterprise.profile().riskColor(), enterprise.profile().highRisk(),
            enterprise.industry()));
    }

    Limit of(String creditGrade, String riskColor, boolean highRisk, String industry) {
        return of(new Inputs(creditGrade, riskColor, highRisk, industry));
    }

    private Limit of(Inputs inputs) {
        return known.computeIfAbsent(inputs, this::ask);
    }

    private Limit ask(Inputs inputs) {
        Map<String, Object> values = new HashMap<>();
        values.put("decidedOn", day.toString());
        values.put("campaignType", type.name());
        values.put("creditGrade", inputs.creditGrade());
        values.put("riskColor", inputs.riskColor());
        values.put("highRisk", inputs.highRisk());
        values.put("industry", inputs.industry());
        Map<String, Object> row = decisions.row(DECISION, values);
        return new Limit(((Number) row.get("cap")).intValue(), ((Number) row.get("daysApart")).intValue(), (Boolean) row.get("exempt"),
            (String) row.get("basis"));
    }
}
