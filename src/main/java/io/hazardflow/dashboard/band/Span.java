package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Period;
import java.time.LocalDate;

/** The days over which an indicator is held against its band. */
enum Span {
    LAST_90_DAYS("近 90 天") {
        @Override
        Period endingOn(LocalDate day) {
            return new Period(day.minusDays(89), day);
        }
    },
    QUARTER("本季度至今") {
        @Override
        Period endingOn(LocalDate day) {
            return new Period(day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3), day);
        }
    };

    private final String label;

    Span(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract Period endingOn(LocalDate day);
}
