package io.hazardflow.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The open sessions of a person, on whichever node and device. */
@Component
public class PersonSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    PersonSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Ends all of them: the next call of each needs a login. */
    public void end(String userId) {
        endOthers(userId, null);
    }

    /** Ends all but one, so that who changes his password stays where he is. */
    public void endOthers(String userId, String sessionId) {
        sessions.findByPrincipalName(userId).keySet().stream().filter(id -> !id.equals(sessionId)).forEach(sessions::deleteById);
    }
}
