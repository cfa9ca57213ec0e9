package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.unit.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An indicator of a unit that is or was outside its band.
 *
 * @param value     as of the last check
 * @param leftValue as it left
 * @param endedAt   null while it is outside
 */
record Alert(long id, String indicator, UnitKind kind, String unit, Band.Side side, BigDecimal low, BigDecimal high, LocalDate periodFrom,
             LocalDate periodTo, long numerator, Long denominator, BigDecimal value, Instant leftAt, BigDecimal leftValue, Instant checkedAt,
             Instant endedAt) {
}
