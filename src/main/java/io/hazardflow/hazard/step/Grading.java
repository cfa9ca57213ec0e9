package io.hazardflow.hazard.step;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Findings;
import io.hazardflow.hazard.rule.Triage;
import io.hazardflow.registry.Criteria;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the verifier's grade against the rules: major only by a criterion or an expert's paper, or provisionally; never lower than the rules say. */
@Component
class Grading {

    private final Findings findings;
    private final Criteria criteria;
    private final Triage triage;

    Grading(Findings findings, Criteria criteria, Triage triage) {
        this.findings = findings;
        this.criteria = criteria;
        this.triage = triage;
    }

    /** @param provisional whether a department has still to confirm that the hazard is major */
    record Grade(SubGrade subGrade, List<String> basis, boolean provisional) {
    }

    Grade grade(Submission submission, HazardCase hazard) {
        SubGrade chosen = SubGrade.valueOf(submission.text("subGrade"));
        if (chosen.level() != Level.valueOf(submission.text("level"))) {
            throw new FormRejectedException("level", "等级", "须与细分等级一致：G0 至 G3 为一般隐患，M 为重大隐患");
        }
        if (chosen == SubGrade.G0 && !submission.yes("onSiteFixable")) {
            throw new FormRejectedException("onSiteFixable", "可以当场整改", "定为 G0 即查即改时须勾选");
        }
        Triage.Floor floor = triage.floor(findings.of(submission.document(), hazard), hazard.number());
        if (chosen.compareTo(floor.subGrade()) < 0) {
            throw new FormRejectedException("subGrade", "细分等级",
                "不得低于分级规则的结果 " + floor.subGrade() + "（" + floor.basis() + "）");
        }
        String rule = "hazard-triage：" + floor.basis();
        return chosen == SubGrade.M ? major(submission, hazard, rule) : new Grade(chosen, List.of(rule), false);
    }

    private Grade major(Submission submission, HazardCase hazard, String rule) {
        String criterion = submission.text("criterionHit");
        if (criterion != null) {
            criteria.refusal(criterion, Deadlines.dayOf(hazard.reportedAt()), hazard.industry()).ifPresent(refusal -> {
                throw new FormRejectedException("criterionHit", "命中的重大隐患判定标准", refusal);
            });
            return new Grade(SubGrade.M, List.of(rule, "criterion/" + criterion), false);
        }
        if (!submission.document().path("expertOpinion").isEmpty()) {
            return new Grade(SubGrade.M, List.of(rule, "expert-opinion"), false);
        }
        if (hazard.imminentDanger() && submission.yes("mayCauseGroupDeaths")) {
            return new Grade(SubGrade.M, List.of(rule, "confirm-level"), true);
        }
        throw new FormRejectedException("expertOpinion", "专家意见", "没有命中判定标准而定为重大隐患时必填");
    }
}
