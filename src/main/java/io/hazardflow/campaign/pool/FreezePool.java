package io.hazardflow.campaign.pool;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 固定对象库: takes the enterprises that meet the filter now, applies what the approval decided over overlaps, and records list and hash. */
@Component
class FreezePool implements JavaDelegate {

    private final Campaigns campaigns;
    private final Pools pools;
    private final OverlapDecisions decisions;
    private final CaseRecord record;
    private final Clock clock;

    FreezePool(Campaigns campaigns, Pools pools, OverlapDecisions decisions, CaseRecord record, Clock clock) {
        this.campaigns = campaigns;
        this.pools = pools;
        this.decisions = decisions;
        this.record = record;
        this.clock = clock;
    }

    /** The document of the event; the read model is built from it. */
    record Frozen(PoolScope scope, List<CampaignObject> objects) {
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        PoolScope scope = pools.scope(campaign);
        List<CampaignObject> objects = objects(campaign.number(), pools.matching(scope));
        boolean empty = objects.stream().allMatch(object -> object.choice() == ObjectChoice.EXCLUDED);
        Facts facts = empty
            ? Facts.of("state", CampaignState.DRAFT.name()).and("approvedAt", null).and("approver", null).and("filedAt", null)
            : Facts.of("state", CampaignState.OBJECTS_FIXED.name()).and("poolSize", objects.size()).and("poolHash", PoolHash.of(objects))
                .and("poolAt", clock.instant());
        record.append(execution, facts, List.of(), new Frozen(scope, empty ? List.of() : objects));
        execution.setVariable(CampaignProcess.POOL_EMPTY.name(), empty);
    }

    private List<CampaignObject> objects(String campaign, List<PoolEnterprise> enterprises) {
        Map<String, OverlapDecisions.Decision> decided = decisions.of(campaign);
        List<CampaignObject> objects = new ArrayList<>(enterprises.size());
        for (PoolEnterprise e : enterprises) {
            OverlapDecisions.Decision decision = decided.getOrDefault(e.enterprise(), OverlapDecisions.NONE);
            objects.add(new CampaignObject(campaign, e.enterprise(), objects.size() + 1, e.name(), e.street(), e.industry(), e.areaM2(),
                e.riskColor(), e.creditGrade(), e.lastInspected(), e.complaints(), decision.choice(), null, null, null, null, null,
                decision.mergedWith(), decision.reason()));
        }
        return objects;
    }
}
