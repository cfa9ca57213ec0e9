package io.hazardflow.hazard;

import io.hazardflow.access.CaseLabels;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hazards as the pages of other capabilities name them. */
@Component
class HazardLabels implements CaseLabels {

    private final HazardCases cases;

    HazardLabels(HazardCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(HazardNumbers.PATTERN)
            ? cases.find(caseNumber).map(hazard -> new Label(hazard.title(), hazard.enterpriseName(), "/hazards/" + caseNumber))
            : Optional.empty();
    }
}
