package io.hazardflow.dashboard.band;

import static io.hazardflow.dashboard.LedgerHazards.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.dashboard.LedgerHazards;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.dashboard.unit.UnitKind;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.notice.NoticeText;
import io.hazardflow.notice.NoticeTexts;
import io.hazardflow.platform.EngineClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class BandCheckTest {

    private static final String KEY = "RECTIFICATION";

    @Autowired
    private BandCheck check;
    @Autowired
    private Bands bands;
    @Autowired
    private Alerts alerts;
    @Autowired
    private MonthSums months;
    @Autowired
    private Ledger ledger;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    /** Ten hazards of one street, of which more and more are resolved. */
    private final class Street {

        private final LedgerHazards hazards = new LedgerHazards(ledger, "012");
        private final List<String> numbers;

        private Street(int found) {
            jdbc.sql("delete from hazardflow.indicator_band").update();
            numbers = IntStream.range(0, found).mapToObj(i -> hazards.reported(moment("2045-04-%02dT10:00:00".formatted(i + 1)))).toList();
        }

        private void resolved(int from, int to) {
            numbers.subList(from, to).forEach(number -> hazards.closed(number, moment("2045-05-01T10:00:00")));
        }
    }

    private void rolledBack(Runnable work) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    @Test
    void whoLeavesIsToldOnceAndWhoIsWellInsideAgainOnceMore() {
        rolledBack(() -> {
            Street street = new Street(10);
            at("2045-05-02T08:00:00");
            band("0.75", "0.1", 10);
            street.resolved(0, 7);

            look("2045-05-03T08:00:00");
            look("2045-05-03T08:10:00");
            look("2045-05-04T08:00:00");
            assertThat(told()).containsExactly("indicator-left street-office:012");
            assertThat(alerts.open()).singleElement().satisfies(alert -> {
                assertThat(alert.value()).isEqualByComparingTo("0.7");
                assertThat(alert.side()).isEqualTo(Band.Side.LOW);
                assertThat(alert.periodFrom()).isEqualTo("2045-02-04");
            });

            street.resolved(7, 8);
            look("2045-05-05T08:00:00");
            assertThat(told()).as("inside, but not by the margin").hasSize(1);
            assertThat(alerts.open()).singleElement().satisfies(alert -> assertThat(alert.value()).isEqualByComparingTo("0.8"));
            street.resolved(8, 9);
            look("2045-05-06T08:00:00");
            look("2045-05-07T08:00:00");
            assertThat(told()).containsExactly("indicator-left street-office:012", "indicator-back street-office:012");
            assertThat(alerts.open()).isEmpty();
        });
    }

    @Test
    void ofFewCasesNothingIsSaidAndAnAlertEndsInSilenceWhenHardlyAnyAreLeft() {
        rolledBack(() -> {
            Street street = new Street(9);
            at("2045-05-02T08:00:00");
            band("0.75", "0", 10);
            look("2045-05-03T08:00:00");
            assertThat(told()).isEmpty();

            band("0.75", "0", 9);
            look("2045-05-04T08:00:00");
            assertThat(told()).containsExactly("indicator-left street-office:012");
            look("2045-07-03T08:00:00");
            assertThat(alerts.open()).as("five of nine are left in the period").hasSize(1);
            look("2045-07-04T08:00:00");
            assertThat(alerts.open()).isEmpty();
            assertThat(told()).hasSize(1);
        });
    }

    @Test
    void aBandThatIsTakenAwayEndsItsAlertsAndOneOfNoIndicatorIsPassedOver() {
        rolledBack(() -> {
            new Street(10);
            at("2045-05-02T08:00:00");
            band("0.75", "0", 10);
            bands.replace(new BandDraft("NO_SUCH_THING", UnitKind.STREET, Span.QUARTER, BigDecimal.ONE, null, BigDecimal.ZERO, 1,
                LocalDate.of(2045, 5, 2), "试验", "试验"), "admin");
            look("2045-05-03T08:00:00");
            assertThat(alerts.open()).hasSize(1);

            at("2045-05-03T09:00:00");
            bands.end(bands.on(LocalDate.of(2045, 5, 3)).get(0), "不再需要", "admin");
            look("2045-05-03T09:10:00");
            assertThat(alerts.open()).isEmpty();
            assertThat(told()).hasSize(1);
            assertThat(jdbc.sql("select ended_by from hazardflow.indicator_alert").query(String.class).list()).contains("NO_BAND");
        });
    }

    @Test
    void aNewRowTakesThePlaceOfTheOneBeforeFromItsDayOn() {
        rolledBack(() -> {
            jdbc.sql("delete from hazardflow.indicator_band").update();
            at("2045-05-02T08:00:00");
            band("0.7", "0", 10);
            replace("0.8", LocalDate.of(2045, 6, 1));
            replace("0.9", LocalDate.of(2045, 5, 20));

            assertThat(low(LocalDate.of(2045, 5, 1))).isEmpty();
            assertThat(low(LocalDate.of(2045, 5, 19))).containsExactly("0.7");
            assertThat(low(LocalDate.of(2045, 5, 20))).containsExactly("0.9");
            assertThat(low(LocalDate.of(2045, 6, 1))).containsExactly("0.9");
            assertThat(bands.all()).hasSize(3);
        });
    }

    @Test
    void theNoticesSayValueAndBand() {
        Map<String, String> facts = Map.of("unit", "鲁山道", "indicator", "按期整改率", "value", "70%", "parts", "7/10", "low", "75%", "high", "",
            "from", "2045-02-03", "to", "2045-05-03");
        assertThat(texts.of("indicator-left", facts, Locale.SIMPLIFIED_CHINESE)).isEqualTo(new NoticeText("鲁山道：按期整改率离开控制范围",
            "2045-02-03 至 2045-05-03 为 70%（7/10），控制范围为不低于 75%。恢复时另行通知。"));
        assertThat(texts.of("indicator-back", facts, Locale.ENGLISH).body()).contains("70% (7/10)", "at least 75%");
    }

    private void band(String low, String margin, int least) {
        bands.replace(new BandDraft(KEY, UnitKind.STREET, Span.LAST_90_DAYS, new BigDecimal(low), null, new BigDecimal(margin), least,
            LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE), "试验", "试验"), "admin");
    }

    private void replace(String low, LocalDate from) {
        bands.replace(new BandDraft(KEY, UnitKind.STREET, Span.LAST_90_DAYS, new BigDecimal(low), null, BigDecimal.ZERO, 10, from,
            "试验", "试验"), "admin");
    }

    private List<String> low(LocalDate day) {
        return bands.on(day).stream().map(band -> band.low().toPlainString()).toList();
    }

    private void look(String at) {
        at(at);
        months.catchUp();
        check.today();
    }

    private static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(moment(local)));
    }

    private List<String> told() {
        return jdbc.sql("select kind || ' ' || posts[1] from hazardflow.announcement where kind like 'indicator-%' order by created_at")
            .query(String.class).list();
    }
}
