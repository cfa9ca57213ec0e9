package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.access.ProcessAccess;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Handovers as other capabilities see them: for the eyes of the leader who was told, and of the district. */
@Component
class HandoverCases implements CaseAccess, CaseLabels, ProcessAccess {

    private final HandoverRecord handovers;

    HandoverCases(HandoverRecord handovers) {
        this.handovers = handovers;
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(LeaverHandoverProcess.NUMBER);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        return handovers.find(caseNumber).filter(handover -> caller.scope().all() || caller.isIn(handover.leaderGroup())).isPresent();
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return handovers.find(caseNumber)
            .map(handover -> new Label(handover.leaverName() + "离岗，有 " + handover.tasks().size() + " 件事项需要接办", null, null));
    }

    @Override
    public String processKey() {
        return LeaverHandoverProcess.KEY;
    }

    @Override
    public Set<String> startedBy() {
        return Set.of();
    }
}
