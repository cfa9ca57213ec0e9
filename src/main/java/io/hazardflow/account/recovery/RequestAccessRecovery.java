package io.hazardflow.account.recovery;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.account.process.AccountDeadlines;
import io.hazardflow.account.process.CaseSeries;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 申请恢复账号: the street takes the application of an enterprise whose people cannot sign in any more. */
@Component
class RequestAccessRecovery implements FormStep {

    private final Enterprises enterprises;
    private final EnterpriseAccounts accounts;
    private final OpenRecoveries open;
    private final CaseSeries series;
    private final AccountDeadlines deadlines;
    private final PostNames posts;

    RequestAccessRecovery(Enterprises enterprises, EnterpriseAccounts accounts, OpenRecoveries open, CaseSeries series,
                          AccountDeadlines deadlines, PostNames posts) {
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.open = open;
        this.series = series;
        this.deadlines = deadlines;
        this.posts = posts;
    }

    @Override
    public String formId() {
        return AccessRecoveryProcess.REQUEST_ACCESS_RECOVERY;
    }

    @Override
    public Outcome submit(Submission submission) {
        Enterprise enterprise = enterprises.find(submission.text("enterpriseId")).orElseThrow(() -> refused("不在企业库中"));
        if (!submission.context().caller().isIn(Role.STREET_OFFICE.group(enterprise.street()))) {
            throw refused("不在您的街道，由所在街道安全办申请");
        }
        open.of(enterprise.id()).ifPresent(number -> {
            throw refused("已有一件没有办完的申请 " + number);
        });
        accounts.checkOld(submission, enterprise.id());
        String number = series.next(AccessRecoveryProcess.SERIES);
        return new Outcome(number, Map.ofEntries(AccessRecoveryProcess.CASE_NUMBER.is(number),
            AccessRecoveryProcess.STREET.is(enterprise.street()), AccessRecoveryProcess.ENTERPRISE.is(enterprise.id()),
            AccessRecoveryProcess.ENTERPRISE_NAME.is(enterprise.name())),
            Map.of("enterprise", enterprise.id(), "enterpriseName", enterprise.name(), "street", enterprise.street()), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.ofNullable(submission.text("enterpriseId")).flatMap(enterprises::find).map(enterprise ->
            new NextStep("审核恢复申请", posts.label(Role.STREET_LEADER.group(enterprise.street())),
                deadlines.dueAt(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY)));
    }

    private static FormRejectedException refused(String rule) {
        return new FormRejectedException("enterpriseId", "企业", rule);
    }
}
