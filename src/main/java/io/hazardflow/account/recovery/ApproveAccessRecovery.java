package io.hazardflow.account.recovery;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.account.process.AccountDeadlines;
import io.hazardflow.account.recovery.AccessRecoveryProcess.Decision;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 审核恢复申请: somebody else than the one who filed it compares the application with the proof. */
@Component
class ApproveAccessRecovery implements FormStep {

    private static final Map<String, String> PROOFS = Map.of("APPOINTMENT", "任命文件或授权委托书", "LICENCE", "营业执照（法定代表人本人办理）",
        "EMPLOYMENT", "劳动合同或在职证明", "OTHER", "其他证明");

    private final Recoveries recoveries;
    private final RecoveryDuties duties;
    private final EnterpriseAccounts accounts;
    private final AccountDeadlines deadlines;
    private final PostNames posts;

    ApproveAccessRecovery(Recoveries recoveries, RecoveryDuties duties, EnterpriseAccounts accounts, AccountDeadlines deadlines,
                          PostNames posts) {
        this.recoveries = recoveries;
        this.duties = duties;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.posts = posts;
    }

    @Override
    public String formId() {
        return AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Recovery recovery = recoveries.get(context.caseNumber());
        Application application = recovery.application();
        Map<String, Object> values = new HashMap<>(Map.of("enterpriseName", recovery.enterpriseName(), "applicant", application.applicant(),
            "filedBy", recovery.lastFiledBy().name() + "（" + posts.label(recovery.lastFiledBy().role()) + "）",
            "holderName", application.holderName(), "phone", application.phone(), "role", application.role().label(),
            "requestReason", application.reason(), "proofKind", PROOFS.get(application.proofKind()), "proof", application.proof(),
            "accounts", accounts.shown(recovery.enterprise())));
        values.put("oldAccount", application.oldAccount() == null ? "不停用" : application.oldAccount());
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Recovery recovery = recoveries.get(submission.context().caseNumber());
        duties.refusal(recovery, submission.context().caller()).ifPresent(rule -> {
            throw new FormRejectedException(null, "审核恢复申请", rule);
        });
        Decision decision = Decision.valueOf(submission.text("decision"));
        return new Outcome(recovery.number(), Map.ofEntries(AccessRecoveryProcess.DECISION.is(decision.name())),
            Map.of("decision", decision.name()), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        Recovery recovery = recoveries.get(submission.context().caseNumber());
        String office = posts.label(Role.STREET_OFFICE.group(recovery.street()));
        return Optional.ofNullable(submission.text("decision")).map(Decision::valueOf).flatMap(decision -> switch (decision) {
            case APPROVE -> Optional.of(new NextStep("交付账号", office, deadlines.dueAt(AccessRecoveryProcess.HAND_OVER_ACCESS)));
            case RETURN -> Optional.of(new NextStep("补充材料", office, deadlines.dueAt(AccessRecoveryProcess.AMEND_ACCESS_RECOVERY)));
            case REFUSE -> Optional.empty();
        });
    }
}
