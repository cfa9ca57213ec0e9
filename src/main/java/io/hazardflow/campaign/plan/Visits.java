package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.pool.PoolEnterprise;
import io.hazardflow.campaign.pool.Pools;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who else inspects the enterprises of a planned campaign: approved campaigns as far as their objects are known, inspections that were done, and
 * plans of other offices.
 */
@Component
class Visits {

    private static final String[] ENDED = Arrays.stream(CampaignState.values()).filter(CampaignState::isEnded).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Pools pools;
    private final Clock clock;

    Visits(JdbcClient jdbc, Campaigns campaigns, Pools pools, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.pools = pools;
        this.clock = clock;
    }

    /** @param since visits that ended before are of no interest */
    List<Visit> beside(Campaign planned, Set<String> enterprises, LocalDate since) {
        List<Visit> visits = new ArrayList<>(ofObjects(planned, enterprises, since));
        notYetFrozen(planned).forEach(other -> pools.matching(pools.scope(other)).stream().map(PoolEnterprise::enterprise)
            .filter(enterprises::contains).forEach(enterprise -> visits.add(visit(enterprise, other))));
        return visits;
    }

    private List<Visit> ofObjects(Campaign planned, Set<String> enterprises, LocalDate since) {
        return jdbc.sql("""
                select o.enterprise, c.number as other, c.name as other_name, greatest(c.period_from, :today) as visit_from,
                       greatest(coalesce(c.inspect_until, c.period_to), :today) as visit_to, true as ahead
                from hazardflow.campaign c
                join hazardflow.campaign_object o on o.campaign = c.number
                left join hazardflow.inspection i on i.campaign = c.number and i.enterprise = o.enterprise
                where c.number <> :planned and c.approved_at is not null and c.completed_at is null and c.state <> all(:ended)
                  and (o.choice in ('SELECTED', 'MUST') or o.choice = 'POOL' and c.mode = :full)
                  and i.ended_at is null and o.enterprise = any(:enterprises)
                union all
                select i.enterprise, i.number, c.name, (i.arrived_at at time zone :zone)::date, (i.arrived_at at time zone :zone)::date, false
                from hazardflow.inspection i left join hazardflow.campaign c on c.number = i.campaign
                where i.state = 'DONE' and i.campaign is distinct from :planned and (i.arrived_at at time zone :zone)::date >= :since
                  and i.enterprise = any(:enterprises)
                union all
                select x.enterprise, x.id, x.office, x.planned_from, x.planned_to, x.planned_to >= :today
                from hazardflow.external_inspection x where x.planned_to >= :since and x.enterprise = any(:enterprises)""")
            .param("planned", planned.number()).param("today", LocalDate.now(clock)).param("since", since).param("ended", ENDED)
            .param("full", SelectionMode.FULL.name()).param("zone", EngineClock.ZONE.getId())
            .param("enterprises", enterprises.toArray(String[]::new)).query(Visit.class).list();
    }

    private List<Campaign> notYetFrozen(Campaign planned) {
        return jdbc.sql("""
                select number from hazardflow.campaign
                where number <> :planned and mode = :full and approved_at is not null and pool_at is null and state <> all(:ended)""")
            .param("planned", planned.number()).param("full", SelectionMode.FULL.name()).param("ended", ENDED).query(String.class).list()
            .stream().map(campaigns::get).toList();
    }

    private static Visit visit(String enterprise, Campaign other) {
        return new Visit(enterprise, other.number(), other.name(), other.periodFrom(), other.inspectUntil(), true);
    }
}
