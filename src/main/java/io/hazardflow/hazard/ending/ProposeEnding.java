package io.hazardflow.hazard.ending;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 特殊结案申请: says how the case is to end and on what paper. */
@Component
class ProposeEnding implements FormStep {

    private final HazardCases cases;
    private final EndingPosts posts;

    ProposeEnding(HazardCases cases, EndingPosts posts) {
        this.cases = cases;
        this.posts = posts;
    }

    @Override
    public String formId() {
        return ExceptionalEnding.PROPOSE;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "特殊结案申请");
        HazardCase hazard = cases.get(submission.context().caseNumber());
        ExceptionalEnding.Kind kind = ExceptionalEnding.Kind.valueOf(submission.text("kind"));
        if (kind == ExceptionalEnding.Kind.CANCELLED && hazard.level() == Level.MAJOR && hazard.verifiedAt() != null) {
            throw new FormRejectedException("kind", "结案方式", "已核实为重大隐患的案件不能按误报撤销");
        }
        if (kind == ExceptionalEnding.Kind.TRANSFERRED && submission.text("transferTo").equals(hazard.dept())) {
            throw new FormRejectedException("transferTo", "移送给", "不能是案件现在的主管部门");
        }
        String post = posts.postOf(submission.context().caller(), hazard)
            .orElseThrow(() -> new FormRejectedException(null, "特殊结案申请", "由案件所在街道安全办、主管部门或区应急局综合科提出"));
        Map<String, Object> variables = Facts.of(ExceptionalEnding.KIND, kind.name())
            .and(ExceptionalEnding.PROPOSER, submission.context().caller().userId())
            .and(ExceptionalEnding.PROPOSER_POST, post).map();
        return new Outcome(hazard.number(), variables, Map.of(), List.of());
    }
}
