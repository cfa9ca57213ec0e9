package io.hazardflow.drill;

import io.hazardflow.access.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may cancel a drill: those over its unit; what a unit holds of its own accord also the unit itself. */
@Component
public class CancellingPosts {

    private final DrillUnits units;

    CancellingPosts(DrillUnits units) {
        this.units = units;
    }

    /** Engine groups. */
    public List<String> of(Drill drill) {
        return units.find(drill.unit()).map(unit -> of(drill, unit)).orElse(List.of(Role.SAFETY_COMMITTEE.key()));
    }

    private static List<String> of(Drill drill, DrillUnit unit) {
        Stream<String> own = drill.origin() == DrillOrigin.VOLUNTARY ? Stream.of(unit.schedulingGroup(), unit.headGroup()) : Stream.empty();
        Stream<String> over = Stream.of(unit.confirmingGroup(), unit.pressingGroup(), Role.DISTRICT_COORDINATION.key(), Role.SAFETY_COMMITTEE.key())
            .filter(group -> !group.equals(unit.schedulingGroup()) && !group.equals(unit.headGroup()));
        return Stream.concat(own, over).distinct().toList();
    }
}
