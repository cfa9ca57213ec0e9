package io.hazardflow.dashboard.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MovementTest {

    @Test
    void manyCasesThatMoveALittleWeighMoreThanFewThatJump() {
        double many = Movement.of(Indicator.Unit.RATE, rate(800, 1000), rate(900, 1000));
        double few = Movement.of(Indicator.Unit.RATE, rate(1, 2), rate(2, 2));
        assertThat(many).isGreaterThan(6);
        assertThat(few).isLessThan(1.5);
        assertThat(many).isEqualTo(Movement.of(Indicator.Unit.RATE, rate(900, 1000), rate(800, 1000)));
    }

    @Test
    void numbersAndTimesAreWeighedByTheirOwnScatter() {
        assertThat(Movement.of(Indicator.Unit.COUNT, new Figure(30, null, null), new Figure(6, null, null))).isCloseTo(4, within(1e-9));
        assertThat(Movement.of(Indicator.Unit.DAYS, days(10, 25), days(10, 25))).isZero();
        assertThat(Movement.of(Indicator.Unit.DAYS, days(20, 50), days(10, 50))).isCloseTo(10 / Math.sqrt(8 + 2), within(1e-9));
        assertThat(Movement.of(Indicator.Unit.MEAN, mean(2, 50), mean(1, 50))).isCloseTo(1 / Math.sqrt(0.06), within(1e-9));
    }

    @Test
    void whatSaysNothingHasNotMoved() {
        assertThat(Movement.of(Indicator.Unit.RATE, new Figure(0, 0L, null), rate(1, 1))).isZero();
        assertThat(Movement.of(Indicator.Unit.RATE, rate(5, 5), rate(9, 9))).isZero();
        assertThat(Movement.of(Indicator.Unit.COUNT, new Figure(0, null, null), new Figure(0, null, null))).isZero();
    }

    private static Figure rate(long numerator, long denominator) {
        return new Figure(numerator, denominator, BigDecimal.valueOf((double) numerator / denominator));
    }

    private static Figure days(long days, long cases) {
        return new Figure(days * cases * 86_400, cases, BigDecimal.valueOf(days));
    }

    private static Figure mean(long mean, long cases) {
        return new Figure(mean * cases, cases, BigDecimal.valueOf(mean));
    }
}
