package io.hazardflow.hazard.step;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
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
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.DecisionTaken;
import io.hazardflow.hazard.rule.DecisionTrace;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 受理核实: the street says whether the hazard is real, what kind it is and how grave. */
@Component
class VerifyHazard implements FormStep {

    private final HazardCases cases;
    private final Grading grading;
    private final DecisionTrace trace;
    private final CaseProcedures procedures;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    VerifyHazard(HazardCases cases, Grading grading, DecisionTrace trace, CaseProcedures procedures, TaskDeadlines deadlines, PostNames posts,
                 Clock clock) {
        this.cases = cases;
        this.grading = grading;
        this.trace = trace;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    private enum Result {
        REAL("属实"), MERGED("重复，并入已有隐患"), INVALID("不属实"), TRANSFERRED("属其他部门，移送"), CANCELLED("误报，同意撤销");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** Only the reporter calls his report a mistake; the verifier agrees or not. */
        boolean isOpenFor(HazardCase hazard) {
            return this != CANCELLED || hazard.cancelReason() != null;
        }
    }

    @Override
    public String formId() {
        return HazardProcess.VERIFY_HAZARD;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Facts.of("title", hazard.title())
            .and("level", Level.GENERAL.name())
            .and("caseIndustry", hazard.industry())
            .and("caseDay", Deadlines.dayOf(hazard.reportedAt()).toString())
            .and("results", Arrays.stream(Result.values()).filter(result -> result.isOpenFor(hazard))
                .map(result -> Map.of("label", result.label, "value", result.name())).toList())
            .map();
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "受理核实");
        HazardCase hazard = cases.get(submission.context().caseNumber());
        Result result = Result.valueOf(submission.text("result"));
        if (!result.isOpenFor(hazard)) {
            throw new FormRejectedException("result", "核实结果", "上报人没有申请撤销，不能按误报撤销");
        }
        checkNoDangerIsLeft(result, hazard);
        return switch (result) {
            case REAL -> real(submission, hazard);
            case MERGED -> ended(hazard, result, Facts.of(HazardState.MERGED).and("mergedInto", original(submission, hazard)));
            case INVALID -> ended(hazard, result, Facts.of(HazardState.INVALID));
            case CANCELLED -> ended(hazard, result, Facts.of(HazardState.CANCELLED));
            case TRANSFERRED -> ended(hazard, result,
                Facts.of(HazardState.TRANSFERRED).and("transferredTo", submission.text("transferTo")));
        };
    }

    /** The end of this case would end its emergency too, while the danger lives on in another case or elsewhere. */
    private void checkNoDangerIsLeft(Result result, HazardCase hazard) {
        boolean goesOnElsewhere = result == Result.MERGED || result == Result.TRANSFERRED;
        if (goesOnElsewhere && procedures.isOpen(hazard.number(), Procedure.EMERGENCY_RESPONSE)) {
            throw new FormRejectedException("result", "核实结果", "紧急处置尚未办结，处置完毕后才能并案或移送");
        }
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (!Result.REAL.name().equals(submission.text("result")) || submission.text("subGrade") == null) {
            return Optional.empty();
        }
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (isOwnerless(hazard)) {
            return Optional.of(new NextStep("认定责任单位", posts.label(Role.STREET_OFFICE.group(hazard.street())), deadlines.due("appoint-owner")));
        }
        return Optional.of(SubGrade.G0.name().equals(submission.text("subGrade"))
            ? new NextStep("即查即改", posts.label(hazard.rectifierGroup()), deadlines.due("fix-on-site"))
            : new NextStep("分派整改", posts.label(Role.STREET_OFFICE.group(hazard.street())), deadlines.due("assign-rectification")));
    }

    private Outcome real(Submission submission, HazardCase hazard) {
        Grading.Grade grade = grading.grade(submission, hazard);
        Map<String, Object> variables = Facts.of(HazardProcess.VERIFICATION, Result.REAL.name())
            .and(HazardProcess.OWNERLESS, isOwnerless(hazard))
            .and(HazardProcess.CATEGORY, submission.text("category"))
            .and(HazardProcess.SUB_GRADE, grade.subGrade().name())
            .and(HazardProcess.LEVEL, grade.subGrade().level().name())
            .and(HazardProcess.PROVISIONAL, grade.provisional())
            .and(HazardProcess.LEVEL_LABEL, grade.subGrade().level().label() + " " + grade.subGrade().name())
            .and(HazardProcess.MUST_STOP, submission.yes("mustStopToFix"))
            .map();
        Map<String, Object> facts = Facts.of(HazardState.TRIAGED)
            .and("title", submission.text("title"))
            .and("category", submission.text("category"))
            .and("subGrade", grade.subGrade().name())
            .and("level", grade.subGrade().level().name())
            .and("levelReason", trace.last("hazard-triage").map(DecisionTaken::json).orElse(null))
            .and("criterionHit", submission.text("criterionHit"))
            .and("expertOpinion", !submission.document().path("expertOpinion").isEmpty())
            .and("provisional", grade.provisional())
            .and("verifiedFor", submission.context().absent())
            .and("mustStop", submission.yes("mustStopToFix"))
            .and("verifiedAt", clock.instant())
            .map();
        return new Outcome(hazard.number(), variables, facts, grade.basis());
    }

    private Outcome ended(HazardCase hazard, Result result, Facts facts) {
        return new Outcome(hazard.number(), Facts.of(HazardProcess.VERIFICATION, result.name()).map(),
            facts.and("verifiedAt", clock.instant()).and("closedAt", clock.instant()).map(), List.of());
    }

    private static boolean isOwnerless(HazardCase hazard) {
        return hazard.rectifierGroup() == null;
    }

    /** The same enterprise, or for places without one the same street. */
    private static boolean sameObject(HazardCase other, HazardCase hazard) {
        return Objects.equals(other.enterprise(), hazard.enterprise())
            && (hazard.enterprise() != null || other.street().equals(hazard.street()));
    }

    private String original(Submission submission, HazardCase hazard) {
        String number = submission.text("duplicateOf");
        return cases.find(number, submission.context().caller())
            .filter(other -> !other.number().equals(hazard.number()) && sameObject(other, hazard))
            .filter(other -> other.state() != HazardState.MERGED && other.state() != HazardState.INVALID)
            .map(HazardCase::number)
            .orElseThrow(() -> new FormRejectedException("duplicateOf", "并入的隐患编号", "须是同一企业（无主隐患为同一街道）另一件未并案的隐患"));
    }
}
