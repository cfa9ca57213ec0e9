package io.hazardflow.ledger;

/**
 * Who did a step, as the ledger keeps it: the names stay readable after the account is gone.
 *
 * @param userId account name, {@code system} for the engine itself
 * @param name   name on the screen at that time
 * @param role   the group in whose name he acted, such as {@code street-office:001}
 */
public record Actor(String userId, String name, String role) {

    /** A step that the engine does by rule, such as a reminder. */
    public static final Actor SYSTEM = new Actor("system", "系统", "system");
}
