package io.hazardflow.access;

import io.hazardflow.ledger.Actor;
import org.springframework.stereotype.Component;

/** Names posts on the screen: {@code street-office:001} is 大王庄街道安全办. */
@Component
public class PostNames {

    private final UnitNames units;

    PostNames(UnitNames units) {
        this.units = units;
    }

    /** The post's name, or the group id itself when it is no role of the domain; the system itself has a name too. */
    public String label(String group) {
        return Actor.SYSTEM.role().equals(group) ? Actor.SYSTEM.name() : Membership.of(group).map(this::label).orElse(group);
    }

    private String label(Membership membership) {
        Role role = membership.role();
        if (membership.unit() == null) {
            return role.label();
        }
        String unit = units.name(role, membership.unit());
        return switch (role.reach()) {
            case STREET -> unit + (role.label().startsWith("街道") ? "" : "街道") + role.label();
            case ENTERPRISE -> unit + role.label().replaceFirst("^企业", "");
            case DEPARTMENT -> unit + role.label().replaceFirst("^行业部门", "");
            default -> unit + role.label();
        };
    }
}
