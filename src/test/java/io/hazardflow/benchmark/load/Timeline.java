package io.hazardflow.benchmark.load;

import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Ten years of reports: more each year, most in June (安全生产月) and before the winter, few at weekends and around the Spring Festival. */
final class Timeline {

    private static final int YEARS = 10;
    private static final double[] MONTHS = {0.8, 0.5, 1.0, 1.0, 1.1, 1.6, 1.2, 1.1, 1.2, 0.8, 1.3, 1.2};
    private static final int OPENS = 8 * 3_600;
    private static final int HOURS = 10 * 3_600;

    private final LocalDate first;
    private final double[] until;

    Timeline(Clock clock) {
        LocalDate last = LocalDate.now(clock).minusDays(1);
        first = last.minusYears(YEARS);
        until = new double[(int) ChronoUnit.DAYS.between(first, last) + 1];
        double sum = 0;
        for (int day = 0; day < until.length; day++) {
            LocalDate date = first.plusDays(day);
            double growth = 0.6 + 0.8 * day / until.length;
            sum += growth * MONTHS[date.getMonthValue() - 1] * (date.getDayOfWeek().getValue() > 5 ? 0.25 : 1);
            until[day] = sum;
        }
    }

    /** @param part of all reports that come before, 0 to 1 */
    Instant at(double part, SplittableRandom random) {
        int day = Arrays.binarySearch(until, part * until[until.length - 1]);
        return first.plusDays(day < 0 ? -day - 1 : day).atStartOfDay(EngineClock.ZONE).toInstant().plusSeconds(OPENS + random.nextInt(HOURS));
    }
}
