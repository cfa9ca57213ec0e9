package io.hazardflow.dashboard.measure;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.platform.EngineClock;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps on which days grid workers were at which enterprises (domain E, 覆盖率): they found a hazard there, urged it, reviewed it on the spot, looked
 * back or checked a seal. A review of photos is no visit.
 */
@Component
class GridVisits implements LedgerProjection {

    private static final Set<String> VISITS = Set.of("report-hazard", "urge-enterprise", "look-back-visit", "check-seal");
    private static final String REVIEW = "review-rectification";
    private static final String ENTERPRISE = "enterprise";

    private final JdbcClient jdbc;

    GridVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcesses.KEYS.contains(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (isVisit(event)) {
            jdbc.sql("""
                    insert into hazardflow.grid_visit (number, day, enterprise)
                    values (:number, :day, coalesce(:enterprise, (select h.enterprise from hazardflow.hazard h where h.number = :number)))
                    on conflict do nothing""")
                .param("number", event.subject()).param("day", Date.valueOf(LocalDate.ofInstant(event.at(), EngineClock.ZONE)))
                .param("enterprise", event.facts().path(ENTERPRISE).textValue()).update();
        }
        if (event.facts().has(ENTERPRISE)) {
            jdbc.sql("update hazardflow.grid_visit set enterprise = ? where number = ? and enterprise is distinct from ?")
                .params(event.facts().get(ENTERPRISE).textValue(), event.subject(), event.facts().get(ENTERPRISE).textValue()).update();
        }
    }

    private static boolean isVisit(LedgerEvent event) {
        boolean byGrid = Membership.of(event.actor().role()).filter(post -> post.role() == Role.GRID).isPresent();
        return byGrid && (VISITS.contains(event.step())
            || REVIEW.equals(event.step()) && event.document() != null && "ON_SITE".equals(event.document().path("mode").asText()));
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.grid_visit").update();
    }
}
