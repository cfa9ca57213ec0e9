package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.account.process.PostHolders;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told that somebody left: the leader of the unit; one step up when he is the one who leaves, or when nobody leads. */
@Component
class Leaders {

    private static final List<String> DISTRICT = Stream.of(Role.DISTRICT_COORDINATION, Role.SAFETY_COMMITTEE, Role.DISTRICT_LEADER)
        .map(Role::key).toList();

    private final PostHolders holders;
    private final Enterprises enterprises;

    Leaders(PostHolders holders, Enterprises enterprises) {
        this.holders = holders;
        this.enterprises = enterprises;
    }

    /** Engine group of the leader. */
    String of(Unit unit, Caller leaver) {
        if (unit.reach() != Reach.DISTRICT && !leaver.isIn(unit.leader()) && holders.isHeldWithout(unit.leader(), leaver.userId())) {
            return unit.leader();
        }
        return above(unit).filter(group -> holders.isHeldWithout(group, leaver.userId())).findFirst().orElse(DISTRICT.get(0));
    }

    private Stream<String> above(Unit unit) {
        Stream<String> street = unit.reach() != Reach.ENTERPRISE ? Stream.empty()
            : enterprises.find(unit.key()).map(Enterprise::street)
                .map(code -> Stream.of(Role.STREET_OFFICE.group(code), Role.STREET_LEADER.group(code))).orElse(Stream.empty());
        return Stream.concat(street, DISTRICT.stream());
    }
}
