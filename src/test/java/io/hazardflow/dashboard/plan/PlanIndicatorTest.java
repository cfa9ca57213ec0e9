package io.hazardflow.dashboard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PlanIndicatorTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void aChangeIsReckonedAgainstTheBase() {
        PlanIndicator accidents = goal(TEN, TargetKind.CHANGE, "-0.1", "LOW");
        assertThat(accidents.change(of("8"))).contains(of("-0.2000"));
        assertThat(accidents.reachedBy(of("9"))).contains(true);
        assertThat(accidents.reachedBy(of("9.5"))).contains(false);
        assertThat(accidents.progress(of("9.5"))).contains(of("0.5000"));
        assertThat(accidents.progress(of("12"))).as("worse than the base").contains(BigDecimal.ZERO);
        assertThat(accidents.progress(of("2"))).contains(BigDecimal.ONE);
    }

    @Test
    void nothingIsSaidWithoutABaseOrAValue() {
        PlanIndicator unknown = goal(null, TargetKind.CHANGE, "-0.1", "LOW");
        assertThat(unknown.change(of("8"))).isEmpty();
        assertThat(unknown.reachedBy(of("8"))).isEmpty();
        assertThat(unknown.progress(of("8"))).isEmpty();
        assertThat(goal(BigDecimal.ZERO, TargetKind.CHANGE, "-0.1", "LOW").change(of("1"))).as("a base of zero").isEmpty();
        assertThat(goal(TEN, TargetKind.CHANGE, "-0.1", "LOW").reachedBy(null)).isEmpty();
        assertThat(goal(TEN, TargetKind.VALUE, "12", "HIGH").progress(null)).isEmpty();
    }

    @Test
    void zeroIsANumberAndNotAShare() {
        PlanIndicator deaths = goal(null, TargetKind.ZERO, "0", "LOW");
        assertThat(deaths.reachedBy(of("0"))).contains(true);
        assertThat(deaths.reachedBy(of("1"))).contains(false);
        assertThat(deaths.progress(of("0"))).isEmpty();
    }

    @Test
    void aValueIsReachedFromItsGoodSide() {
        PlanIndicator share = goal(of("0.5"), TargetKind.VALUE, "0.75", "HIGH");
        assertThat(share.reachedBy(of("0.75"))).contains(true);
        assertThat(share.reachedBy(of("0.7"))).contains(false);
        assertThat(share.progress(of("0.6"))).contains(of("0.4000"));
        assertThat(goal(TEN, TargetKind.VALUE, "10", "LOW").progress(of("9"))).as("no way to go").isEmpty();
        assertThat(goal(null, TargetKind.DONE, null, "HIGH").reachedBy(BigDecimal.ONE)).contains(true);
    }

    private static PlanIndicator goal(BigDecimal base, TargetKind kind, String target, String direction) {
        return new PlanIndicator("145", "规划", "KEY", "指标", "起", 2020, base, 2025, kind, target == null ? null : of(target), direction, null, "规划");
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }
}
