package io.hazardflow.dashboard.report;

import io.hazardflow.drill.UnitKind;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核对统计表: the unit checks what was counted, says what the figures do not, or has them counted again. */
@Component
class ConfirmStatistics implements FormStep {

    private final StatisticsReports reports;
    private final StatisticsForm form;
    private final Clock clock;

    ConfirmStatistics(StatisticsReports reports, StatisticsForm form, Clock clock) {
        this.reports = reports;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return StatisticsProcess.CONFIRM;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        StatisticsReport report = reports.get(context.caseNumber());
        Map<String, Object> values = form.values(report);
        values.put("ofEnterprise", report.unitKind() == UnitKind.ENTERPRISE);
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        boolean agreed = "AGREE".equals(submission.text("decision"));
        Facts facts = agreed ? Facts.of("state", StatisticsState.SIGNING.name()).and("confirmedAt", clock.instant())
            .and("confirmedBy", submission.context().caller().userId()) : new Facts();
        return new Outcome(submission.context().caseNumber(), Facts.of(StatisticsProcess.AGREED, agreed).map(), facts.map(), List.of());
    }
}
