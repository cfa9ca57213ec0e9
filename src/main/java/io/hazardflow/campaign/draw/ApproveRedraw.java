package io.hazardflow.campaign.draw;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.TaskCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 审批重新抽取: another than the one who asked says whether there is a reason to draw again. */
@Component
class ApproveRedraw implements FormStep, ClaimRule {

    static final String APPROVE = "APPROVE";
    private static final String STEP = "审批重新抽取";
    private static final String OTHER_PERSON = "须由申请人以外的人办理";

    private final CampaignDraws draws;
    private final DrawWords words;
    private final TaskCases tasks;

    ApproveRedraw(CampaignDraws draws, DrawWords words, TaskCases tasks) {
        this.draws = draws;
        this.words = words;
        this.tasks = tasks;
    }

    @Override
    public String formId() {
        return CampaignProcess.APPROVE_REDRAW;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("request", draws.last(context.caseNumber()).map(CampaignDraw::redrawReason).orElse(""),
            "result", words.result(context.caseNumber()));
    }

    @Override
    public Outcome submit(Submission submission) {
        String campaign = submission.context().caseNumber();
        if (askedBy(submission.context().caller(), campaign)) {
            throw new FormRejectedException(null, STEP, OTHER_PERSON);
        }
        boolean approved = APPROVE.equals(submission.text("decision"));
        return new Outcome(campaign, Facts.of(CampaignProcess.REDRAW_APPROVED, approved).map(), Map.of(), List.of());
    }

    @Override
    public Optional<String> refusal(Task task, Caller caller) {
        return CampaignProcess.APPROVE_REDRAW.equals(task.getTaskDefinitionKey())
            ? tasks.numberOf(task).filter(campaign -> askedBy(caller, campaign)).map(campaign -> "「" + STEP + "」" + OTHER_PERSON)
            : Optional.empty();
    }

    private boolean askedBy(Caller caller, String campaign) {
        return draws.last(campaign).map(CampaignDraw::redrawAskedBy).filter(caller.userId()::equals).isPresent();
    }
}
