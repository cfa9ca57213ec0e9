package io.hazardflow.dashboard.report;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签发统计表: the head of the unit signs the figures that he was shown, or returns them (总局令第16号 art. 14). */
@Component
class SignStatistics implements FormStep {

    private final StatisticsReports reports;
    private final StatisticsForm form;
    private final Clock clock;

    SignStatistics(StatisticsReports reports, StatisticsForm form, Clock clock) {
        this.reports = reports;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return StatisticsProcess.SIGN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return form.values(reports.get(context.caseNumber()));
    }

    @Override
    public Outcome submit(Submission submission) {
        StatisticsReport report = reports.get(submission.context().caseNumber());
        boolean signed = "SIGN".equals(submission.text("decision"));
        Facts facts = signed ? Facts.of("signedAt", clock.instant()).and("signedBy", submission.context().caller().userId())
            : Facts.of("state", StatisticsState.CONFIRMING.name()).and("returnedTimes", report.returned() + 1);
        return new Outcome(report.number(), Facts.of(StatisticsProcess.SIGNED, signed).map(), facts.map(), List.of());
    }
}
