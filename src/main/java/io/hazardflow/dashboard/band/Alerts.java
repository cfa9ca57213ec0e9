package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.UnitKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.indicator_alert}. */
@Component
class Alerts {

    private static final String COLUMNS = "id, indicator, kind, unit, side, low, high, period_from, period_to, numerator, denominator, "
        + "value, left_at, left_value, checked_at, ended_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why an alert ended. */
    enum End { BACK, FEW, NO_BAND }

    List<Alert> open() {
        return jdbc.sql("select " + COLUMNS + " from hazardflow.indicator_alert where ended_at is null order by left_at desc, id desc")
            .query(Alert.class).list();
    }

    /** What came back inside since then. */
    List<Alert> backSince(OffsetDateTime since) {
        return jdbc.sql("select " + COLUMNS
            + " from hazardflow.indicator_alert where ended_by = 'BACK' and ended_at >= ? order by ended_at desc, id desc")
            .param(since).query(Alert.class).list();
    }

    void begin(Band band, Unit unit, Band.Side side, Figure figure, Period period) {
        jdbc.sql("""
                insert into hazardflow.indicator_alert (indicator, kind, unit, side, low, high, period_from, period_to, numerator, denominator, value,
                    left_at, left_value, checked_at)
                values (:indicator, :kind, :unit, :side, :low, :high, :from, :to, :numerator, :denominator, :value, :now, :value, :now)""")
            .param("indicator", band.indicator()).param("kind", band.kind().name()).param("unit", unit.code()).param("side", side.name())
            .param("low", band.low()).param("high", band.high()).param("from", period.from()).param("to", period.to())
            .param("numerator", figure.numerator()).param("denominator", figure.denominator()).param("value", value(figure))
            .param("now", now()).update();
    }

    void goesOn(Alert alert, Band band, Figure figure, Period period) {
        jdbc.sql("""
                update hazardflow.indicator_alert set low = :low, high = :high, period_from = :from, period_to = :to, numerator = :numerator,
                    denominator = :denominator, value = :value, checked_at = :now where id = :id""")
            .param("low", band.low()).param("high", band.high()).param("from", period.from()).param("to", period.to())
            .param("numerator", figure.numerator()).param("denominator", figure.denominator()).param("value", value(figure))
            .param("now", now()).param("id", alert.id()).update();
    }

    void end(Alert alert, End how) {
        jdbc.sql("update hazardflow.indicator_alert set ended_at = :now, checked_at = :now, ended_by = :how where id = :id")
            .param("now", now()).param("how", how.name()).param("id", alert.id()).update();
    }

    /** When the indicators were last held against their bands; null for never. */
    OffsetDateTime lastCheck() {
        return jdbc.sql("select max(at) from hazardflow.indicator_check").query(OffsetDateTime.class).optional().orElse(null);
    }

    boolean isChecked(LocalDate day) {
        return jdbc.sql("select exists (select from hazardflow.indicator_check where day = ?)").param(day).query(Boolean.class).single();
    }

    void checked(LocalDate day) {
        jdbc.sql("insert into hazardflow.indicator_check (day, at) values (?, ?)").params(day, now()).update();
    }

    /** One node at a time; false for the others. */
    boolean mine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(4809056)").query(Boolean.class).single();
    }

    static boolean concerns(Alert alert, Unit unit) {
        return alert.kind() == unit.kind() && (unit.kind() == UnitKind.DISTRICT || alert.unit().equals(unit.code()));
    }

    private static BigDecimal value(Figure figure) {
        return Band.value(figure).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
