package io.hazardflow.campaign.visit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drawn objects whose inspection ended in vain while another object of the same stratum stands by. */
@Component
public class Replaceable {

    private final JdbcClient jdbc;

    Replaceable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param enterprise id
     * @param next       name of the next that stands by
     */
    public record InVain(String enterprise, String name, InspectionState state, String next) {
    }

    public List<InVain> of(String campaign) {
        return jdbc.sql("""
                select o.enterprise, o.name, i.state, r.name as next
                from hazardflow.campaign_object o
                join hazardflow.inspection_campaign l on l.campaign = o.campaign
                join hazardflow.inspection i on i.number = l.inspection and i.enterprise = o.enterprise
                cross join lateral (select name from hazardflow.campaign_object
                    where campaign = o.campaign and choice = 'RESERVE' and stratum = o.stratum order by rank limit 1) r
                where o.campaign = :campaign and o.choice = 'SELECTED' and i.state in (:states)
                order by o.position""")
            .param("campaign", campaign).param("states", InspectionState.IN_VAIN.stream().map(Enum::name).toList()).query(InVain.class).list();
    }
}
