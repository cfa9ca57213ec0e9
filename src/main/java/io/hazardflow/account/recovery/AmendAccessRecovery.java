package io.hazardflow.account.recovery;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.account.process.AccountDeadlines;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 补充材料: the street amends the application that was sent back. */
@Component
class AmendAccessRecovery implements FormStep {

    private final Recoveries recoveries;
    private final EnterpriseAccounts accounts;
    private final AccountDeadlines deadlines;
    private final PostNames posts;

    AmendAccessRecovery(Recoveries recoveries, EnterpriseAccounts accounts, AccountDeadlines deadlines, PostNames posts) {
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.posts = posts;
    }

    @Override
    public String formId() {
        return AccessRecoveryProcess.AMEND_ACCESS_RECOVERY;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Recovery recovery = recoveries.get(context.caseNumber());
        Application application = recovery.application();
        Map<String, Object> values = new HashMap<>(Map.of("enterpriseName", recovery.enterpriseName(),
            "returnReason", recovery.reason(), "applicant", application.applicant(), "holderName", application.holderName(),
            "phone", application.phone(), "role", application.role().key(), "proofKind", application.proofKind(),
            "proof", application.proof(), "disableOld", application.oldAccount() != null, "reason", application.reason()));
        values.put("oldAccount", application.oldAccount());
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Recovery recovery = recoveries.get(submission.context().caseNumber());
        accounts.checkOld(submission, recovery.enterprise());
        return new Outcome(recovery.number(), Map.of(), Map.of(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        Recovery recovery = recoveries.get(submission.context().caseNumber());
        return Optional.of(new NextStep("审核恢复申请", posts.label(Role.STREET_LEADER.group(recovery.street())),
            deadlines.dueAt(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY)));
    }
}
