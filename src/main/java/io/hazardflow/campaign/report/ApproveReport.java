package io.hazardflow.campaign.report;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.TaskCases;
import io.hazardflow.hazard.rule.LastStep;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 审定报告: by the safety committee's office, and never by whoever wrote the summary. */
@Component
class ApproveReport implements FormStep, ClaimRule {

    private static final String AUTHOR = "总结编写人不能审定自己编写的报告";

    private final LastStep lastStep;
    private final TaskCases tasks;
    private final Clock clock;

    ApproveReport(LastStep lastStep, TaskCases tasks, Clock clock) {
        this.lastStep = lastStep;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CampaignProcess.APPROVE_REPORT;
    }

    @Override
    public Outcome submit(Submission submission) {
        String number = submission.context().caseNumber();
        if (isAuthor(submission.context().caller(), number)) {
            throw new FormRejectedException(null, "审定报告", AUTHOR);
        }
        boolean approved = "APPROVE".equals(submission.text("decision"));
        Facts facts = approved ? Facts.of("state", CampaignState.REPORTED.name()).and("reportedAt", clock.instant())
            : Facts.of("state", CampaignState.SUMMARY.name());
        return new Outcome(number, Facts.of(CampaignProcess.REPORT_APPROVED, approved).map(), facts.map(), List.of());
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return CampaignProcess.APPROVE_REPORT.equals(task.getTaskDefinitionKey())
            ? tasks.numberOf(task).filter(number -> isAuthor(taker, number)).map(number -> "「审定报告」" + AUTHOR) : Optional.empty();
    }

    private boolean isAuthor(Caller person, String number) {
        return lastStep.doneBy(person, number, CampaignProcess.SUMMARIZE_CAMPAIGN);
    }
}
