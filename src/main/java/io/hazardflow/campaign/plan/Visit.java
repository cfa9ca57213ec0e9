package io.hazardflow.campaign.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An inspection of an enterprise beside the planned campaign.
 *
 * @param other campaign, inspection or plan of another office
 * @param ahead still to come, so that both can be done together
 */
record Visit(String enterprise, String other, String otherName, LocalDate visitFrom, LocalDate visitTo, boolean ahead) {

    /** Days between this and a period; 0 when they meet. */
    long daysFrom(LocalDate from, LocalDate to) {
        if (visitTo.isBefore(from)) {
            return ChronoUnit.DAYS.between(visitTo, from);
        }
        return visitFrom.isAfter(to) ? ChronoUnit.DAYS.between(to, visitFrom) : 0;
    }
}
