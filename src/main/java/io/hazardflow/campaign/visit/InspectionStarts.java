package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out inspections: one an object, or a place in the visit of another campaign where both are merged. Joins the caller's transaction. */
@Component
public class InspectionStarts {

    private final Campaigns campaigns;
    private final VisitObjects objects;
    private final JoinedVisits joined;
    private final CampaignNumbers numbers;
    private final Enterprises enterprises;
    private final TimeLimits limits;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionStarts(Campaigns campaigns, VisitObjects objects, JoinedVisits joined, CampaignNumbers numbers, Enterprises enterprises,
                     TimeLimits limits, Ledger ledger, @Lazy RuntimeService runtime, Callers callers, JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.joined = joined;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.limits = limits;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives out the inspection of one object, such as a replacement; a second call answers with the first one's number.
     *
     * @return number of the inspection
     * @throws NoSuchElementException when the enterprise is no object of the campaign
     */
    @Transactional
    public String start(String campaign, String enterprise) {
        VisitObject object = objects.find(campaign, enterprise)
            .orElseThrow(() -> new NoSuchElementException(enterprise + " is no object of " + campaign));
        return start(campaigns.get(campaign), List.of(object)).get(0);
    }

    /** The same for many, in their order. */
    List<String> start(Campaign campaign, List<VisitObject> batch) {
        lock(batch);
        return batch.stream().map(object -> served(campaign.number(), object.enterprise())
            .or(() -> joined.join(campaign, object))
            .orElseGet(() -> assign(campaign, object))).toList();
    }

    /** Two campaigns that are merged at an enterprise must see each other's visit. */
    private void lock(List<VisitObject> batch) {
        jdbc.sql("""
                select pg_advisory_xact_lock(key) from (
                    select hashtext('visit ' || enterprise) as key from unnest(cast(? as text[])) as enterprise order by key offset 0) keys""")
            .param(batch.stream().map(VisitObject::enterprise).toArray(String[]::new)).query().listOfRows();
    }

    private Optional<String> served(String campaign, String enterprise) {
        return jdbc.sql("""
                select i.number from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = ? and i.enterprise = ?""").params(campaign, enterprise).query(String.class).optional();
    }

    private String assign(Campaign campaign, VisitObject object) {
        Enterprise enterprise = enterprises.find(object.enterprise()).orElseThrow();
        String number = numbers.nextInspection(campaign.number());
        Instant due = Deadlines.endOf(campaign.inspectUntil());
        ledger.append(new LedgerEntry(number, SiteInspection.KEY, SiteInspection.INSPECTION_ASSIGNED, Actor.SYSTEM,
            Map.of("campaign", campaign.number(), "enterprise", enterprise.id()), facts(campaign, object, enterprise, due).map(), List.of(),
            List.of(campaign.number())));
        Map<String, Object> variables = Facts.of(SiteInspection.CASE_NUMBER, number).and(SiteInspection.CAMPAIGN, campaign.number())
            .and(SiteInspection.CAMPAIGN_NAME, campaign.name()).and(SiteInspection.ENTERPRISE, enterprise.id())
            .and(SiteInspection.ENTERPRISE_NAME, enterprise.name()).and(SiteInspection.STREET, enterprise.street())
            .and(SiteInspection.DEPARTMENT, campaign.leadDept()).and(SiteInspection.LEAD_OFFICER, object.leadOfficer())
            .and(SiteInspection.DUE, Date.from(due)).and(SiteInspection.REMIND_AT, Date.from(remindAt(campaign, due))).map();
        callers.asSystem(() -> runtime.createMessageCorrelation(SiteInspection.INSPECTION_ASSIGNED).processInstanceBusinessKey(number)
            .setVariables(variables).correlateStartMessage());
        return number;
    }

    private Facts facts(Campaign campaign, VisitObject object, Enterprise enterprise, Instant due) {
        return Facts.of("state", InspectionState.WAITING.name()).and("campaign", campaign.number()).and("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name()).and("street", enterprise.street()).and("industry", enterprise.industry())
            .and("dept", campaign.leadDept()).and("leadOfficer", object.leadOfficer()).and("secondOfficer", object.secondOfficer())
            .and("unannounced", campaign.unannounced()).and("checklists", String.join(",", campaign.checklistRefs())).and("due", due)
            .and("assignedAt", clock.instant());
    }

    /** Some days before the end; who is given the visit later than that is reminded when it is due. */
    private Instant remindAt(Campaign campaign, Instant due) {
        LocalDate day = campaign.inspectUntil().minusDays(limits.get(SiteInspection.INSPECTION_DUE_SOON).amount());
        Instant reminder = Deadlines.endOf(day.minusDays(1)).plusSeconds(1);
        return reminder.isAfter(clock.instant()) ? reminder : due;
    }
}
