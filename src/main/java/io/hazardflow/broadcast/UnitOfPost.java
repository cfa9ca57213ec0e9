package io.hazardflow.broadcast;

import io.hazardflow.access.Membership;
import io.hazardflow.access.UnitNames;
import org.springframework.stereotype.Component;

/** Names the unit and the role of a post apart. */
@Component
class UnitOfPost {

    private final UnitNames names;

    UnitOfPost(UnitNames names) {
        this.names = names;
    }

    String unit(String post) {
        return Membership.of(post).map(m -> m.unit() == null ? m.role().label() : names.name(m.role(), m.unit())).orElse(post);
    }

    String role(String post) {
        return Membership.of(post).map(m -> m.role().label()).orElse(post);
    }
}
