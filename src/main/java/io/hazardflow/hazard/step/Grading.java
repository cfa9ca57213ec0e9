package io.hazardflow.hazard.step;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Triage;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds the verifier's grade against the rules: major only by a criterion or a rule, never lower than the rules say. */
@Component
class Grading {

    private final HazardCases cases;
    private final Enterprises enterprises;
    private final Triage triage;
    private final Clock clock;

    Grading(HazardCases cases, Enterprises enterprises, Triage triage, Clock clock) {
        this.cases = cases;
        this.enterprises = enterprises;
        this.triage = triage;
        this.clock = clock;
    }

    record Grade(SubGrade subGrade, String basis) {
    }

    Grade grade(Submission submission, HazardCase hazard) {
        SubGrade chosen = SubGrade.valueOf(submission.text("subGrade"));
        if (chosen.level() != Level.valueOf(submission.text("level"))) {
            throw new FormRejectedException("level", "等级", "须与细分等级一致：G0 至 G3 为一般隐患，M 为重大隐患");
        }
        if (chosen == SubGrade.G0 && !submission.yes("onSiteFixable")) {
            throw new FormRejectedException("onSiteFixable", "可以当场整改", "定为 G0 即查即改时须勾选");
        }
        Triage.Floor floor = triage.floor(findings(submission, hazard));
        if (chosen.compareTo(floor.subGrade()) < 0) {
            throw new FormRejectedException("subGrade", "细分等级",
                "不得低于分级规则的结果 " + floor.subGrade() + "（" + floor.basis() + "）");
        }
        if (chosen == SubGrade.M && floor.subGrade() != SubGrade.M) {
            throw new FormRejectedException("criterionHit", "命中的重大隐患判定标准", "定为重大隐患时必填，重大隐患须有判定依据");
        }
        return new Grade(chosen, floor.basis());
    }

    private Map<String, Object> findings(Submission submission, HazardCase hazard) {
        Map<String, Object> findings = new HashMap<>();
        findings.put("criterionHit", submission.text("criterionHit"));
        findings.put("mustStopToFix", submission.yes("mustStopToFix"));
        findings.put("externalCause", submission.yes("externalCause"));
        findings.put("imminentDanger", hazard.imminentDanger());
        findings.put("mayCauseGroupDeaths", submission.yes("mayCauseGroupDeaths"));
        findings.put("repeatCount", hazard.enterprise() == null ? 0 : cases.repeats(hazard.enterprise(), submission.text("category"),
            clock.instant().minus(365, ChronoUnit.DAYS), hazard.number()));
        findings.put("riskColor", Optional.ofNullable(hazard.enterprise()).flatMap(enterprises::find).map(e -> e.profile().riskColor()).orElse(null));
        findings.put("onSiteFixable", submission.yes("onSiteFixable"));
        findings.put("estFixDays", submission.document().path("estFixDays").isNumber() ? submission.document().get("estFixDays").asInt() : null);
        return findings;
    }
}
