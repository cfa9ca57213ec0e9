package io.hazardflow.hazard;

import io.hazardflow.access.Membership;
import java.util.List;

/** The demo district's accounts that hold a post. */
public final class Cast {

    private Cast() {
    }

    /** @param group engine group id such as {@code grid:001} */
    public static List<String> of(String group) {
        Membership post = Membership.of(group).orElseThrow(() -> new AssertionError("no post " + group));
        String unit = post.unit();
        return switch (post.role()) {
            case ENTERPRISE_HEAD -> List.of("head." + unit);
            case ENTERPRISE_SAFETY -> List.of("safety." + unit);
            case ENTERPRISE_STAFF -> List.of("staff." + unit);
            case GRID -> List.of("grid." + unit, "grid." + unit + ".2");
            case COMMUNITY -> List.of("community." + unit);
            case STREET_OFFICE -> List.of("office." + unit);
            case STREET_LEADER -> List.of("streetleader." + unit);
            case LAW -> List.of("law." + unit + ".1", "law." + unit + ".2");
            case DEPT -> List.of("dept." + unit);
            case DEPT_HEAD -> List.of("depthead." + unit);
            case DISTRICT_COORDINATION -> List.of("coordination");
            case SAFETY_COMMITTEE -> List.of("committee");
            case DISTRICT_LEADER -> List.of("leader");
            case EXPERT -> List.of("expert");
            case TIP_DESK -> List.of("tips");
            default -> List.of("admin");
        };
    }
}
