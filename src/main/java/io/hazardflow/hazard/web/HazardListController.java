package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final List<String> RUNGS = Stream.concat(Stream.of(HazardFilter.NO_RUNG), Arrays.stream(Rung.values()).map(Rung::name)).toList();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TOTAL = "HF-Total-Rows";
    private static final int MOST_ROWS = 1_000_000;
    private static final int AT_ONCE = 4;

    private final Semaphore exports = new Semaphore(AT_ONCE);
    private final HazardList list;
    private final HazardExport export;
    private final HazardSummary summary;
    private final HazardRows rows;
    private final Callers callers;
    private final Streets streets;
    private final Industries industries;
    private final Categories categories;
    private final RequestAudit audit;

    HazardListController(HazardList list, HazardExport export, HazardSummary summary, HazardRows rows, Callers callers, Streets streets,
                         Industries industries, Categories categories, RequestAudit audit) {
        this.list = list;
        this.export = export;
        this.audit = audit;
        this.summary = summary;
        this.rows = rows;
        this.callers = callers;
        this.streets = streets;
        this.industries = industries;
        this.categories = categories;
    }

    /**
     * @param total    null when paging by key or when it was not asked for
     * @param previous key of the page before, null on the first one
     */
    record Page(List<HazardRow> items, Long total, int page, int size, String next, String previous) {
    }

    record Count(long total) {
    }

    record Choice(String code, String label) {
    }

    record Facets(List<Choice> states, List<Choice> levels, List<Choice> subGrades, List<Choice> streets, List<Choice> industries,
                  List<Choice> categories, List<Choice> sources, List<Choice> rungs, List<Choice> lateness) {
    }

    /** @param count whether the first page says how many there are; who asks {@code /count} beside it gets his page earlier */
    @GetMapping
    Page list(@ModelAttribute HazardFilter filter, @RequestParam(defaultValue = "-reportedAt") String sort,
              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size,
              @RequestParam(required = false) String after, @RequestParam(required = false) String before,
              @RequestParam(defaultValue = "true") boolean count) {
        check(filter, sort);
        Refusals.check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        Refusals.check(page >= 0, "「页码」不能小于 0");
        Refusals.check(after == null || before == null, "「after」和「before」只能用一个");
        Caller caller = callers.required();
        HazardList.Page found;
        try {
            found = before == null ? list.page(caller, filter, sort, size, (long) page * size, after)
                : list.pageBefore(caller, filter, sort, size, before);
        } catch (IllegalArgumentException wrongKey) {
            throw Refusals.badRequest("「" + (before == null ? "after" : "before") + "」不是本列表给出的翻页位置");
        }
        Long total = count && after == null && before == null ? list.count(caller, filter) : null;
        return new Page(rows.of(found.cases(), caller), total, page, size, found.next(), found.previous());
    }

    @GetMapping("/count")
    Count count(@ModelAttribute HazardFilter filter) {
        check(filter);
        return new Count(list.count(callers.required(), filter));
    }

    /** The rows of the list as a workbook; the header {@code HF-Total-Rows} says beforehand how many come. */
    @Operation(summary = "导出隐患台账", description = "筛选条件与列表相同，按列表的顺序，一次最多 1000000 行。columns 为所选的列，用逗号分隔，缺省为全部；编号和隐患名称总在其中。")
    @GetMapping("/export.xlsx")
    void export(@ModelAttribute HazardFilter filter, @RequestParam(defaultValue = "-reportedAt") String sort,
                @RequestParam(required = false) String columns, HttpServletResponse response) throws IOException {
        check(filter, sort);
        List<HazardColumn> chosen = columns(columns);
        if (!exports.tryAcquire()) {
            throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "正在导出的人较多，请过几分钟再试"), null);
        }
        try {
            audit.record(AuditKind.EXPORT, "隐患台账", filter.inWords() + "，xlsx");
            export.write(callers.required(), filter, sort, chosen, total -> opened(total, response));
        } finally {
            exports.release();
        }
    }

    private static List<HazardColumn> columns(String keys) {
        try {
            return HazardColumn.chosen(keys);
        } catch (IllegalArgumentException unknown) {
            throw Refusals.badRequest("「列」中没有 " + unknown.getMessage());
        }
    }

    private static OutputStream opened(long total, HttpServletResponse response) throws IOException {
        Refusals.check(total <= MOST_ROWS, "符合条件的有 " + total + " 件，一次最多导出 " + MOST_ROWS + " 行，请缩小筛选范围");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("隐患台账.xlsx", StandardCharsets.UTF_8).build().toString());
        response.setHeader(TOTAL, String.valueOf(total));
        return response.getOutputStream();
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
            choices(HazardSource.values(), HazardSource::label),
            Stream.concat(Stream.of(new Choice(HazardFilter.NO_RUNG, "尚未督促")), choices(Rung.values(), Rung::label).stream()).toList(),
            choices(Lateness.values(), Lateness::label));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), label.apply(value))).toList();
    }

    private static void check(HazardFilter filter, String sort) {
        Refusals.check(HazardList.knows(sort), "「排序」只能是 reportedAt、-reportedAt、deadline、-deadline");
        check(filter);
    }

    private static void check(HazardFilter filter) {
        Refusals.check(filter.rung() == null || filter.rung().isBlank() || RUNGS.containsAll(HazardFilter.parts(filter.rung())),
            "「督促级」只能是 " + String.join("、", RUNGS));
    }
}
