package io.hazardflow.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** For which of his units a person acts: people choose once a session, machines name it with a call. */
public final class ActingUnit {

    static final String HEADER = "X-HF-Unit";
    private static final String ATTRIBUTE = "hazardflow.unit";

    private ActingUnit() {
    }

    public static Rights ofPerson(HttpServletRequest request, List<String> groups) {
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(ATTRIBUTE);
        List<String> units = Units.keys(groups);
        return chosen instanceof String unit && units.size() > 1 && units.contains(unit)
            ? new Rights(groups, Units.groupsOf(unit, groups), unit, false) : new Rights(groups, groups, null, false);
    }

    /** @throws AccessDeniedException when the unit named is none of his */
    public static Rights ofMachine(HttpServletRequest request, List<String> groups) {
        String unit = request.getHeader(HEADER);
        if (unit == null) {
            return new Rights(groups, groups, null, true);
        }
        if (!Units.keys(groups).contains(unit)) {
            throw new RefusedException("请求头 " + HEADER + " 中的单位不是该账号所属的单位");
        }
        return new Rights(groups, Units.groupsOf(unit, groups), unit, true);
    }

    static void choose(HttpServletRequest request, String unit) {
        request.getSession().setAttribute(ATTRIBUTE, unit);
    }
}
