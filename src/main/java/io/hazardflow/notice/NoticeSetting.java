package io.hazardflow.notice;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/**
 * How a person wants to be told.
 *
 * @param refused  ids of channels
 * @param digestAt when he gets in one message what was not urgent
 */
record NoticeSetting(Locale language, Set<String> refused, QuietHours quiet, LocalTime digestAt) {

    static final NoticeSetting USUAL = new NoticeSetting(Locale.SIMPLIFIED_CHINESE, Set.of(), QuietHours.USUAL, LocalTime.of(8, 0));

    NoticeSetting {
        refused = Set.copyOf(refused);
    }
}
