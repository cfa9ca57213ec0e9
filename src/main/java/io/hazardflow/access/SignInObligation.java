package io.hazardflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Something a signed-in person owes before anything else opens, such as a password of his own or a code of his second factor. */
public interface SignInObligation {

    /** What the person of this request still owes; a request with name and password (Basic) has no session to have done it in. */
    Optional<Owed> owed(String userId, HttpServletRequest request);

    /**
     * @param page    the portal's page where it is done, such as {@code /account/password}
     * @param message what to do, in the person's language
     */
    record Owed(String page, String message) {
    }
}
