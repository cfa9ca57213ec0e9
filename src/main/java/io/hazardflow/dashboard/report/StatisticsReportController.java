package io.hazardflow.dashboard.report;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.DataScope;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.document.CaseDocuments;
import io.hazardflow.document.DocumentView;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.ProcessDiagrams;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tables of statistics: the list and one of them, scoped to the caller. */
@RestController
@RequestMapping("/api/statistics-reports")
@Tag(name = "统计报表", description = "季报、年报：由隐患记录汇总，主要负责人签发，签发时的数字固定")
class StatisticsReportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StatisticsReportList list;
    private final StatisticsDetails details;
    private final StatisticsReports reports;
    private final StatisticsTimeline timeline;
    private final StatisticsCorrections corrections;
    private final StatisticsReportSheet sheet;
    private final CaseDocuments documents;
    private final ProcessDiagrams diagrams;
    private final Streets streets;
    private final Departments departments;
    private final Callers callers;
    private final RequestAudit audit;

    StatisticsReportController(StatisticsReportList list, StatisticsDetails details, StatisticsReports reports, StatisticsTimeline timeline,
                               StatisticsCorrections corrections, StatisticsReportSheet sheet, CaseDocuments documents, ProcessDiagrams diagrams,
                               Streets streets, Departments departments, Callers callers, RequestAudit audit) {
        this.list = list;
        this.details = details;
        this.reports = reports;
        this.timeline = timeline;
        this.corrections = corrections;
        this.sheet = sheet;
        this.documents = documents;
        this.diagrams = diagrams;
        this.streets = streets;
        this.departments = departments;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * @param counts      of the list without its filter of states, by state
     * @param streets     that the caller can narrow to, none for a street's own people
     * @param departments the same
     */
    record Page(List<StatisticsRow> items, long total, int page, int size, Map<StatisticsState, Integer> counts, List<Choice> periods,
                List<Choice> streets, List<Choice> departments) {
    }

    record Wanted(String reason) {
    }

    record Started(String number) {
    }

    @Operation(summary = "统计报表列表", description = "每个单位每期一份，更正的另有一份。state 为逗号分隔的状态，late=true 只看逾期的；counts 不受状态筛选影响。")
    @GetMapping
    Page list(@ModelAttribute StatisticsFilter filter, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        DataScope scope = caller.scope();
        return new Page(list.page(caller, filter, size, (long) page * size), list.count(caller, filter), page, size,
            list.counts(caller, filter.ofAnyState()), list.periods(caller),
            scope.all() || !scope.departments().isEmpty() ? streets.all().stream().filter(Street::active)
                .map(street -> new Choice(street.code(), street.name())).toList() : List.of(),
            scope.all() ? departments.all().stream().map(StatisticsReportController::choice).toList() : List.of());
    }

    @Operation(summary = "一份统计表", description = "签发的数字和现在的数字并列，现在的只在不同时给出。")
    @GetMapping("/{number}")
    StatisticsDetail one(@PathVariable String number) {
        Caller caller = callers.required();
        return details.of(list.get(number, caller), caller);
    }

    @Operation(summary = "统计表的办理记录")
    @GetMapping("/{number}/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        return timeline.of(list.get(number, caller), caller);
    }

    @Operation(summary = "统计表的文书")
    @GetMapping("/{number}/documents")
    List<DocumentView> documents(@PathVariable String number) {
        Caller caller = callers.required();
        return documents.of(list.get(number, caller).number(), caller);
    }

    @Operation(summary = "统计表的流程图")
    @GetMapping("/{number}/diagram")
    ProcessDiagrams.Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        return diagrams.of(list.get(number, caller).number(), StatisticsProcess.KEY, caller);
    }

    @Operation(summary = "下载统计表", description = "与页面相同的数字；已签发的为签发时的数字。")
    @GetMapping("/{number}/report.xlsx")
    void export(@PathVariable String number, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        StatisticsReport report = list.get(number, caller);
        StatisticsDetail detail = details.of(report, caller);
        List<FigureLine> signed = reports.signed(number);
        audit.record(AuditKind.EXPORT, number, "统计表");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(report.title() + "-" + report.unitName() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        sheet.write(detail, signed.isEmpty() ? reports.draft(number).map(StatisticsReports.Draft::figures).orElse(List.of()) : signed,
            response.getOutputStream());
    }

    @Operation(summary = "更正统计表", description = "已报送的统计表不改动；另报一份，注明所更正的一份和原因。")
    @PostMapping("/{number}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Started correct(@PathVariable String number, @RequestBody Wanted wanted) {
        Caller caller = callers.required();
        return new Started(corrections.correct(list.get(number, caller), wanted.reason(), caller));
    }

    private static Choice choice(Department department) {
        return new Choice(department.code(), department.name());
    }
}
