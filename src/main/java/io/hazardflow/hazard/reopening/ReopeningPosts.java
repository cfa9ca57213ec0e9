package io.hazardflow.hazard.reopening;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Actor;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who asks for a reopening and who decides on it; read by the process as {@code ${reopeningPosts.…}}. */
@Component("reopeningPosts")
public class ReopeningPosts {

    private final HazardCases cases;
    private final EndedCases ended;

    ReopeningPosts(HazardCases cases, EndedCases ended) {
        this.cases = cases;
        this.ended = ended;
    }

    /** The district; where the district asked or had closed the case itself, the safety committee's office. */
    public String approver(VariableScope scope) {
        HazardCase hazard = cases.get(HazardProcess.CASE_NUMBER.in(scope));
        boolean byDistrict = Stream.concat(Stream.of(CaseReopening.REQUESTER_POST.in(scope)), ended.endedBy(hazard).map(Actor::role).stream())
            .anyMatch(Role.DISTRICT_COORDINATION.key()::equals);
        return byDistrict ? Role.SAFETY_COMMITTEE.key() : Role.DISTRICT_COORDINATION.key();
    }

    /** In which post the person may ask for the reopening of this case; empty when in none. */
    Optional<String> postOf(Caller caller, HazardCase hazard) {
        return caller.enterpriseAnywhere() ? Optional.empty()
            : Stream.concat(Stream.of(Role.STREET_OFFICE.group(hazard.street()), Role.DISTRICT_COORDINATION.key()),
                Stream.ofNullable(hazard.dept()).map(Role.DEPT::group)).filter(caller::isIn).findFirst();
    }
}
