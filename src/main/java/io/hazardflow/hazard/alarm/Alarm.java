package io.hazardflow.hazard.alarm;

import java.time.OffsetDateTime;

/**
 * One alarm as a system sends it.
 *
 * @param source         id of the sending system, which is the unit of its account
 * @param externalId     the system's own id of the alarm; the same one again is the same alarm
 * @param enterprise     number of the enterprise
 * @param device         the system's id of the device
 * @param kind           what the device reports, such as 可燃气体浓度超限
 * @param level          1 notice, 2 warning, 3 emergency
 * @param imminentDanger null where the system does not say
 */
record Alarm(String source, String externalId, String enterprise, String device, String kind, int level, OffsetDateTime occurredAt,
             String location, String description, Boolean imminentDanger) {

    /** Whether both speak of the same thing at the same device. */
    boolean sameThing(Alarm other) {
        return enterprise.equals(other.enterprise) && device.equals(other.device) && kind.equals(other.kind);
    }
}
