package io.hazardflow.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** What the login page tells next about the sign-in that just failed; told once. */
final class SignInNote {

    private static final String ATTRIBUTE = "hazardflow.signInNote";

    private SignInNote() {
    }

    static void leave(HttpServletRequest request, String sentence) {
        request.getSession().setAttribute(ATTRIBUTE, sentence);
    }

    /** Null when there is nothing to tell. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String sentence)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return sentence;
    }
}
