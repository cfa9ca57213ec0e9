package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.XlsxTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The self-checks of the caller's scope. */
@RestController
@RequestMapping("/api/self-checks")
@Tag(name = "企业自查", description = "按计划和专项的自查：待办、逾期、完成情况")
class SelfCheckController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST_PAGE = 200;
    private static final int PORTION = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Object> HEADS = List.of("编号", "企业", "街道", "行业", "自查内容", "期次", "截止", "状态", "完成时间", "检查项数", "不合规项数");

    private final SelfCheckList list;
    private final SelfChecks checks;
    private final SelfCheckScope scope;
    private final SelfCheckAnswers answers;
    private final SelfCheckLabels labels;
    private final Streets streets;
    private final Industries industries;
    private final TaskService tasks;
    private final Callers callers;
    private final RequestAudit audit;
    private final Clock clock;

    SelfCheckController(SelfCheckList list, SelfChecks checks, SelfCheckScope scope, SelfCheckAnswers answers, SelfCheckLabels labels, Streets streets,
                        Industries industries, @Lazy TaskService tasks, Callers callers, RequestAudit audit, Clock clock) {
        this.list = list;
        this.checks = checks;
        this.scope = scope;
        this.answers = answers;
        this.labels = labels;
        this.streets = streets;
        this.industries = industries;
        this.tasks = tasks;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    record Row(String number, String title, SelfCheckState state, String stateLabel, String enterprise, String enterpriseName, String street,
               String streetName, String industryLabel, String campaign, String frequencyLabel, String period, Instant openedAt, Instant due,
               Instant lapsesAt, Instant missedAt, Instant answeredAt, boolean late, Integer items, Integer checked, Integer found, String zeroReport) {
    }

    record Page(List<Row> items, Map<SelfCheckState, Long> counts, long total, int page, int size) {
    }

    /** @param taskId open task that the caller may do, else null */
    record Detail(Row check, String doneBy, String areas, String endReason, Instant remindedAt, String taskId, List<SelfCheckAnswers.Answer> answers) {
    }

    @Operation(summary = "自查列表", description = "本人范围内企业的自查，未完成的在前；可按企业编号 enterprise、街道代码 street、行业代码 industry、"
        + "专项编号 campaign、状态 state（逗号分隔多个）和截止日 from、to 筛选；counts 为同一条件下各状态的数量。")
    @GetMapping
    Page list(@ModelAttribute SelfCheckList.Filter filter, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "size", "每页条数", "须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0, "page", "页码", "不能小于 0");
        Caller caller = callers.required();
        Map<SelfCheckState, Long> counts = list.counts(caller, filter);
        return new Page(list.page(caller, filter, size, (long) page * size).stream().map(this::row).toList(), counts, total(filter, counts), page, size);
    }

    @Operation(summary = "自查导出", description = "与列表相同条件的 Excel 文件，可用同样的参数筛选，包括街道代码 street。")
    @GetMapping("/export.xlsx")
    void export(@ModelAttribute SelfCheckList.Filter filter, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        audit.record(AuditKind.EXPORT, "企业自查", filter.inWords() + "，xlsx");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("企业自查.xlsx", StandardCharsets.UTF_8).build().toString());
        try (XlsxTable table = new XlsxTable(response.getOutputStream(), "企业自查")) {
            table.row(HEADS);
            long offset = 0;
            List<SelfCheck> rows;
            do {
                rows = list.page(caller, filter, PORTION, offset);
                for (Row row : rows.stream().map(this::row).toList()) {
                    table.row(Arrays.asList(row.number(), row.enterpriseName(), row.streetName(), row.industryLabel(), row.title(),
                        row.period() == null ? row.campaign() : row.period(), at(row.due()), row.stateLabel(), at(row.answeredAt()), row.checked(),
                        row.found()));
                }
                offset += PORTION;
            } while (rows.size() == PORTION);
        }
    }

    @Operation(summary = "一次自查", description = "逐项结果及由此立案的隐患。")
    @GetMapping("/{number:ZC-.+}")
    Detail detail(@PathVariable String number) {
        Caller caller = callers.required();
        SelfCheck found = checks.find(number).filter(check -> scope.mayRead(number, caller)).orElseThrow(Refusal::unknown);
        String doneBy = found.doneBy() == null ? null : PersonalData.sight(caller, Whose.ENTERPRISE_IN_CASE, found.enterprise())
            .show(PersonalField.NAME, callers.byId(found.doneBy()).name());
        return new Detail(row(found), doneBy, found.areas(), found.endReason(), found.remindedAt(), task(number), answers.of(found));
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "「" + e.getName() + "」的格式不正确");
    }

    private String task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(SelfCheckProcess.CARRY_OUT_SELF_CHECK).list().stream()
            .map(Task::getId).findFirst().orElse(null);
    }

    private static long total(SelfCheckList.Filter filter, Map<SelfCheckState, Long> counts) {
        List<String> states = filter.state() == null || filter.state().isBlank() ? List.of()
            : Arrays.stream(filter.state().split(",")).map(String::strip).toList();
        return counts.entrySet().stream().filter(count -> states.isEmpty() || states.contains(count.getKey().name())).mapToLong(Map.Entry::getValue).sum();
    }

    private Row row(SelfCheck check) {
        return new Row(check.number(), labels.title(check), check.state(), check.state().label(), check.enterprise(), check.enterpriseName(),
            check.street(), streets.name(check.street()), industries.label(check.industry()), check.campaign(),
            check.frequency() == null ? null : check.frequency().label(), check.period(), check.openedAt(), check.due(), check.lapsesAt(),
            check.missedAt(), check.answeredAt(), Boolean.TRUE.equals(check.late()), check.items(), check.checked(), check.found(), check.zeroReport());
    }

    private String at(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(clock.getZone()));
    }

    private static void check(boolean holds, String field, String label, String rule) {
        if (!holds) {
            throw Refusal.wrong(field, label, rule);
        }
    }
}
