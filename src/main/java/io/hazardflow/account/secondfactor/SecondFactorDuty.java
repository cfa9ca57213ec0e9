package io.hazardflow.account.secondfactor;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.platform.StartupRefusedException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who has to have a second factor, by {@code hazardflow.account.second-factor.required-for}. */
@Component
class SecondFactorDuty {

    private static final String NOBODY = "none";
    private static final Set<Role> NOT_IN_OFFICE = EnumSet.of(Role.EXPERT, Role.MACHINE);
    private static final String OFFICIALS = "officials";

    private final Set<Role> roles;
    private final List<String> machines;

    SecondFactorDuty(AccountProperties properties, @Value("${hazardflow.demo.enabled}") boolean demo) {
        List<String> required = properties.secondFactor().requiredFor();
        if (required == null) {
            required = demo ? List.of() : List.of(Role.ADMIN.key());
        }
        roles = required.stream().map(String::strip).filter(word -> !word.isEmpty()).flatMap(SecondFactorDuty::roles)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        machines = properties.secondFactor().machines();
    }

    boolean existsForAnybody() {
        return !roles.isEmpty();
    }

    boolean concerns(Caller caller) {
        return caller.memberships().stream().anyMatch(membership -> roles.contains(membership.role()));
    }

    boolean isMachine(String userId) {
        return machines.contains(userId);
    }

    private static Stream<Role> roles(String word) {
        return switch (word) {
            case NOBODY -> Stream.empty();
            case OFFICIALS -> Arrays.stream(Role.values()).filter(role -> role.reach() != Reach.ENTERPRISE && !NOT_IN_OFFICE.contains(role));
            default -> Stream.of(Role.byKey(word).orElseThrow(() -> new StartupRefusedException(
                ("HAZARDFLOW_ACCOUNT_SECOND_FACTOR_REQUIRED_FOR names \"%s\": use keys of roles such as camunda-admin, officials, or none. "
                    + "未知的岗位。").formatted(word))));
        };
    }
}
