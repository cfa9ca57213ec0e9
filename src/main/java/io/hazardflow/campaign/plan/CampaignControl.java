package io.hazardflow.campaign.plan;

import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends, resumes and cancels campaigns. Each first locks the campaign's row, as every batch of visits does. */
@Component
public class CampaignControl {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    CampaignControl(JdbcClient jdbc, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    private record Standing(CampaignState state, boolean suspended) {
    }

    @Transactional
    public void suspend(String number, String reason, Actor actor) {
        if (open(number).suspended()) {
            throw PlanProblems.of(HttpStatus.CONFLICT, "专项已暂停");
        }
        append(number, CampaignProcess.SUSPEND_CAMPAIGN, actor, Map.of("reason", reason), Facts.of("suspended", true));
    }

    @Transactional
    public void resume(String number, Actor actor) {
        if (!open(number).suspended()) {
            throw PlanProblems.of(HttpStatus.CONFLICT, "专项没有暂停");
        }
        append(number, CampaignProcess.RESUME_CAMPAIGN, actor, null, Facts.of("suspended", false));
    }

    /** Hazards that were found live on; visits that have not begun are excused by the process. */
    @Transactional
    public void cancel(String number, String reason, Actor actor) {
        open(number);
        append(number, CampaignProcess.CAMPAIGN_CANCELLED, actor, Map.of("reason", reason),
            Facts.of("state", CampaignState.CANCELLED.name()).and("suspended", false).and("endReason", reason));
        callers.asSystem(() -> runtime.createMessageCorrelation(CampaignProcess.CAMPAIGN_CANCELLED).processInstanceBusinessKey(number).correlateWithResult());
    }

    private Standing open(String number) {
        Standing standing = jdbc.sql("select state, suspended from hazardflow.campaign where number = ? for update").param(number)
            .query(Standing.class).single();
        if (standing.state().isEnded()) {
            throw PlanProblems.of(HttpStatus.CONFLICT, "专项" + standing.state().label());
        }
        return standing;
    }

    private void append(String number, String step, Actor actor, Object document, Facts facts) {
        ledger.append(new LedgerEntry(number, CampaignProcess.KEY, step, actor, document, facts.map(), List.of(), List.of()));
    }
}
