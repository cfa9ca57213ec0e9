package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.lists.Conditions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts drills by {@link DrillMeasure}, as far as the reader sees them. */
@Component
class DrillFigures {

    private final JdbcClient jdbc;
    private final DrillScope scope;
    private final Clock clock;

    DrillFigures(JdbcClient jdbc, DrillScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** What the drills can be divided by. */
    enum By {
        STREET("d.street"),
        DEPARTMENT("d.department"),
        UNIT_KIND("d.unit_kind");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Of one part of the drills.
     *
     * @param key          code of the street, department or kind of unit; null for those that have none
     * @param improvements improvements whose time is over, or that were verified before
     * @param improved     of these, verified
     */
    record Part(String key, Map<DrillMeasure, Integer> counts, int improvements, int improved) {

        boolean hasAny() {
            return improvements > 0 || counts.values().stream().anyMatch(count -> count > 0);
        }
    }

    /** The parts that have anything to count in the year. */
    List<Part> of(int year, By by, CalendarFilter filter, Caller caller) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions("d");
        String measures = Arrays.stream(DrillMeasure.values()).map(measure -> "count(*) filter (where " + measure.condition() + " and extract(year from "
            + measure.day() + ") = :year) as " + measure.name()).collect(Collectors.joining(",\n"));
        return jdbc.sql("select " + by.column + " as part,\n" + measures + """
                ,
                coalesce(sum(i.due), 0) as improvements, coalesce(sum(i.improved), 0) as improved
                from hazardflow.drill d
                left join lateral (
                    select count(*) as due, count(*) filter (where %s) as improved
                    from hazardflow.drill_improvement m left join hazardflow.hazard h on h.number = m.hazard
                    where m.number = d.number and extract(year from m.deadline) = :year and %s) i on true
                where\s""".formatted(ImprovementMeasure.IMPROVED, ImprovementMeasure.DUE) + within.sql() + conditions.sql()
                + " group by 1 order by 1 nulls last")
            .params(within.parameters()).params(conditions.parameters()).param("year", year).param("today", LocalDate.now(clock))
            .query((row, index) -> {
                Map<DrillMeasure, Integer> counts = new EnumMap<>(DrillMeasure.class);
                for (DrillMeasure measure : DrillMeasure.values()) {
                    counts.put(measure, row.getInt(measure.name()));
                }
                return new Part(row.getString("part"), counts, row.getInt("improvements"), row.getInt("improved"));
            }).list().stream().filter(Part::hasAny).toList();
    }
}
