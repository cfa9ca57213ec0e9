package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.WithdrawnWork;
import io.hazardflow.ledger.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The visits of a cancelled campaign that nobody has begun are excused; one that another campaign needs goes on with that one's checklists.
 * Officers who are there already finish, and a refusal is decided as if nothing had happened.
 */
@Component
class WithdrawnVisits implements WithdrawnWork {

    private final Inspections inspections;
    private final Excusing excusing;
    private final JoinedVisits joined;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    WithdrawnVisits(Inspections inspections, Excusing excusing, JoinedVisits joined, Campaigns campaigns, JdbcClient jdbc) {
        this.inspections = inspections;
        this.excusing = excusing;
        this.joined = joined;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    @Override
    public int withdraw(Campaign campaign, int most) {
        List<String> open = jdbc.sql("""
                select i.number from hazardflow.inspection i join hazardflow.inspection_campaign l on l.inspection = i.number
                where l.campaign = ? and i.state in ('WAITING', 'ABSENCE_TO_CONFIRM') order by i.number limit ? for update of i""")
            .params(campaign.number(), most).query(String.class).list();
        open.forEach(number -> withdraw(campaign, inspections.get(number)));
        return open.size();
    }

    private void withdraw(Campaign campaign, Inspection visit) {
        List<Campaign> others = jdbc.sql("""
                select l.campaign from hazardflow.inspection_campaign l join hazardflow.campaign c on c.number = l.campaign
                where l.inspection = ? and l.campaign <> ? and c.state not in ('CANCELLED', 'REFUSED', 'CLOSED') order by l.campaign""")
            .params(visit.number(), campaign.number()).query(String.class).list().stream().map(campaigns::get).toList();
        if (others.isEmpty()) {
            excusing.excuse(visit, "专项已取消：" + campaign.endReason(), Actor.SYSTEM);
        } else {
            joined.leave(campaign, visit, others.stream().flatMap(other -> other.checklistRefs().stream()).distinct().toList());
        }
    }
}
