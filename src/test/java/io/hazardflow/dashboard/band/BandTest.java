package io.hazardflow.dashboard.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.unit.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;

class BandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Indicator RATE = new Indicator("IN_TIME", "按期整改率", IndicatorGroup.HAZARD, Indicator.Unit.RATE, Indicator.Better.HIGH);

    @ParameterizedTest
    @CsvSource({"0.79, LOW, false", "0.80, , false", "0.84, , false", "0.85, , true", "0.90, , true",
        "0.91, , false", "0.95, , false", "0.96, HIGH, false"})
    void whatIsOutsideIsTellingAndWhatIsBackIsWellInside(BigDecimal value, Band.Side side, boolean back) {
        Band band = band("0.8", "0.95", "0.05");
        assertThat(band.outside(value).orElse(null)).isEqualTo(side);
        assertThat(band.isBack(value)).isEqualTo(back);
    }

    @Test
    void fewCasesSayNothingButDoNotEndAnAlertAtOnce() {
        Band band = band("0.8", null, "0");
        assertThat(band.saysAnything(figure(9), false)).isFalse();
        assertThat(band.saysAnything(figure(10), false)).isTrue();
        assertThat(band.saysAnything(figure(5), true)).isTrue();
        assertThat(band.saysAnything(figure(4), true)).isFalse();
        assertThat(band.saysAnything(new Figure(0, 0L, null), true)).isFalse();
        assertThat(band.saysAnything(new Figure(3, null, null), false)).as("a number that is no rate").isTrue();
    }

    @Test
    void aDraftIsCompletedAndWhatIsWrongIsNamed() {
        BandDraft draft = draft("0.8", null, null, 10, null, "试行").checked(RATE, TODAY);
        assertThat(draft.from()).isEqualTo(TODAY);
        assertThat(draft.margin()).isZero();
        refused(draft(null, null, null, 10, null, "试行"), "「下限」和「上限」");
        refused(draft("1.2", null, null, 10, null, "试行"), "「下限」须在 0% 至 100%");
        refused(draft("0.8", "0.7", null, 10, null, "试行"), "「下限」高于「上限」");
        refused(draft("0.98", null, "0.05", 10, null, "试行"), "「恢复余量」");
        refused(draft("0.8", null, null, 0, null, "试行"), "「最少分母」");
        refused(draft("0.8", null, null, null, null, "试行"), "「最少分母」");
        refused(draft("0.8", null, null, 10, TODAY.minusDays(1), "试行"), "「生效日期」");
        refused(draft("0.8", null, null, 10, null, " "), "「原因」");
    }

    private static void refused(BandDraft draft, String words) {
        assertThatThrownBy(() -> draft.checked(RATE, TODAY)).isInstanceOfSatisfying(ErrorResponseException.class,
            refused -> assertThat(refused.getBody().getDetail()).contains(words));
    }

    private static BandDraft draft(String low, String high, String margin, Integer least, LocalDate from, String reason) {
        return new BandDraft("IN_TIME", UnitKind.STREET, Span.LAST_90_DAYS, number(low), number(high), number(margin), least, from, "区安委办通知", reason);
    }

    private static Band band(String low, String high, String margin) {
        return new Band(1, "IN_TIME", UnitKind.STREET, Span.LAST_90_DAYS, number(low), number(high), number(margin), 10, TODAY, null, "依据",
            null, null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Figure figure(long denominator) {
        return new Figure(0, denominator, BigDecimal.ZERO);
    }
}
