package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the posts of a unit that an indicator of theirs has left its band or has come back. */
@Component
class BandNotices {

    static final String LEFT = "indicator-left";
    static final String BACK = "indicator-back";

    private final Announcements announcements;

    BandNotices(Announcements announcements) {
        this.announcements = announcements;
    }

    /** What it is about. */
    record Of(Unit unit, Indicator indicator, Band band, Period period) {
    }

    void left(Of of, Figure figure) {
        tell(LEFT, of, figure);
    }

    void back(Of of, Figure figure) {
        tell(BACK, of, figure);
    }

    private void tell(String kind, Of of, Figure figure) {
        Map<String, String> facts = Map.of("unit", of.unit().name(), "indicator", of.indicator().label(),
            "value", words(of.indicator().unit(), Band.value(figure).orElseThrow()),
            "parts", of.indicator().unit() == Indicator.Unit.RATE ? figure.numerator() + "/" + figure.denominator() : "",
            "low", of.band().low() == null ? "" : words(of.indicator().unit(), of.band().low()),
            "high", of.band().high() == null ? "" : words(of.indicator().unit(), of.band().high()),
            "from", of.period().from().toString(), "to", of.period().to().toString());
        announcements.announce(new Announcement(kind, null, null, false, facts, of.unit().posts(), List.of(), null,
            "/dashboard?from=" + of.period().from() + "&to=" + of.period().to() + of.unit().query()));
    }

    private static String words(Indicator.Unit unit, BigDecimal value) {
        return unit == Indicator.Unit.RATE ? value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%"
            : value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
