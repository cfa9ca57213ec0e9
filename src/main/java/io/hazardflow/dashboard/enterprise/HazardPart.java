package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import io.hazardflow.hazard.web.OpenHazards;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Enterprise;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hazards of an enterprise: what is open and overdue, by level and category, and the last ones. */
@Component
class HazardPart {

    private static final int LAST = 10;

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final HazardRows rows;
    private final Categories categories;
    private final Clock clock;

    HazardPart(JdbcClient jdbc, HazardScope scope, HazardRows rows, Categories categories, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * @param all            whatever became of them
     * @param open           those that still exist
     * @param overdue        of these, past their deadline
     * @param passed         rectified, to be closed
     * @param closed         ever
     * @param closedThisYear of these, since the first of January
     * @param byGrade        open ones, the gravest first; those not graded yet last
     * @param byCategory     open ones, the most first
     * @param last           the newest first
     */
    record Shown(long all, long open, long overdue, long passed, long closed, long closedThisYear, List<ByGrade> byGrade, List<ByCategory> byCategory,
                 List<HazardRow> last) {
    }

    /** @param subGrade null while it is not graded */
    record ByGrade(Level level, SubGrade subGrade, long open) {
    }

    /** @param category null while it has none */
    record ByCategory(String category, String label, long open) {
    }

    private record Cell(Level level, SubGrade subGrade, String category, long n, long open, long overdue, long passed, long closed, long closedThisYear) {
    }

    Shown of(Enterprise enterprise, Caller reader) {
        ScopeCondition within = scope.of(reader);
        List<Cell> cells = cells(enterprise, within);
        return new Shown(sum(cells, Cell::n), sum(cells, Cell::open), sum(cells, Cell::overdue), sum(cells, Cell::passed),
            sum(cells, Cell::closed), sum(cells, Cell::closedThisYear), byGrade(cells), byCategory(cells), rows.of(last(enterprise, within), reader));
    }

    private List<Cell> cells(Enterprise enterprise, ScopeCondition within) {
        LocalDate year = LocalDate.now(clock).withDayOfYear(1);
        return jdbc.sql("""
                select h.level, h.sub_grade, h.category, count(*) as n, count(*) filter (where %s) as open, count(*) filter (where %s) as overdue,
                       count(*) filter (where h.state = 'REVIEW_PASSED') as passed, count(*) filter (where h.state = 'CLOSED') as closed,
                       count(*) filter (where h.state = 'CLOSED' and h.closed_at >= :year) as closed_this_year
                from hazardflow.hazard h where h.enterprise = :enterprise and %s
                group by h.level, h.sub_grade, h.category""".formatted(OpenHazards.CONDITION, OpenHazards.OVERDUE, within.sql()))
            .params(within.parameters()).param("enterprise", enterprise.id()).param("now", clock.instant().toString())
            .param("year", OffsetDateTime.from(year.atStartOfDay(clock.getZone()))).query(Cell.class).list();
    }

    private List<HazardCase> last(Enterprise enterprise, ScopeCondition within) {
        return jdbc.sql("select h.* from hazardflow.hazard h where h.enterprise = :enterprise and " + within.sql()
                + " order by h.reported_at desc, h.number desc limit :limit")
            .params(within.parameters()).param("enterprise", enterprise.id()).param("limit", LAST).query(HazardCase.class).list();
    }

    private static List<ByGrade> byGrade(List<Cell> cells) {
        Stream<SubGrade> grades = Stream.of(SubGrade.values()).sorted(Comparator.reverseOrder());
        return Stream.concat(grades.map(grade -> new ByGrade(grade.level(), grade, open(cells, cell -> cell.subGrade() == grade))),
            Stream.of(Level.MAJOR, Level.GENERAL, (Level) null).map(level ->
                new ByGrade(level, null, open(cells, cell -> cell.subGrade() == null && cell.level() == level)))).filter(grade -> grade.open() > 0).toList();
    }

    private List<ByCategory> byCategory(List<Cell> cells) {
        return cells.stream().map(cell -> cell.category() == null ? "" : cell.category()).distinct().sorted()
            .map(code -> new ByCategory(code.isEmpty() ? null : code, code.isEmpty() ? null : categories.label(code),
                open(cells, cell -> code.equals(cell.category() == null ? "" : cell.category()))))
            .filter(category -> category.open() > 0).sorted(Comparator.comparingLong(ByCategory::open).reversed()).toList();
    }

    private static long open(List<Cell> cells, Predicate<Cell> which) {
        return sum(cells.stream().filter(which).toList(), Cell::open);
    }

    private static long sum(List<Cell> cells, ToLongFunction<Cell> figure) {
        return cells.stream().mapToLong(figure).sum();
    }
}
