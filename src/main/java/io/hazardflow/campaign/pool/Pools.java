package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignTarget;
import io.hazardflow.campaign.CampaignTargets;
import io.hazardflow.campaign.checklist.AreaLine;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the register which enterprises a campaign is about today. Those out of business never are. */
@Component
public class Pools {

    private static final String COMPLAINTS = "pool.complaints";

    private final JdbcClient jdbc;
    private final AreaLine areaLine;
    private final CampaignTargets targets;
    private final TimeLimits limits;
    private final Clock clock;

    Pools(JdbcClient jdbc, AreaLine areaLine, CampaignTargets targets, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.areaLine = areaLine;
        this.targets = targets;
        this.limits = limits;
        this.clock = clock;
    }

    /** SQL of a selection of the columns of {@link PoolEnterprise}, with its parameters. */
    public record Query(String sql, Map<String, Object> parameters) {
    }

    /** What a campaign asks for: its plan, or exactly the enterprises that it was generated for. */
    public PoolScope scope(Campaign campaign) {
        List<String> only = targets.of(campaign.number()).stream().map(CampaignTarget::enterprise).toList();
        return only.isEmpty() ? new PoolScope(campaign.industryCodes(), campaign.streetCodes(), PoolFilter.of(campaign.poolFilter()))
            : new PoolScope(List.of(), List.of(), PoolFilter.only(only));
    }

    public int count(PoolScope scope) {
        Query query = query(scope);
        return jdbc.sql("select count(*) from (" + query.sql() + ") pool").params(query.parameters()).query(Integer.class).single();
    }

    /** Sorted by enterprise. */
    public List<PoolEnterprise> matching(PoolScope scope) {
        Query query = query(scope);
        return jdbc.sql(query.sql() + " order by e.id").params(query.parameters()).query(PoolEnterprise.class).list();
    }

    public Query query(PoolScope scope) {
        PoolFilter filter = scope.filter();
        List<String> conditions = new ArrayList<>(List.of("e.status = :operating"));
        Map<String, Object> parameters = new HashMap<>(Map.of("operating", Enterprise.OPERATING, "tip", HazardSource.TIP.name(),
            "complaintsSince", complaintsSince(filter).atStartOfDay(EngineClock.ZONE).toOffsetDateTime(), "zone", EngineClock.ZONE.getId()));
        among("e.industry", "industries", scope.industries(), conditions, parameters);
        among("e.street", "streets", scope.streets(), conditions, parameters);
        among("e.risk_color", "riskColors", filter.riskColors(), conditions, parameters);
        among("e.credit_grade", "creditGrades", filter.creditGrades(), conditions, parameters);
        among("e.id", "enterprises", filter.enterprises(), conditions, parameters);
        if (filter.area() != null) {
            conditions.add("e.area_m2 " + (filter.area() == PoolFilter.Area.LARGE ? ">" : "<=") + " :area");
            parameters.put("area", areaLine.today());
        }
        if (!filter.traits().isEmpty()) {
            conditions.add(filter.traits().stream().map(trait -> "e." + trait.column()).collect(Collectors.joining(" or ", "(", ")")));
        }
        if (filter.notInspectedSince() != null) {
            conditions.add("coalesce(greatest(e.last_inspected, i.last) < :notInspectedSince, true)");
            parameters.put("notInspectedSince", filter.notInspectedSince());
        }
        if (filter.complaintDays() != null) {
            conditions.add("t.complaints > 0");
        }
        return new Query("""
            select e.id as enterprise, e.name, e.street, e.industry, e.area_m2, e.risk_color, e.credit_grade, e.high_risk,
                   greatest(e.last_inspected, i.last) as last_inspected, coalesce(t.complaints, 0)::integer as complaints,
                   coalesce(e.inspections_this_year, 0) as inspections_this_year
            from hazardflow.enterprise e
            left join (select enterprise, max((arrived_at at time zone :zone)::date) as last from hazardflow.inspection
                       where state = 'DONE' group by enterprise) i on i.enterprise = e.id
            left join (select enterprise, count(*) as complaints from hazardflow.hazard
                       where source = :tip and reported_at >= :complaintsSince group by enterprise) t on t.enterprise = e.id
            where\s""" + String.join(" and ", conditions), parameters);
    }

    private LocalDate complaintsSince(PoolFilter filter) {
        int days = filter.complaintDays() == null ? limits.get(COMPLAINTS).amount() : filter.complaintDays();
        return LocalDate.now(clock).minusDays(days);
    }

    private static void among(String column, String name, List<String> values, List<String> conditions, Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            conditions.add(column + " = any(:" + name + ")");
            parameters.put(name, values.toArray(String[]::new));
        }
    }
}
