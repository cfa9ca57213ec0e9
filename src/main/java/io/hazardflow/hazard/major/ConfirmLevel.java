package io.hazardflow.hazard.major;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hazardflow.access.Caller;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Findings;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.Triage;
import io.hazardflow.registry.Criteria;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** 确认重大等级: the department confirms a provisional major by criterion or expert, or takes it down with an expert's paper. */
@Component
class ConfirmLevel implements FormStep {

    private final HazardCases cases;
    private final Criteria criteria;
    private final Findings findings;
    private final Triage triage;
    private final LastStep lastStep;
    private final Clock clock;

    ConfirmLevel(HazardCases cases, Criteria criteria, Findings findings, Triage triage, LastStep lastStep, Clock clock) {
        this.cases = cases;
        this.criteria = criteria;
        this.findings = findings;
        this.triage = triage;
        this.lastStep = lastStep;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return MajorHazard.CONFIRM_LEVEL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Facts.of("caseIndustry", hazard.industry()).and("caseDay", Deadlines.dayOf(hazard.reportedAt()).toString()).map();
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        check(submission.context().caller(), hazard);
        return "DOWNGRADED".equals(submission.text("confirmation")) ? downgrade(submission, hazard) : confirm(submission, hazard);
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.empty();
    }

    /** Whoever graded provisionally does not confirm his own grade. */
    void check(Caller caller, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(caller, "确认重大等级");
        if (lastStep.doneBy(caller, hazard.number(), HazardProcess.VERIFY_HAZARD, "verifiedFor") || confirmedOnSite(caller, hazard)) {
            throw new FormRejectedException(null, "确认重大等级", "核实定级的人不能确认自己的定级");
        }
    }

    private boolean confirmedOnSite(Caller caller, HazardCase hazard) {
        return lastStep.of(hazard.number(), HazardProcess.ADOPT_SITE_FINDING).stream()
            .flatMap(event -> StreamSupport.stream(event.document().path("officerAccounts").spliterator(), false))
            .anyMatch(officer -> caller.userId().equals(officer.asText()));
    }

    private Outcome confirm(Submission submission, HazardCase hazard) {
        String criterion = submission.text("criterionHit");
        if (criterion == null && !expert(submission)) {
            throw new FormRejectedException("expertOpinion", "专家意见", "没有命中判定标准而确认为重大隐患时必填");
        }
        if (criterion != null) {
            criteria.refusal(criterion, Deadlines.dayOf(hazard.reportedAt()), hazard.industry()).ifPresent(refusal -> {
                throw new FormRejectedException("criterionHit", "命中的重大隐患判定标准", refusal);
            });
        }
        return outcome(hazard, "CONFIRMED", SubGrade.M, submission,
            List.of(criterion == null ? "expert-opinion" : "criterion/" + criterion));
    }

    private Outcome downgrade(Submission submission, HazardCase hazard) {
        if (!expert(submission)) {
            throw new FormRejectedException("expertOpinion", "专家意见", "降为一般隐患时必填");
        }
        SubGrade chosen = SubGrade.valueOf(submission.text("subGrade"));
        Triage.Floor floor = floor(hazard);
        if (chosen.compareTo(floor.subGrade()) < 0) {
            throw new FormRejectedException("subGrade", "降为细分等级",
                "不得低于分级规则的结果 " + floor.subGrade() + "（" + floor.basis() + "）");
        }
        return outcome(hazard, "DOWNGRADED", chosen, submission, List.of("expert-opinion", "hazard-triage：" + floor.basis()));
    }

    /** What the rules say of the verification without the danger to many, which the expert denies. */
    private Triage.Floor floor(HazardCase hazard) {
        ObjectNode verification = lastStep.of(hazard.number(), HazardProcess.VERIFY_HAZARD)
            .or(() -> lastStep.of(hazard.number(), HazardProcess.ADOPT_SITE_FINDING)).orElseThrow().document().deepCopy();
        verification.put("mayCauseGroupDeaths", false);
        return triage.floor(findings.of(verification, hazard), hazard.number());
    }

    private Outcome outcome(HazardCase hazard, String confirmation, SubGrade grade, Submission submission, List<String> basis) {
        Map<String, Object> variables = Facts.of(MajorHazard.LEVEL_CONFIRMATION, confirmation)
            .and(HazardProcess.PROVISIONAL, false)
            .and(HazardProcess.LEVEL, grade.level().name())
            .and(HazardProcess.SUB_GRADE, grade.name())
            .and(HazardProcess.LEVEL_LABEL, grade.level().label() + " " + grade.name())
            .map();
        Map<String, Object> facts = Facts.of("provisional", false)
            .and("levelConfirmedAt", clock.instant())
            .and("level", grade.level().name())
            .and("subGrade", grade.name())
            .and("criterionHit", submission.text("criterionHit"))
            .and("expertOpinion", expert(submission))
            .map();
        return new Outcome(hazard.number(), variables, facts, basis);
    }

    private static boolean expert(Submission submission) {
        return !submission.document().path("expertOpinion").isEmpty();
    }
}
