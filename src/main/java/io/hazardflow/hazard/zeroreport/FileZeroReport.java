package io.hazardflow.hazard.zeroreport;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.ProcessAccess;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 零报告: somebody of the enterprise says what was checked in the period, and that nothing was found. */
@Component
class FileZeroReport implements FormStep, ProcessAccess {

    private final Enterprises enterprises;
    private final ReportPeriods periods;
    private final ZeroReports reports;

    FileZeroReport(Enterprises enterprises, ReportPeriods periods, ZeroReports reports) {
        this.enterprises = enterprises;
        this.periods = periods;
        this.reports = reports;
    }

    @Override
    public String formId() {
        return ZeroReportProcess.FILE_ZERO_REPORT;
    }

    @Override
    public String processKey() {
        return ZeroReportProcess.KEY;
    }

    @Override
    public Set<String> startedBy() {
        return Set.of(Membership.EVERY_ENTERPRISE);
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ReportPeriods.Open open = periods.open();
        Map<String, Object> values = new HashMap<>(Map.of("period", open.current().code(),
            "periods", open.periods().stream().map(FileZeroReport::option).toList(), "checker", context.caller().name()));
        context.caller().memberships().stream().filter(m -> m.role().reach() == Role.Reach.ENTERPRISE).findFirst()
            .ifPresent(post -> values.put("enterpriseId", post.unit()));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller caller = submission.context().caller();
        Enterprise enterprise = enterprises.find(submission.text("enterpriseId"))
            .filter(found -> caller.scope().enterprises().contains(found.id()))
            .orElseThrow(() -> new FormRejectedException("enterpriseId", "企业", "只能为本企业报送零报告"));
        ReportPeriods.Open open = periods.open();
        ReportPeriod period = open.find(submission.text("period"))
            .orElseThrow(() -> new FormRejectedException("period", "所属期间", "只能报送当期或刚结束的一期"));
        String number = ZeroReportProcess.number(enterprise.id(), period.code());
        reports.find(number).ifPresent(earlier -> {
            throw new FormRejectedException("period", "所属期间", period.label() + "已由" + earlier.reporterName() + "报送过零报告，同一期只能报送一次");
        });
        return new Outcome(number, Map.of(), facts(submission, caller, enterprise, period), List.of(open.basis()));
    }

    private static Map<String, Object> facts(Submission submission, Caller caller, Enterprise enterprise, ReportPeriod period) {
        String post = caller.memberships().stream().filter(m -> enterprise.id().equals(m.unit())).map(Membership::group).findFirst().orElseThrow();
        return Facts.of("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name())
            .and("street", enterprise.street())
            .and("industry", enterprise.industry())
            .and("period", period.code())
            .and("periodFrom", period.from())
            .and("periodTo", period.to())
            .and("areas", submission.text("areas"))
            .and("checkedItems", submission.document().get("checkedItems").asInt())
            .and("checker", submission.text("checker"))
            .and("reporterRole", post)
            .map();
    }

    private static Map<String, String> option(ReportPeriod period) {
        return Map.of("value", period.code(), "label", period.label());
    }
}
