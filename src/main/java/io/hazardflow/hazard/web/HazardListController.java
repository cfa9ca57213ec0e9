package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hazard list (隐患台账), scoped to the caller. */
@RestController
@RequestMapping("/api/hazards")
class HazardListController {

    private static final int LARGEST_PAGE = 200;

    private final HazardList list;
    private final HazardSummary summary;
    private final HazardRows rows;
    private final Callers callers;
    private final Streets streets;
    private final Industries industries;
    private final Categories categories;

    HazardListController(HazardList list, HazardSummary summary, HazardRows rows, Callers callers, Streets streets, Industries industries,
                         Categories categories) {
        this.list = list;
        this.summary = summary;
        this.rows = rows;
        this.callers = callers;
        this.streets = streets;
        this.industries = industries;
        this.categories = categories;
    }

    /** @param total null when paging by key */
    record Page(List<HazardRow> items, Long total, int page, int size, String next) {
    }

    record Choice(String code, String label) {
    }

    record Facets(List<Choice> states, List<Choice> levels, List<Choice> subGrades, List<Choice> streets, List<Choice> industries,
                  List<Choice> categories, List<Choice> sources) {
    }

    @GetMapping
    Page list(@ModelAttribute HazardFilter filter, @RequestParam(defaultValue = "-reportedAt") String sort,
              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size,
              @RequestParam(required = false) String after) {
        check(HazardList.knows(sort), "「排序」只能是 reportedAt、-reportedAt、deadline、-deadline");
        check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0, "「页码」不能小于 0");
        Caller caller = callers.required();
        HazardList.Page found;
        try {
            found = list.page(caller, filter, sort, size, (long) page * size, after);
        } catch (IllegalArgumentException wrongKey) {
            throw problem("「after」不是本列表给出的翻页位置");
        }
        return new Page(rows.of(found.cases(), caller), after == null ? list.count(caller, filter) : null, page, size, found.next());
    }

    @GetMapping("/summary")
    HazardSummary.Summary summary(@RequestParam(required = false) String street) {
        return summary.of(callers.required(), street == null || street.isBlank() ? null : street);
    }

    @GetMapping("/facets")
    Facets facets() {
        return new Facets(choices(HazardState.values(), HazardState::label), choices(Level.values(), Level::label),
            choices(SubGrade.values(), SubGrade::label),
            streets.all().stream().filter(Street::active).map(s -> new Choice(s.code(), s.name())).toList(),
            industries.all().stream().map(i -> new Choice(i.code(), i.label())).toList(),
            categories.all().stream().map(c -> new Choice(c.code(), c.label())).toList(),
            choices(HazardSource.values(), HazardSource::label));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), label.apply(value))).toList();
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw problem(rule);
        }
    }

    private static ErrorResponseException problem(String rule) {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule), null);
    }
}
