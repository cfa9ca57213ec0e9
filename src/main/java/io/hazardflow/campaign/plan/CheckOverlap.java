package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对检查频次: looks at every enterprise that the plan meets, again after each change of the plan. */
@Component
class CheckOverlap implements JavaDelegate {

    private final Campaigns campaigns;
    private final OverlapFinder finder;
    private final CaseRecord record;

    CheckOverlap(Campaigns campaigns, OverlapFinder finder, CaseRecord record) {
        this.campaigns = campaigns;
        this.finder = finder;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OverlapFinder.Found found = finder.find(campaigns.get(execution.getProcessBusinessKey()));
        List<String> basis = found.overlaps().stream().map(overlap -> "inspection-frequency-cap：" + overlap.basis()).distinct().toList();
        record.append(execution, new Facts(), basis, found);
    }
}
