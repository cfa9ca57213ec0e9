package io.hazardflow.campaign.draw;

import java.util.List;
import java.util.Map;

/**
 * How many are drawn and who may lead, as approved and as the dated rows of that day say.
 *
 * @param count           objects to draw outside those inspected in any case; null where a percentage counts
 * @param percent         of each stratum, rounded up; null where a count is given
 * @param reservePercent  of those drawn, rounded up, that stand by in each stratum
 * @param reserveLeast    stand by in each stratum in any case, as far as there are so many
 * @param teams           whether officers are drawn too
 * @param leadDepartment  whose officers lead
 * @param leadSpecialties by industry, those of which the leading officer must have one
 */
record DrawRules(Integer count, Integer percent, int reservePercent, int reserveLeast, boolean teams, String leadDepartment,
                 Map<String, List<String>> leadSpecialties) {

    int quota(int size) {
        return Math.min(size, count != null ? count : share(size, percent));
    }

    int reserve(int quota) {
        return Math.max(reserveLeast, share(quota, reservePercent));
    }

    private static int share(int of, int percent) {
        return Math.toIntExact(((long) of * percent + 99) / 100);
    }
}
