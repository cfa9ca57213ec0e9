package io.hazardflow.campaign.selfcheck;

/**
 * How often an enterprise really has to make a self-check: the most frequent of the default, its own wish and what is demanded of it.
 *
 * @param checklist  id without version
 * @param origin     {@code DEFAULT}, {@code OWN} or {@code DEMANDED}
 * @param windowDays days that it has for it
 * @param basis      of the default, or the reason of who set it
 */
record EffectivePlan(String enterprise, String checklist, Frequency frequency, String origin, int windowDays, int remindHours, String basis) {
}
