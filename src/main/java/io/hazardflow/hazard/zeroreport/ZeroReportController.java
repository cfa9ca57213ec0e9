package io.hazardflow.hazard.zeroreport;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The zero reports of the caller's scope. They are filed through the start form of the process {@code zero-report}. */
@RestController
@Tag(name = "零报告", description = "企业自查后未发现隐患的报告")
class ZeroReportController {

    private static final int LARGEST_PAGE = 200;
    private static final Map<String, String> RULES = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数",
        "from", "「期间自」须是日期，如 2026-01-31", "to", "「期间至」须是日期，如 2026-01-31");

    private final ZeroReports reports;
    private final Streets streets;
    private final Industries industries;
    private final PostNames posts;
    private final Callers callers;

    ZeroReportController(ZeroReports reports, Streets streets, Industries industries, PostNames posts, Callers callers) {
        this.reports = reports;
        this.streets = streets;
        this.industries = industries;
        this.posts = posts;
        this.callers = callers;
    }

    record Row(String number, String enterprise, String enterpriseName, String street, String streetName, String industry,
               String industryLabel, String period, LocalDate periodFrom, LocalDate periodTo, String areas, int checkedItems, String checker,
               String reporter, String reporterRole, Instant reportedAt) {
    }

    record Page(List<Row> items, long total, int page, int size) {
    }

    @Operation(summary = "零报告列表", description = "按所属期间筛选；只返回当前账号管辖范围内的企业，新的在前。")
    @GetMapping("/api/zero-reports")
    Page list(@RequestParam(required = false) String enterprise, @RequestParam(required = false) LocalDate from,
              @RequestParam(required = false) LocalDate to, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "20") int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0, "「页码」不能小于 0");
        Caller caller = callers.required();
        ZeroReports.Filter filter = new ZeroReports.Filter(enterprise == null || enterprise.isBlank() ? null : enterprise, from, to);
        return new Page(reports.page(caller, filter, size, (long) page * size).stream().map(report -> row(report, caller)).toList(),
            reports.count(caller, filter), page, size);
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, RULES.getOrDefault(e.getName(), "「" + e.getName() + "」的格式不正确"));
    }

    private Row row(ZeroReport report, Caller viewer) {
        Sight people = viewer.userId().equals(report.reporter()) ? Sight.PLAIN
            : PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, report.enterprise());
        return new Row(report.number(), report.enterprise(), report.enterpriseName(), report.street(), streets.name(report.street()),
            report.industry(), industries.label(report.industry()), report.period(), report.periodFrom(), report.periodTo(), report.areas(),
            report.checkedItems(), people.show(PersonalField.NAME, report.checker()), people.show(PersonalField.NAME, report.reporterName()),
            posts.label(report.reporterRole()), report.reportedAt());
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule), null);
        }
    }
}
