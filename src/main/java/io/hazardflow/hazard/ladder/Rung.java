package io.hazardflow.hazard.ladder;

/** How high a case has come on the ladder, as the hazard list shows it; it never comes down. */
enum Rung {
    REMINDED, URGE, STREET_SUPERVISION, DISTRICT_SUPERVISION, LISTING, INTERVIEW, PENALTY;

    static String higher(String one, String other) {
        return one == null || valueOf(other).compareTo(valueOf(one)) > 0 ? other : one;
    }
}
