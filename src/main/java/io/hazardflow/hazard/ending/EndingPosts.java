package io.hazardflow.hazard.ending;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who proposes an exceptional ending and who decides on it; read by the process as {@code ${endingPosts.…}}. */
@Component("endingPosts")
public class EndingPosts {

    private final HazardCases cases;
    private final Callers callers;

    EndingPosts(HazardCases cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    /** The post of whoever opened the procedure. */
    public String proposer(VariableScope scope) {
        HazardCase hazard = cases.get(HazardProcess.CASE_NUMBER.in(scope));
        return Optional.ofNullable(CaseProcedures.OPENED_BY.in(scope)).map(callers::byId).flatMap(opener -> postOf(opener, hazard))
            .orElseGet(() -> Role.STREET_OFFICE.group(hazard.street()));
    }

    /** A shutting down the district decides, the rest the head of the proposer's unit; never the proposer's own post. */
    public String approver(VariableScope scope) {
        boolean proposedByDistrict = Role.DISTRICT_COORDINATION.key().equals(ExceptionalEnding.PROPOSER_POST.in(scope));
        if (proposedByDistrict) {
            return Role.SAFETY_COMMITTEE.key();
        }
        if (ExceptionalEnding.Kind.SHUT_DOWN.name().equals(ExceptionalEnding.KIND.in(scope))) {
            return Role.DISTRICT_COORDINATION.key();
        }
        Membership proposer = Membership.of(ExceptionalEnding.PROPOSER_POST.in(scope)).orElseThrow();
        return proposer.role() == Role.DEPT ? Role.DEPT_HEAD.group(proposer.unit()) : Role.STREET_LEADER.group(proposer.unit());
    }

    /** In which post the person may propose an ending of this case; empty when in none. */
    Optional<String> postOf(Caller caller, HazardCase hazard) {
        return posts(hazard).stream().filter(caller::isIn).findFirst();
    }

    private static List<String> posts(HazardCase hazard) {
        return Stream.concat(Stream.of(Role.STREET_OFFICE.group(hazard.street()), Role.DISTRICT_COORDINATION.key()),
            Stream.ofNullable(hazard.dept()).map(Role.DEPT::group)).toList();
    }
}
