package io.hazardflow.broadcast;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
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
        return Membership.of(post).map(this::unit).orElse(post);
    }

    String role(String post) {
        return Membership.of(post).map(m -> m.role().label()).orElse(post);
    }

    private String unit(Membership post) {
        if (post.unit() == null) {
            return post.role().label();
        }
        return names.name(post.role(), post.unit()) + (post.role().reach() == Role.Reach.STREET ? "街道" : "");
    }
}
