package io.hazardflow.dashboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.dashboard.indicator.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores against what somebody reckoned on paper. */
class ScoreTest {

    private static final List<ScorePart> PARTS = List.of(share("IN_TIME", 25), share("MAJOR_RECTIFICATION", 20), share("FIRST_REVIEW", 10),
        new ScorePart("LOOK_BACK", ScorePart.Use.REST, BigDecimal.TEN, null, ""), share("SELF_CHECK_ACTIVE", 10), share("DRILL_COMPLETION", 10),
        share("CAMPAIGN_PROGRESS", 10), share("TIP_CLOSURE", 5),
        new ScorePart("LONG_OVERDUE", ScorePart.Use.DEDUCTION, BigDecimal.ONE, BigDecimal.TEN, ""),
        new ScorePart("HAZARDS_FOUND", ScorePart.Use.LEAST, BigDecimal.TEN, null, ""));

    private static ScorePart share(String indicator, long points) {
        return new ScorePart(indicator, ScorePart.Use.SHARE, BigDecimal.valueOf(points), null, "");
    }

    private static Figure rate(long numerator, long denominator) {
        return new Figure(numerator, denominator, null);
    }

    private static Figure count(long number) {
        return new Figure(number, null, null);
    }

    /** 25·18/20 + 20·3/4 + 10·15/20 + 10·(8−1)/8 + 10·30/40 + 10·9/10 + 10·6/12 + 5·2/2 − 3 = 22.5 + 15 + 7.5 + 8.75 + 7.5 + 9 + 5 + 5 − 3. */
    @Test
    void everyPartCountsByItsWeightAndWhatIsLongOverdueIsTakenOff() {
        Score score = Score.of(PARTS, Map.of("IN_TIME", rate(18, 20), "MAJOR_RECTIFICATION", rate(3, 4), "FIRST_REVIEW", rate(15, 20),
            "LOOK_BACK", rate(1, 8), "SELF_CHECK_ACTIVE", rate(30, 40), "DRILL_COMPLETION", rate(9, 10), "CAMPAIGN_PROGRESS", rate(6, 12),
            "TIP_CLOSURE", rate(2, 2), "LONG_OVERDUE", count(3), "HAZARDS_FOUND", count(31)));

        assertThat(score.total()).isEqualByComparingTo("77.25");
        assertThat(line(score, "LOOK_BACK").points()).isEqualByComparingTo("8.75");
        assertThat(line(score, "LONG_OVERDUE").points()).isEqualByComparingTo("3");
        assertThat(score.found()).isEqualTo(31);
        assertThat(score.enough()).isTrue();
    }

    /** No major hazard, no look-back, no tip: 65 of 100 are left. In time 25·100/65 = 38.46 of which 9/10 are 34.62; the four others 15.38 each. */
    @Test
    void whatDidNotHappenIsLeftOutAndTheOthersTakeOverItsWeight() {
        Score score = Score.of(PARTS, Map.of("IN_TIME", rate(9, 10), "MAJOR_RECTIFICATION", rate(0, 0), "FIRST_REVIEW", rate(10, 10),
            "SELF_CHECK_ACTIVE", rate(20, 40), "DRILL_COMPLETION", rate(0, 6), "CAMPAIGN_PROGRESS", rate(3, 4), "HAZARDS_FOUND", count(10)));

        assertThat(line(score, "MAJOR_RECTIFICATION").points()).isNull();
        assertThat(line(score, "MAJOR_RECTIFICATION").scaled()).isNull();
        assertThat(line(score, "IN_TIME").scaled()).isEqualByComparingTo("38.46");
        assertThat(line(score, "IN_TIME").points()).isEqualByComparingTo("34.62");
        assertThat(line(score, "FIRST_REVIEW").points()).isEqualByComparingTo("15.38");
        assertThat(line(score, "SELF_CHECK_ACTIVE").points()).isEqualByComparingTo("7.69");
        assertThat(line(score, "DRILL_COMPLETION").points()).isEqualByComparingTo("0");
        assertThat(line(score, "CAMPAIGN_PROGRESS").points()).isEqualByComparingTo("11.54");
        assertThat(score.total()).isEqualByComparingTo("69.23");
    }

    @Test
    void pointsOffEndAtTheirCapAndNoScoreIsBelowNought() {
        Map<String, Figure> good = Map.of("IN_TIME", rate(10, 10), "LONG_OVERDUE", count(40), "HAZARDS_FOUND", count(50));
        assertThat(Score.of(PARTS, good).total()).isEqualByComparingTo("90");
        Map<String, Figure> bad = Map.of("IN_TIME", rate(0, 10), "LONG_OVERDUE", count(4), "HAZARDS_FOUND", count(50));
        assertThat(Score.of(PARTS, bad).total()).isEqualByComparingTo("0");
    }

    @Test
    void fewFindsEarnNoRankAndNothingToDivideByNoScore() {
        assertThat(Score.of(PARTS, Map.of("IN_TIME", rate(1, 1), "HAZARDS_FOUND", count(9))).enough()).isFalse();
        assertThat(Score.of(PARTS, Map.of("IN_TIME", rate(1, 1), "HAZARDS_FOUND", count(10))).enough()).isTrue();
        Score nothing = Score.of(PARTS, Map.of("LONG_OVERDUE", count(2)));
        assertThat(nothing.total()).isNull();
        assertThat(nothing.enough()).isFalse();
    }

    private static Score.Line line(Score score, String indicator) {
        return score.lines().stream().filter(line -> line.indicator().equals(indicator)).findFirst().orElseThrow();
    }
}
