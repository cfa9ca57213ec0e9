package io.hazardflow.hazard.plan;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 建议约谈: a plan that came back three times suggests to summon the head of the enterprise (domain C.1, step 11). */
@Component
class SuggestInterview implements JavaDelegate {

    private final CaseRecord record;
    private final Clock clock;

    SuggestInterview(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("interviewSuggestedAt", clock.instant()), List.of("plan-returned-thrice"));
    }
}
