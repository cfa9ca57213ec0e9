package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells a campaign that nobody is left to answer, and its enterprises that they need not answer any more. It hears of each end after it has
 * committed, and of the last start as well, so that answers that came before the campaign waited for them are not lost.
 */
@Component
class CampaignSelfChecks implements FeedConsumer {

    private static final Set<String> ENDS = Set.of(SelfCheckProcess.RAISE_FINDINGS, SelfCheckProcess.NOTE_LAPSED, SelfCheckProcess.NOTE_WITHDRAWN);

    private final SelfChecks checks;
    private final RuntimeService runtime;
    private final Callers callers;

    CampaignSelfChecks(SelfChecks checks, @Lazy RuntimeService runtime, Callers callers) {
        this.checks = checks;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "campaign-self-checks";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (SelfCheckProcess.KEY.equals(event.processKey()) && ENDS.contains(event.step())) {
            checks.find(event.subject()).map(SelfCheck::campaign).ifPresent(this::tell);
        } else if (CampaignProcess.KEY.equals(event.processKey())) {
            switch (event.step()) {
                case CampaignProcess.START_SELF_CHECKS -> tell(event.subject());
                case CampaignProcess.CAMPAIGN_CANCELLED -> withdraw(event.subject());
                default -> {
                }
            }
        }
    }

    private void tell(String campaign) {
        if (checks.openOf(campaign).isEmpty()) {
            send(campaign, CampaignProcess.SELF_CHECKS_ANSWERED);
        }
    }

    private void withdraw(String campaign) {
        for (String number : checks.openOf(campaign)) {
            callers.asSystem(() -> {
                waiting(number, SelfCheckProcess.SELF_CHECK_WITHDRAWN).forEach(execution ->
                    runtime.createMessageCorrelation(SelfCheckProcess.SELF_CHECK_WITHDRAWN).processInstanceId(execution.getProcessInstanceId())
                        .setVariable(NoteWithdrawn.REASON, "专项已取消").correlate());
                return null;
            });
        }
    }

    /** A campaign that has gone on meanwhile waits no more. */
    private void send(String number, String message) {
        callers.asSystem(() -> {
            waiting(number, message).forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return null;
        });
    }

    private List<Execution> waiting(String number, String message) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(number).messageEventSubscriptionName(message).list();
    }
}
