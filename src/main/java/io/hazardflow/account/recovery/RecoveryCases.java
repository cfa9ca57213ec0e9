package io.hazardflow.account.recovery;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.access.ProcessAccess;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Recoveries as other capabilities see them: the proof is for the street's office and leader, and the district. */
@Component
class RecoveryCases implements CaseAccess, CaseLabels, ProcessAccess {

    private final Recoveries recoveries;
    private final Streets streets;

    RecoveryCases(Recoveries recoveries, Streets streets) {
        this.recoveries = recoveries;
        this.streets = streets;
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(AccessRecoveryProcess.NUMBER);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        return recoveries.find(caseNumber).filter(recovery -> caller.scope().all()
            || caller.isIn(Role.STREET_OFFICE.group(recovery.street()))
            || caller.isIn(Role.STREET_LEADER.group(recovery.street()))).isPresent();
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return recoveries.find(caseNumber).map(recovery ->
            new Label("恢复企业账号（" + recovery.application().role().label() + "）", recovery.enterpriseName(), null));
    }

    @Override
    public String processKey() {
        return AccessRecoveryProcess.KEY;
    }

    @Override
    public Set<String> startedBy() {
        return streets.all().stream().map(Street::code).map(Role.STREET_OFFICE::group).collect(Collectors.toSet());
    }
}
