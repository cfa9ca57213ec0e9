package io.hazardflow.account;

import io.hazardflow.access.PersonSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends the sessions of a person, on whichever node they began. */
@Component
public class OpenSessions {

    private final ObjectProvider<PersonSessions> sessions;

    OpenSessions(ObjectProvider<PersonSessions> sessions) {
        this.sessions = sessions;
    }

    /** All but the one that asks for it. */
    public void endOthers(String userId) {
        sessions.getObject().endOthers(userId, current());
    }

    public void end(String userId) {
        sessions.getObject().end(userId);
    }

    private static String current() {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
            ? call.getRequest() : null;
        HttpSession session = request == null ? null : request.getSession(false);
        return session == null ? null : session.getId();
    }
}
