package io.hazardflow.hazard.closure;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.lookback.LookBackDraws;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.publicity.Publicity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公示与回头看抽取: says where the result is made known and draws whether somebody looks again. */
@Component
class FollowUpClosure implements JavaDelegate {

    private final HazardCases cases;
    private final Publicity publicity;
    private final LookBackDraws lookBacks;
    private final CaseRecord record;

    FollowUpClosure(HazardCases cases, Publicity publicity, LookBackDraws lookBacks, CaseRecord record) {
        this.cases = cases;
        this.publicity = publicity;
        this.lookBacks = lookBacks;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        Publicity.Decided decided = publicity.decide(hazard);
        record.append(execution, decided.facts(), decided.basis());
        lookBacks.draw(hazard);
    }
}
