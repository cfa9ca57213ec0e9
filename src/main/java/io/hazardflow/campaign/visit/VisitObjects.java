package io.hazardflow.campaign.visit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objects of campaigns, as far as visits need them. */
@Component
class VisitObjects {

    private static final String SELECT = """
        select o.enterprise, o.lead_officer, o.second_officer, o.merged_with from hazardflow.campaign_object o
        """;

    private final JdbcClient jdbc;

    VisitObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next objects that have no inspection yet: those that must be inspected, then in the order of the draw. */
    List<VisitObject> waiting(String campaign, int most) {
        return jdbc.sql(SELECT + """
                where o.campaign = :campaign and o.choice in ('SELECTED', 'MUST', 'MERGED') and not exists (
                    select from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                    where l.campaign = :campaign and i.enterprise = o.enterprise)
                order by o.choice <> 'MUST', o.rank, o.position limit :most""")
            .param("campaign", campaign).param("most", most).query(VisitObject.class).list();
    }

    Optional<VisitObject> find(String campaign, String enterprise) {
        return jdbc.sql(SELECT + "where o.campaign = ? and o.enterprise = ?").params(campaign, enterprise).query(VisitObject.class).optional();
    }

    /** Campaigns whose visit to the same enterprise shall serve this one too, in either direction. */
    List<String> mergedWith(String campaign, VisitObject object) {
        return jdbc.sql("""
                select other from (
                    select cast(:mergedWith as text) as other
                    union
                    select campaign from hazardflow.campaign_object where enterprise = :enterprise and merged_with = :campaign) merged
                where other is not null order by other""")
            .param("mergedWith", object.mergedWith()).param("enterprise", object.enterprise()).param("campaign", campaign)
            .query(String.class).list();
    }
}
