package io.hazardflow.audit;

/**
 * One thing that somebody did or was refused.
 *
 * @param actor   account; what was typed where nobody was signed in; {@code system} for work of the application itself
 * @param address network address of the caller; null without a request
 * @param target  what it was done to: an account, a case number, or method and path of a call
 * @param detail  one sentence without personal data; null when kind and target say all
 */
public record AuditEntry(AuditKind kind, String actor, String address, String target, String detail) {
}
