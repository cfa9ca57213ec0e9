package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.plan.InspectionCaps;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionScope;
import io.hazardflow.campaign.web.InspectionRow;
import io.hazardflow.campaign.web.InspectionRows;
import io.hazardflow.registry.Enterprise;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inspections of an enterprise: the year against its cap, what is ahead, and the last visits. */
@Component
class InspectionPart {

    private static final int LAST = 5;

    private final JdbcClient jdbc;
    private final InspectionScope scope;
    private final InspectionRows rows;
    private final InspectionCaps caps;

    InspectionPart(JdbcClient jdbc, InspectionScope scope, InspectionRows rows, InspectionCaps caps) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.caps = caps;
    }

    /**
     * @param all   that the reader may see
     * @param year  whoever came, seen by the reader or not
     * @param ahead by their last day
     * @param last  the newest first
     */
    record Shown(long all, InspectionCaps.Year year, boolean capReached, List<InspectionRow> ahead, List<InspectionRow> last) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        InspectionCaps.Year year = caps.thisYear(enterprise);
        long all = select("select count(*)", "", enterprise, reader).query(Long.class).single();
        return new Shown(all, year, year.isReached(), shown("i.ended_at is null", "i.due nulls last, i.number", enterprise, reader),
            shown("i.ended_at is not null", "i.ended_at desc, i.number desc", enterprise, reader));
    }

    private List<InspectionRow> shown(String which, String order, Enterprise enterprise, Caller reader) {
        return rows.of(select("select i.*", " and " + which + " order by " + order + " limit " + LAST, enterprise, reader).query(Inspection.class).list(),
            reader);
    }

    private JdbcClient.StatementSpec select(String what, String rest, Enterprise enterprise, Caller reader) {
        ScopeCondition within = scope.of(reader);
        return jdbc.sql(what + " from hazardflow.inspection i where i.enterprise = :enterprise and " + within.sql() + rest).params(within.parameters())
            .param("enterprise", enterprise.id());
    }
}
