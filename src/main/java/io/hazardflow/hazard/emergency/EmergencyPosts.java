package io.hazardflow.hazard.emergency;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardProcess;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who answers immediate danger: the people on site and the street's duty, and whoever it was raised to. Answers are engine group ids. */
@Component("emergencyPosts")
public class EmergencyPosts {

    /** Separated by commas, as the engine takes several groups. */
    public String first(VariableScope scope) {
        return first(HazardProcess.ENTERPRISE.in(scope), HazardProcess.STREET.in(scope)).collect(Collectors.joining(","));
    }

    public String handlers(VariableScope scope) {
        String raisedTo = EmergencyResponse.RAISED_TO.in(scope);
        return Stream.concat(first(HazardProcess.ENTERPRISE.in(scope), HazardProcess.STREET.in(scope)), Stream.ofNullable(raisedTo))
            .collect(Collectors.joining(","));
    }

    private static Stream<String> first(String enterprise, String street) {
        return Stream.concat(Stream.ofNullable(enterprise).map(Role.ENTERPRISE_SAFETY::group), Stream.of(Role.STREET_OFFICE.group(street)));
    }
}
