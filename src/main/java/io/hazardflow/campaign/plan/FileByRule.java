package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.CampaignState;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按规定视为备案: the time of the filing is over and nobody objected. */
@Component
class FileByRule implements JavaDelegate {

    private final CaseRecord record;
    private final Clock clock;

    FileByRule(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("state", CampaignState.PUBLISHED.name()).and("filedAt", clock.instant()), List.of("file-campaign"));
    }
}
