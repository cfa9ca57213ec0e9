package io.hazardflow.campaign.report;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.visit.InspectionResult;
import io.hazardflow.hazard.publicity.PublicWords;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Results of inspections as everybody may see them: those of campaigns whose results are public, once they were published, for as long as the dated
 * row says. They name no person.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InspectionResults implements LedgerProjection {

    private static final String ENDED = "i.result is not null and i.state in ('DONE', 'NOT_INSPECTABLE', 'REFUSED')";
    private static final String RULE = """
        , (select mask, shown_days from hazardflow.inspection_publication
           where effective_from <= :today and coalesce(effective_to, :today) >= :today order by effective_from desc limit 1) r""";
    private static final String SHOWN = "i.published_at is not null and i.published_at >= cast(:now as timestamptz) - make_interval(days => r.shown_days)";

    private final JdbcClient jdbc;
    private final Streets streets;
    private final Departments departments;
    private final Clock clock;

    InspectionResults(JdbcClient jdbc, Streets streets, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.streets = streets;
        this.departments = departments;
        this.clock = clock;
    }

    /** @param campaign name of the campaign; @param inspectedOn day of the visit */
    record Shown(String campaign, String enterpriseName, String street, String department, LocalDate inspectedOn, String result, Instant publishedAt) {
    }

    private record Row(String campaign, String enterpriseName, String street, String dept, Instant inspectedAt, InspectionResult result,
                       Instant publishedAt, String mask) {
    }

    List<Shown> toPublish(String campaign, int most) {
        return shown(jdbc.sql("""
                select c.name as campaign, i.enterprise_name, i.street, i.dept, coalesce(i.arrived_at, i.ended_at) as inspected_at, i.result,
                       i.published_at, r.mask
                from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                join hazardflow.campaign c on c.number = l.campaign""" + RULE + " where l.campaign = :campaign and " + ENDED
                + " order by i.number limit :most")
            .param("campaign", campaign).param("most", most).param("today", LocalDate.now(clock)).query(Row.class).list());
    }

    int count(String campaign) {
        return jdbc.sql("select count(*) from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection"
            + " where l.campaign = ? and " + ENDED).param(campaign).query(Integer.class).single();
    }

    /** The newest first. */
    List<Shown> published(int page, int size) {
        return shown(jdbc.sql("""
                select coalesce((select c.name from hazardflow.inspection_campaign l join hazardflow.campaign c on c.number = l.campaign
                                 where l.inspection = i.number and c.published_at is not null order by c.published_at limit 1), '') as campaign,
                       i.enterprise_name, i.street, i.dept, coalesce(i.arrived_at, i.ended_at) as inspected_at, i.result, i.published_at, r.mask
                from hazardflow.inspection i""" + RULE + " where " + SHOWN + " order by i.published_at desc, i.number desc limit :size offset :offset")
            .param("today", LocalDate.now(clock)).param("now", clock.instant().toString()).param("size", size).param("offset", (long) page * size)
            .query(Row.class).list());
    }

    long count() {
        return jdbc.sql("select count(*) from hazardflow.inspection i" + RULE + " where " + SHOWN)
            .param("today", LocalDate.now(clock)).param("now", clock.instant().toString()).query(Long.class).single();
    }

    @Override
    public boolean follows(String processKey) {
        return CampaignProcess.KEY.equals(processKey);
    }

    /** What was ended when the campaign was published is what was published; a visit that two campaigns published keeps its first day. */
    @Override
    public void apply(LedgerEvent event) {
        if (CampaignProcess.PUBLISH_RESULTS.equals(event.step())) {
            jdbc.sql("""
                    update hazardflow.inspection i set published_at = coalesce(i.published_at, :at) from hazardflow.inspection_campaign l
                    where l.inspection = i.number and l.campaign = :campaign and\s""" + ENDED)
                .param("at", event.at().atOffset(ZoneOffset.UTC)).param("campaign", event.subject()).update();
        }
    }

    /** Its column goes with the rows of the inspections. */
    @Override
    public void clear() {
        jdbc.sql("update hazardflow.inspection set published_at = null where published_at is not null").update();
    }

    private List<Shown> shown(List<Row> rows) {
        return rows.stream().map(row -> new Shown(row.campaign(), PublicWords.masked(row.enterpriseName(), row.mask()),
            row.street() == null ? null : streets.name(row.street()), row.dept() == null ? null : departments.name(row.dept()),
            row.inspectedAt() == null ? null : Deadlines.dayOf(row.inspectedAt()), row.result().label(), row.publishedAt())).toList();
    }
}
