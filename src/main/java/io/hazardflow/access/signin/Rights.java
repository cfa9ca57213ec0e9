package io.hazardflow.access.signin;

import io.hazardflow.access.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * What the signed-in person may be in this request.
 *
 * @param all     every group that he belongs to now
 * @param acting  those of the unit that he acts for; all, where he chose none
 * @param unit    the key of that unit; null where he chose none
 * @param machine a call with name and password instead of a session
 */
public record Rights(List<String> all, List<String> acting, String unit, boolean machine) {

    private static final String ATTRIBUTE = Rights.class.getName();

    /** The groups as the engine's permissions know them: those he acts in, and what follows from them. */
    public List<String> groups() {
        return Membership.withShared(acting);
    }

    public void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<Rights> of(HttpServletRequest request) {
        return Optional.ofNullable((Rights) request.getAttribute(ATTRIBUTE));
    }
}
