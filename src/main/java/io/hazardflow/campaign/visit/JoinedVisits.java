package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 综合查一次: a campaign joins the visit of another one that has not begun, with its checklists and its department's officers. The earlier
 * deadline of both holds. A campaign that its enterprises are not to know of joins none that was announced, and the other way round.
 */
@Component
class JoinedVisits {

    private final VisitObjects objects;
    private final Inspections inspections;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Callers callers;
    private final JdbcClient jdbc;

    JoinedVisits(VisitObjects objects, Inspections inspections, Ledger ledger, @Lazy RuntimeService runtime, @Lazy TaskService tasks,
                 Callers callers, JdbcClient jdbc) {
        this.objects = objects;
        this.inspections = inspections;
        this.ledger = ledger;
        this.runtime = runtime;
        this.tasks = tasks;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** Number of the visit that serves the object from now on; empty when there is none to join. */
    Optional<String> join(Campaign campaign, VisitObject object) {
        Optional<Inspection> visit = objects.mergedWith(campaign.number(), object).stream()
            .flatMap(other -> waiting(other, object.enterprise()).stream()).filter(found -> found.unannounced() == campaign.unannounced()).findFirst();
        visit.ifPresent(found -> join(campaign, found));
        return visit.map(Inspection::number);
    }

    /** Takes the checklists of a cancelled campaign out of a visit that others still need. */
    void leave(Campaign campaign, Inspection visit, List<String> remainingChecklists) {
        ledger.append(new LedgerEntry(visit.number(), SiteInspection.KEY, SiteInspection.LEAVE_INSPECTION, Actor.SYSTEM,
            Map.of("campaign", campaign.number(), "name", campaign.name()), Facts.of("checklists", String.join(",", remainingChecklists)).map(),
            List.of(), List.of(campaign.number())));
    }

    private Optional<Inspection> waiting(String campaign, String enterprise) {
        return jdbc.sql("""
                select i.number from hazardflow.inspection i join hazardflow.inspection_campaign l on l.inspection = i.number
                where l.campaign = ? and i.enterprise = ? and i.state = 'WAITING' for update of i""").params(campaign, enterprise)
            .query(String.class).optional().flatMap(inspections::find);
    }

    private void join(Campaign campaign, Inspection visit) {
        String checklists = Stream.concat(visit.checklistRefs().stream(), campaign.checklistRefs().stream()).distinct()
            .collect(Collectors.joining(","));
        Instant own = Deadlines.endOf(campaign.inspectUntil());
        Instant due = own.isBefore(visit.due()) ? own : visit.due();
        ledger.append(new LedgerEntry(visit.number(), SiteInspection.KEY, SiteInspection.JOIN_INSPECTION, Actor.SYSTEM,
            Map.of("campaign", campaign.number(), "name", campaign.name()), Facts.of("checklists", checklists).and("due", due).map(), List.of(),
            List.of(campaign.number())));
        if (!due.equals(visit.due()) || !Objects.equals(campaign.leadDept(), visit.dept())) {
            callers.asSystem(() -> {
                openTasks(visit.number()).forEach(task -> take(task, campaign, due));
                return null;
            });
        }
    }

    private void take(Task task, Campaign campaign, Instant due) {
        runtime.setVariable(task.getProcessInstanceId(), SiteInspection.DUE.name(), Date.from(due));
        tasks.setDueDate(task.getId(), Date.from(due));
        tasks.addCandidateGroup(task.getId(), Role.LAW.group(campaign.leadDept()));
    }

    private List<Task> openTasks(String inspection) {
        return tasks.createTaskQuery().processInstanceBusinessKey(inspection).taskDefinitionKey(SiteInspection.ARRIVE_AT_SITE).list();
    }
}
