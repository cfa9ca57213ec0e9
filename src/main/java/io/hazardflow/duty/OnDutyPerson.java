package io.hazardflow.duty;

import java.time.Instant;

/**
 * Somebody on duty or next, as one viewer may see him.
 *
 * @param insteadOf name of the person entered, while a substitute does it; else null
 * @param phone     null when none is known or the viewer may not know it
 */
public record OnDutyPerson(String account, String name, String insteadOf, String phone, Instant from, Instant to, boolean backup) {
}
