package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.lists.Conditions;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evaluates {@link Measure}s: those over the same things and moments in one statement. */
@Component
class MeasureCounts {

    private final JdbcClient jdbc;
    private final Industries industries;
    private final Streets streets;
    private final Clock clock;

    MeasureCounts(JdbcClient jdbc, Industries industries, Streets streets, Clock clock) {
        this.jdbc = jdbc;
        this.industries = industries;
        this.streets = streets;
        this.clock = clock;
    }

    private record Together(Countable of, String at) {
    }

    /** By part and measure; a part stands there as soon as one of the things is in it. Measures that cannot be divided so are left out. */
    Map<String, Map<Measure, Long>> count(Collection<Measure> measures, Period period, HazardSums.By by, Asked asked) {
        Map<String, Map<Measure, Long>> counts = new TreeMap<>();
        if (by == HazardSums.By.MONTH) {
            months(measures, period, asked, counts);
            return counts;
        }
        together(measures).forEach((together, some) -> {
            String part = part(together.of(), by);
            if (part != null) {
                count(together, some, part, period, asked, counts);
            }
        });
        return counts;
    }

    /** Things with a moment by one statement, others month by month. */
    private void months(Collection<Measure> measures, Period period, Asked asked, Map<String, Map<Measure, Long>> counts) {
        together(measures.stream().filter(measure -> measure.span() == Measure.Span.IN).toList()).forEach((together, some) -> count(together, some,
            "to_char((" + together.at() + ") at time zone '" + EngineClock.ZONE + "', 'YYYY-MM')", period, asked, counts));
        List<Measure> during = measures.stream().filter(measure -> measure.span() == Measure.Span.DURING).toList();
        for (LocalDate month = period.from().withDayOfMonth(1); !during.isEmpty() && !month.isAfter(period.to()); month = month.plusMonths(1)) {
            LocalDate last = month.plusMonths(1).minusDays(1);
            Period whole = new Period(month, last.isAfter(period.to()) ? period.to() : last);
            String name = "'" + month.toString().substring(0, 7) + "'";
            together(during).forEach((together, some) -> count(together, some, "cast(" + name + " as text)", whole, asked, counts));
        }
    }

    private static Map<Together, List<Measure>> together(Collection<Measure> measures) {
        return measures.stream().distinct().collect(Collectors.groupingBy(measure -> new Together(measure.of(), measure.at()), LinkedHashMap::new,
            Collectors.toList()));
    }

    private void count(Together together, List<Measure> measures, String part, Period period, Asked asked, Map<String, Map<Measure, Long>> counts) {
        List<String> columns = new ArrayList<>();
        measures.forEach(measure -> columns.add(measure.sql() + " as c" + columns.size()));
        select(together.of(), together.at(), part + " as part, " + String.join(", ", columns), " group by 1", period, asked).query((row, index) -> {
            Map<Measure, Long> ofPart = counts.computeIfAbsent(row.getString("part"), one -> new HashMap<>());
            for (int i = 0; i < measures.size(); i++) {
                ofPart.put(measures.get(i), row.getLong("c" + i));
            }
            return null;
        }).list();
    }

    /** The newest first. */
    List<IndicatorCase> cases(Measure measure, Period period, Asked asked, int size, long offset) {
        Countable of = measure.of();
        String at = measure.at() == null ? "cast(null as timestamptz)" : measure.at();
        return select(of, measure.at(), of.number() + " as number, " + of.title() + " as title, " + of.state() + " as state, " + text(of.street())
                + " as street, " + text(of.enterprise()) + " as enterprise, " + enterpriseName(of) + " as enterprise_name, " + at + " as at", " and ("
                + measure.condition() + ") order by " + at
                + " desc nulls last, " + of.number() + " desc, title limit :size offset :offset", period, asked)
            .param("size", size).param("offset", offset)
            .query((row, index) -> new IndicatorCase(row.getString("number"), row.getString("title"), of.stateLabel().apply(row.getString("state")), null,
                null, row.getString("enterprise_name"), row.getString("street") == null ? null : streets.name(row.getString("street")), null,
                row.getTimestamp("at") == null ? null : row.getTimestamp("at").toInstant(),
                of.page().apply(row.getString("number"), row.getString("enterprise")))).list();
    }

    long count(Measure measure, Period period, Asked asked) {
        return count(List.of(measure), period, HazardSums.By.NOTHING, asked).getOrDefault("", Map.of()).getOrDefault(measure, 0L);
    }

    private JdbcClient.StatementSpec select(Countable of, String at, String what, String rest, Period period, Asked asked) {
        ScopeCondition within = of.scope().apply(asked.caller());
        Conditions conditions = conditions(of, asked.filter());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime end = period.end();
        return jdbc.sql("select " + what + " from " + of.from() + " where " + within.sql() + conditions.sql()
                + (at == null ? "" : " and " + at + " >= :from and " + at + " < :to") + rest)
            .param("from", period.begin()).param("to", end.isAfter(now) ? now : end).param("first", period.from()).param("last", period.to())
            .param("today", LocalDate.now(clock)).param("now", now).params(within.parameters()).params(conditions.parameters());
    }

    /** What has no such part is in none: narrowed to one, nothing of it is left. */
    private Conditions conditions(Countable of, FigureFilter filter) {
        Conditions conditions = new Conditions();
        narrow(conditions, of.street(), "street", filter.street());
        narrow(conditions, of.industry(), "industry", filter.industry());
        if (of.department() == null && of.industry() != null && Conditions.given(filter.department())) {
            return conditions.with(" and " + of.industry() + " = any(:industries)", "industries",
                industries.supervisedBy(Set.of(filter.department())).toArray(String[]::new));
        }
        narrow(conditions, of.department(), "department", filter.department());
        return conditions;
    }

    private static void narrow(Conditions conditions, String column, String name, String value) {
        if (column != null) {
            conditions.equal(column, name, value);
        } else if (Conditions.given(value)) {
            conditions.with(" and false");
        }
    }

    private static String part(Countable of, HazardSums.By by) {
        String column = switch (by) {
            case STREET -> of.street();
            case DEPARTMENT -> of.department();
            case INDUSTRY -> of.industry();
            case ENTERPRISE -> of.enterprise();
            default -> "cast('' as text)";
        };
        return column == null ? null : "coalesce(" + column + ", '')";
    }

    private static String text(String column) {
        return column == null ? "cast(null as text)" : column;
    }

    private static String enterpriseName(Countable of) {
        return of.enterprise() == null ? "cast(null as text)" : "(select named.name from hazardflow.enterprise named where named.id = " + of.enterprise() + ")";
    }
}
