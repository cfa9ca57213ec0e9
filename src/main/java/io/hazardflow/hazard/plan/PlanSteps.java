package io.hazardflow.hazard.plan;

import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.CaseClaimRule;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Steps of the plan that are much alike, and what is asked when one is claimed. */
@Configuration(proxyBeanMethods = false)
class PlanSteps {

    /** 督促: the department asks the enterprise for what is late, and writes down its answer. */
    private record FollowUp(String formId, String label) implements FormStep {

        @Override
        public Outcome submit(Submission submission) {
            SeparationOfDuties.checkOfficial(submission.context().caller(), label);
            return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
        }
    }

    @Bean
    FormStep followUpMajorReport() {
        return new FollowUp(RectificationPlan.FOLLOW_UP_REPORT, "督促双报告");
    }

    @Bean
    FormStep followUpInterimControls() {
        return new FollowUp(RectificationPlan.FOLLOW_UP_CONTROLS, "督促临时管控");
    }

    @Bean
    ClaimRule approvalAtClaim(ApprovePlan step, HazardCases cases, @Lazy RuntimeService runtime, Callers callers) {
        return new CaseClaimRule(Set.of(RectificationPlan.APPROVE_PLAN), step::check, cases, runtime, callers);
    }

    @Bean
    ClaimRule followUpAtClaim(HazardCases cases, @Lazy RuntimeService runtime, Callers callers) {
        return new CaseClaimRule(Set.of(RectificationPlan.FOLLOW_UP_REPORT, RectificationPlan.FOLLOW_UP_CONTROLS),
            (taker, hazard) -> SeparationOfDuties.checkOfficial(taker, "督促"), cases, runtime, callers);
    }
}
