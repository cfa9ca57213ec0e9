package io.hazardflow.drill;

/**
 * Somebody who is to take part in a drill.
 *
 * @param department his department or post in the drill; null where none was named
 * @param account    his account; null for most
 */
public record DrillParticipant(int position, String name, String department, String account) {
}
