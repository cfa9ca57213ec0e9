package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open and overdue cases of a person's scope, by street and by level. */
@Component
class HazardSummary {

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final Streets streets;
    private final Clock clock;

    HazardSummary(JdbcClient jdbc, HazardScope scope, Streets streets, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.streets = streets;
        this.clock = clock;
    }

    /** @param general open general hazards, of {@code open} */
    record ByStreet(String street, String streetName, long open, long overdue, long general, long major) {
    }

    record ByLevel(String level, String subGrade, String label, long open, long overdue) {
    }

    record Summary(long open, long overdue, List<ByStreet> byStreet, List<ByLevel> byLevel) {
    }

    private record Cell(String street, String level, String subGrade, long open, long overdue) {
    }

    Summary of(Caller caller, String street) {
        ScopeCondition within = scope.of(caller);
        List<Cell> cells = jdbc.sql("""
                select h.street, h.level, h.sub_grade, count(*) as open,
                       count(*) filter (where h.deadline < cast(:now as timestamptz)) as overdue
                from hazardflow.hazard h
                where %s and (cast(:street as text) is null or h.street = :street) and %s
                group by h.street, h.level, h.sub_grade""".formatted(OpenHazards.CONDITION, within.sql()))
            .param("now", clock.instant().toString())
            .param("street", street).params(within.parameters()).query(Cell.class).list();
        return new Summary(sum(cells, c -> true, Cell::open), sum(cells, c -> true, Cell::overdue),
            streets.all().stream().filter(Street::active).map(s -> byStreet(cells, s)).filter(s -> s.open() > 0).toList(),
            Arrays.stream(SubGrade.values()).map(grade -> byLevel(cells, grade)).toList());
    }

    private static ByStreet byStreet(List<Cell> cells, Street street) {
        Predicate<Cell> here = cell -> street.code().equals(cell.street());
        long major = sum(cells, here.and(cell -> Level.MAJOR.name().equals(cell.level())), Cell::open);
        long open = sum(cells, here, Cell::open);
        return new ByStreet(street.code(), street.name(), open, sum(cells, here, Cell::overdue), open - major, major);
    }

    private static ByLevel byLevel(List<Cell> cells, SubGrade grade) {
        Predicate<Cell> here = cell -> grade.name().equals(cell.subGrade());
        return new ByLevel(grade.level().name(), grade.name(), grade.label(), sum(cells, here, Cell::open),
            sum(cells, here, Cell::overdue));
    }

    private static long sum(List<Cell> cells, Predicate<Cell> which, ToLongFunction<Cell> figure) {
        return cells.stream().filter(which).mapToLong(figure).sum();
    }
}
