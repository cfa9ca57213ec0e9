package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignType;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Enterprise;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often an enterprise was inspected this year, and how often it may be by the decision {@code inspection-frequency-cap}. */
@Component
public class InspectionCaps {

    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Today today;

    InspectionCaps(Decisions decisions, JdbcClient jdbc, Clock clock) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param inspections of this calendar year, whoever came, with those that the register has of the time before they were kept here
     * @param cap         most inspections in a calendar year
     * @param exempt      inspected however often it was
     * @param basis       of the cap
     */
    public record Year(int year, int inspections, int cap, boolean exempt, String basis) {

        public boolean isReached() {
            return !exempt && inspections >= cap;
        }
    }

    /** Enterprises that are alike, with the cap of today. Grade and colour are null where there is none. */
    public record Kind(String creditGrade, String riskColor, boolean highRisk, String industry, int cap, boolean exempt) {
    }

    private record Today(LocalDate day, FrequencyCap caps) {
    }

    /** As a special campaign of today would have to keep to it. */
    public Year thisYear(Enterprise enterprise) {
        LocalDate day = LocalDate.now(clock);
        FrequencyCap.Limit limit = on(day).of(enterprise);
        Integer before = enterprise.profile().inspectionsThisYear();
        return new Year(day.getYear(), done(enterprise.id(), day.getYear()) + (before == null ? 0 : before), limit.cap(), limit.exempt(), limit.basis());
    }

    /** The kinds of enterprises that the register has. */
    public List<Kind> kinds() {
        FrequencyCap caps = on(LocalDate.now(clock));
        return jdbc.sql("select distinct credit_grade, risk_color, high_risk, industry from hazardflow.enterprise").query((row, index) -> {
            FrequencyCap.Limit limit = caps.of(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4));
            return new Kind(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), limit.cap(), limit.exempt());
        }).list();
    }

    /** A day's answers are kept: every evaluation leaves a line in the engine's history. */
    private FrequencyCap on(LocalDate day) {
        Today known = today;
        if (known == null || !known.day().equals(day)) {
            known = new Today(day, new FrequencyCap(decisions, CampaignType.SPECIAL, day));
            today = known;
        }
        return known.caps();
    }

    private int done(String enterprise, int year) {
        return jdbc.sql("""
                select count(*) from hazardflow.inspection
                where enterprise = :enterprise and state = 'DONE' and extract(year from arrived_at at time zone :zone) = :year""")
            .param("enterprise", enterprise).param("zone", EngineClock.ZONE.getId()).param("year", year).query(Integer.class).single();
    }
}
