package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.DuplicateSearch;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记查重: names the cases that look like this one, for the verifier to judge. */
@Component
class RegisterHazard implements JavaDelegate {

    private final HazardCases cases;
    private final DuplicateSearch duplicates;
    private final CaseRecord record;

    RegisterHazard(HazardCases cases, DuplicateSearch duplicates, CaseRecord record) {
        this.cases = cases;
        this.duplicates = duplicates;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> found = duplicates.of(cases.get(execution.getProcessBusinessKey()));
        record.append(execution, Facts.of("duplicates", String.join(",", found)), List.of("duplicate-window"));
    }
}
