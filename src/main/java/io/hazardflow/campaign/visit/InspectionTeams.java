package io.hazardflow.campaign.visit;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends other officers to an enterprise; whether they may go is for the caller to know. */
@Component
public class InspectionTeams {

    private final Ledger ledger;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Callers callers;
    private final FieldPosts posts;
    private final JdbcClient jdbc;

    InspectionTeams(Ledger ledger, @Lazy RuntimeService runtime, @Lazy TaskService tasks, Callers callers, FieldPosts posts, JdbcClient jdbc) {
        this.ledger = ledger;
        this.runtime = runtime;
        this.tasks = tasks;
        this.callers = callers;
        this.posts = posts;
        this.jdbc = jdbc;
    }

    /**
     * Changes the team of the open inspection that a campaign gave out for an enterprise; its open field task goes over to the new leader.
     *
     * @param lead   account, or certificate number of an officer without one
     * @param second the same of the second officer
     * @return number of the inspection; null when there is none any more to be made
     */
    @Transactional
    public String change(String campaign, String enterprise, String lead, String second, String reason, Actor actor) {
        String number = jdbc.sql("""
                select number from hazardflow.inspection where campaign = ? and enterprise = ?
                and state in ('WAITING', 'ARRIVED', 'ABSENCE_TO_CONFIRM', 'REFUSAL_TO_DECIDE') for update""")
            .params(campaign, enterprise).query(String.class).optional().orElse(null);
        if (number != null) {
            ledger.append(new LedgerEntry(number, SiteInspection.KEY, SiteInspection.TEAM_CHANGED, actor, Map.of("reason", reason),
                Facts.of("leadOfficer", lead).and("secondOfficer", second).map(), List.of(), List.of()));
            callers.asSystem(() -> {
                follow(number, lead);
                return null;
            });
        }
        return number;
    }

    private void follow(String number, String lead) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(SiteInspection.KEY)
            .singleResult().getId();
        runtime.setVariable(instance, SiteInspection.LEAD_OFFICER.name(), lead);
        for (Task task : tasks.createTaskQuery().processInstanceId(instance)
            .taskDefinitionKeyIn(SiteInspection.ARRIVE_AT_SITE, SiteInspection.INSPECT_SITE).list()) {
            tasks.setAssignee(task.getId(), posts.mayGo(number, lead));
        }
    }
}
