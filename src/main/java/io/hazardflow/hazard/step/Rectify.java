package io.hazardflow.hazard.step;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Findings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 整改反馈: the enterprise says what it did and shows it. */
@Component
class Rectify implements FormStep {

    private static final int LEAST_WHYS = 3;
    private static final int REPEATED = 2;

    private final HazardCases cases;
    private final Feedback feedback;
    private final Findings findings;

    Rectify(HazardCases cases, Feedback feedback, Findings findings) {
        this.cases = cases;
        this.feedback = feedback;
        this.findings = findings;
    }

    @Override
    public String formId() {
        return HazardProcess.RECTIFY;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("caseNeedsWhys", needsWhys(cases.get(context.caseNumber())));
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (hazard.subGrade().compareTo(SubGrade.G3) >= 0 && submission.text("rootCause") == null) {
            throw new FormRejectedException("rootCause", "原因分析", "G3 和重大隐患必填");
        }
        if (needsWhys(hazard) && submission.document().path("whys").size() < LEAST_WHYS) {
            throw new FormRejectedException("whys", "连问五个为什么", "重大隐患和反复发生的隐患至少追问 " + LEAST_WHYS + " 层");
        }
        return hazard.orderedAt() == null
            ? feedback.accept(submission, hazard, HazardState.ON_SITE_FIXED, hazard.reportedAt(), "上报时间")
            : feedback.accept(submission, hazard, HazardState.FEEDBACK_SUBMITTED, hazard.orderedAt(), "下达时间");
    }

    /** Majors, and what came back: found at a look-back, or the same kind again within a year (domain C.1.1). */
    private boolean needsWhys(HazardCase hazard) {
        return hazard.level() == Level.MAJOR || hazard.source() == HazardSource.LOOKBACK
            || findings.repeats(hazard, hazard.category()) >= REPEATED;
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(feedback.review(cases.get(submission.context().caseNumber())));
    }
}
