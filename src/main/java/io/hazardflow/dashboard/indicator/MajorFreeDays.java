package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.web.HazardRows;
import io.hazardflow.platform.EngineClock;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For how many days no major hazard has been open (domain E, 动态清零天数): from the last day on which one was, to the last day of the period or today;
 * nought while one is open. It is told of the hazards that decide it: the open ones, or else the one that was open last.
 */
@Component
@Order(1)
class MajorFreeDays implements IndicatorSource {

    private static final Indicator INDICATOR = new Indicator("MAJOR_FREE_DAYS", "重大动态清零天数", IndicatorGroup.TIMELINESS, Indicator.Unit.MEAN,
        Indicator.Better.HIGH);
    /** Takes the parameter {@code days}; the conditions and the part go into its places. */
    private static final String DECIDING = """
        (select ranked.* from (
            select known.*, rank() over (partition by known.part order by known.open_until desc) as place from (
                select m.number, asked.day, %s as part,
                       least(asked.day, cast(case when m.resolved then coalesce(m.passed_at, m.closed_at, m.last_at) end
                           at time zone '%s' as date)) as open_until
                from unnest(cast(:days as date[])) as asked (day)
                join hazardflow.hazard_measure m on m.reported_at < cast(asked.day + 1 as timestamp) at time zone '%s'
                where m.level = 'MAJOR' and not m.excluded and %s) known) ranked
        where ranked.place = 1) deciding""";

    private final JdbcClient jdbc;
    private final HazardRows rows;
    private final FigureScope scope;
    private final Clock clock;

    MajorFreeDays(JdbcClient jdbc, HazardRows rows, FigureScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(INDICATOR);
    }

    private record Counted(String part, long hazards, long days) {

        Figure figure() {
            return Figure.of(INDICATOR.unit(), days, hazards);
        }
    }

    @Override
    public Map<String, Map<String, Figure>> figures(Set<IndicatorGroup> groups, Period period, HazardSums.By by, Asked asked) {
        Map<String, Map<String, Figure>> figures = new TreeMap<>();
        if (!groups.contains(INDICATOR.group())) {
            return figures;
        }
        boolean byMonth = by == HazardSums.By.MONTH;
        List<LocalDate> days = byMonth ? ends(period) : List.of(end(period));
        if (byMonth) {
            days.forEach(day -> figures.put(YearMonth.from(day).toString(), Map.of(INDICATOR.key(), Figure.of(INDICATOR.unit(), 0, 0))));
        }
        select("select deciding.part, count(*) as hazards, sum(deciding.day - deciding.open_until) as days from ",
            byMonth ? "to_char(asked.day, 'YYYY-MM')" : by.ofCase(), " group by 1", days, asked).query(Counted.class).list()
            .forEach(counted -> figures.put(counted.part(), Map.of(INDICATOR.key(), counted.figure())));
        return figures;
    }

    @Override
    public Page cases(String key, boolean numerator, Period period, Asked asked, int size, long offset) {
        List<LocalDate> day = List.of(end(period));
        String nothing = HazardSums.By.NOTHING.ofCase();
        long total = select("select count(*) from ", nothing, "", day, asked).query(Long.class).single();
        List<HazardCase> found = select("select h.* from hazardflow.hazard h join ", nothing,
            " on deciding.number = h.number order by h.reported_at desc, h.number desc limit :size offset :offset", day, asked)
            .param("size", size).param("offset", offset).query(HazardCase.class).list();
        return new Page(rows.of(found, asked.caller()).stream().map(HazardSource::shown).toList(), total);
    }

    private JdbcClient.StatementSpec select(String what, String part, String rest, List<LocalDate> days, Asked asked) {
        HazardSums.Which which = scope.of(asked);
        return jdbc.sql(what + DECIDING.formatted(part, EngineClock.ZONE, EngineClock.ZONE, which.within().sql() + which.conditions().sql()) + rest)
            .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
            .params(which.within().parameters()).params(which.conditions().parameters());
    }

    private LocalDate end(Period period) {
        LocalDate today = LocalDate.now(clock);
        return period.to().isAfter(today) ? today : period.to();
    }

    private List<LocalDate> ends(Period period) {
        LocalDate last = end(period);
        return Stream.iterate(YearMonth.from(period.from()), month -> !month.isAfter(YearMonth.from(last)), month -> month.plusMonths(1))
            .map(month -> month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth()).toList();
    }
}
