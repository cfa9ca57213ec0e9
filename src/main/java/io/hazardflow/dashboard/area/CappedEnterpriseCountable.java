package io.hazardflow.dashboard.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.plan.InspectionCaps;
import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.registry.Industries;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Enterprises {@code e} with their cap of today and their visits, whoever came; those without one in the period are left out. {@code y.of_year}
 * counts from the first of January to the end of the period, with those that the register has of this year before they were kept here.
 */
@Component
class CappedEnterpriseCountable {

    private static final String FROM = """
        hazardflow.enterprise e
        join jsonb_to_recordset(cast(:caps as jsonb))
            as cap ("creditGrade" text, "riskColor" text, "highRisk" boolean, industry text, cap integer, exempt boolean)
            on cap."creditGrade" is not distinct from e.credit_grade and cap."riskColor" is not distinct from e.risk_color
               and cap."highRisk" = e.high_risk and cap.industry = e.industry
        join (
            select i.enterprise, count(*) filter (where i.arrived_at >= :from) as in_period,
                count(*) filter (where i.arrived_at >= date_trunc('year', cast(:last as timestamp)) at time zone 'Asia/Shanghai') as of_year
            from hazardflow.inspection i where i.state = 'DONE' and i.arrived_at < :to
                and i.arrived_at >= least(cast(:from as timestamptz), date_trunc('year', cast(:last as timestamp)) at time zone 'Asia/Shanghai')
            group by i.enterprise) v on v.enterprise = e.id and v.in_period > 0
        cross join lateral (
            select v.of_year + case when date_trunc('year', cast(:last as timestamp)) = date_trunc('year', cast(:today as timestamp))
                                    then coalesce(e.inspections_this_year, 0) else 0 end as of_year) y""";

    private static final String TITLE = """
        '当年检查 ' || y.of_year || ' 次，' || case when cap.exempt then '不限次数' else '上限 ' || cap.cap || ' 次' end""";

    private final EnterpriseCountable enterprises;
    private final InspectionCaps caps;
    private final ObjectMapper json;
    private final Countable countable;

    CappedEnterpriseCountable(EnterpriseCountable enterprises, InspectionCaps caps, ObjectMapper json, Industries industries) {
        this.enterprises = enterprises;
        this.caps = caps;
        this.json = json;
        this.countable = new Countable(FROM, this::within, "e.street", AreaSql.department("e.industry"), "e.industry", "e.id", "e.id", TITLE,
            "e.industry", industries::label, "/enterprises/");
    }

    /** Needs the parameters of a period. */
    Countable get() {
        return countable;
    }

    private ScopeCondition within(Caller caller) {
        ScopeCondition within = enterprises.within(caller);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.put("caps", kinds());
        return new ScopeCondition(within.sql(), parameters);
    }

    private String kinds() {
        try {
            return json.writeValueAsString(caps.kinds());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
