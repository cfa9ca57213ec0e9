package io.hazardflow.hazard.supervision;

import io.hazardflow.document.DocumentType;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.PapersInForce;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 摘牌审批: by somebody who did not take part in the acceptance; not while production is still stopped by order. */
@Component
class ApproveDelisting implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final CaseProcedures procedures;
    private final PapersInForce papers;
    private final Clock clock;

    ApproveDelisting(HazardCases cases, SupervisionDuties duties, CaseProcedures procedures, PapersInForce papers, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.procedures = procedures;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Supervision.APPROVE_DELISTING;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        papers.check(hazard.number(), DocumentType.DELISTING_NOTICE, Supervision.ISSUE_SUPERVISION_NOTICE, "decision", "审批意见");
        boolean approved = "APPROVE".equals(submission.text("decision"));
        if (approved && procedures.isOpen(hazard.number(), Procedure.BUSINESS_SUSPENSION)) {
            throw new FormRejectedException("decision", "审批意见", "停产停业整顿尚未结束，解除前不能摘牌");
        }
        if (approved && hazard.state() != HazardState.REVIEW_PASSED) {
            throw new FormRejectedException("decision", "审批意见", "整改复查未通过不能摘牌，案件现在是「" + hazard.state().label() + "」");
        }
        Facts facts = approved
            ? SupervisionState.DELISTED.facts().and("supervised", false).and("delistedAt", clock.instant()).and("supervisionOverdue", false)
            : SupervisionState.SUPERVISING.facts();
        return new Outcome(hazard.number(), Facts.of(Supervision.DELISTING_APPROVED, approved).map(), facts.map(), List.of());
    }
}
