package io.hazardflow.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends the sessions of a person, on whichever node they began. */
@Component
class OpenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /** All but the one that asks for it. */
    void endOthers(String userId) {
        end(userId, current());
    }

    void end(String userId) {
        end(userId, null);
    }

    private void end(String userId, String spared) {
        FindByIndexNameSessionRepository<? extends Session> all = sessions.getObject();
        all.findByPrincipalName(userId).keySet().stream().filter(id -> !id.equals(spared)).forEach(all::deleteById);
    }

    private static String current() {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
            ? call.getRequest() : null;
        HttpSession session = request == null ? null : request.getSession(false);
        return session == null ? null : session.getId();
    }
}
