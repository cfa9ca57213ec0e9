package io.hazardflow.hazard.extension;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 延期审批: grants the day asked for or an earlier one, or refuses; with a reason either way. */
@Component
class DecideExtension implements FormStep {

    private final HazardCases cases;
    private final ExtensionRecords records;

    DecideExtension(HazardCases cases, ExtensionRecords records) {
        this.cases = cases;
        this.records = records;
    }

    @Override
    public String formId() {
        return DeadlineExtension.DECIDE_EXTENSION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        ExtensionRecords.Extension asked = records.of(hazard.number());
        LocalDate until = Deadlines.dayOf(asked.until());
        return Map.of("deadline", until.toString(), "request", "原期限 %s，申请延至 %s，已延期 %d 次%s"
            .formatted(Deadlines.dayOf(hazard.deadline()), until, asked.count(), asked.late() ? "；逾期申请" : ""));
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "延期审批");
        HazardCase hazard = cases.get(submission.context().caseNumber());
        String decidedBy = submission.context().caller().userId();
        if (!"GRANT".equals(submission.text("decision"))) {
            return new Outcome(hazard.number(), Facts.of(DeadlineExtension.GRANTED, false).map(),
                Facts.of("extensionState", "REFUSED").and("extensionDecidedBy", decidedBy).map(), List.of());
        }
        LocalDate day = LocalDate.parse(submission.text("deadline"));
        LocalDate asked = Deadlines.dayOf(records.of(hazard.number()).until());
        if (!day.isAfter(Deadlines.dayOf(hazard.deadline())) || day.isAfter(asked)) {
            throw new FormRejectedException("deadline", "延至", "须晚于现在的期限 " + Deadlines.dayOf(hazard.deadline()) + "，不晚于申请的 " + asked);
        }
        return new Outcome(hazard.number(),
            Facts.of(DeadlineExtension.GRANTED, true).and(DeadlineExtension.GRANTED_DEADLINE, Date.from(Deadlines.endOf(day))).map(),
            Facts.of("extensionState", "GRANTED").and("extensionDecidedBy", decidedBy).map(), List.of());
    }
}
