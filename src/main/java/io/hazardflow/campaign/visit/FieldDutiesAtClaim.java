package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.procedure.TaskCases;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whoever could not finish a visit does not get it. */
@Component
class FieldDutiesAtClaim implements ClaimRule {

    private static final Set<String> IN_THE_FIELD = Set.of(SiteInspection.ARRIVE_AT_SITE, SiteInspection.INSPECT_SITE);

    private final TaskCases tasks;
    private final Inspections inspections;
    private final FieldDuties duties;

    FieldDutiesAtClaim(TaskCases tasks, Inspections inspections, FieldDuties duties) {
        this.tasks = tasks;
        this.inspections = inspections;
        this.duties = duties;
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return IN_THE_FIELD.contains(task.getTaskDefinitionKey())
            ? tasks.numberOf(task).flatMap(inspections::find).flatMap(inspection -> refusal(inspection, taker)) : Optional.empty();
    }

    private Optional<String> refusal(Inspection inspection, Caller taker) {
        try {
            duties.checkOfficer(taker, inspection);
            return Optional.empty();
        } catch (FormRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }
}
