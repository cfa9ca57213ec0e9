package io.hazardflow.dashboard.unit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import java.util.List;

/**
 * One that answers for figures.
 *
 * @param code of the street or department; empty for the district
 * @param name on the screen
 */
public record Unit(UnitKind kind, String code, String name) {

    /** Engine groups that are told. */
    public List<String> posts() {
        return memberships().stream().map(Membership::group).toList();
    }

    /** Nobody in particular who sees what the unit sees, so that a figure told to it is that of its own pages. */
    public Caller sight() {
        return new Caller("unit:" + kind + ":" + code, name, memberships());
    }

    /** Query of a portal address that means it. */
    public String query() {
        return switch (kind) {
            case DISTRICT -> "";
            case STREET -> "&street=" + code;
            case DEPARTMENT -> "&department=" + code;
        };
    }

    private List<Membership> memberships() {
        return kind.told().stream().map(role -> new Membership(role, kind == UnitKind.DISTRICT ? null : code)).toList();
    }
}
