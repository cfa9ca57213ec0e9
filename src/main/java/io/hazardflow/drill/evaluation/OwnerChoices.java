package io.hazardflow.drill.evaluation;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.UnitKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The posts of a unit that may be given an improvement. */
@Component
class OwnerChoices {

    private final PostNames posts;

    OwnerChoices(PostNames posts) {
        this.posts = posts;
    }

    /** One choice of a form. */
    record Choice(String value, String label) {
    }

    List<Choice> of(DrillUnit unit) {
        return groups(unit).stream().map(group -> new Choice(group, posts.label(group))).toList();
    }

    private static Set<String> groups(DrillUnit unit) {
        Set<String> groups = new LinkedHashSet<>(List.of(unit.schedulingGroup(), unit.headGroup()));
        if (unit.kind() == UnitKind.ENTERPRISE) {
            groups.add(Role.ENTERPRISE_STAFF.group(unit.enterprise()));
        }
        return groups;
    }
}
