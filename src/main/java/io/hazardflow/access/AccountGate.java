package io.hazardflow.access;

import java.util.Optional;

/** Says which accounts are shut, at the sign-in and at every later call of an open session. */
public interface AccountGate {

    /** The reason in the person's language, or empty when the account may be used. */
    Optional<String> shut(String userId);
}
