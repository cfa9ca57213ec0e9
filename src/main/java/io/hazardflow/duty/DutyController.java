package io.hazardflow.duty;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.ImportRefusedException;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Reads and keeps the on-call rosters. */
@RestController
@RequestMapping("/api/duty")
@Tag(name = "值班表", description = "各岗位的值班安排；紧急隐患先通知正在值班的人")
class DutyController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DutyWeeks weeks;
    private final Duties duties;
    private final DutySheet sheet;
    private final RequestAudit audit;
    private final Callers callers;
    private final Clock clock;

    DutyController(DutyWeeks weeks, Duties duties, DutySheet sheet, RequestAudit audit, Callers callers, Clock clock) {
        this.weeks = weeks;
        this.duties = duties;
        this.sheet = sheet;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    record Loaded(int added) {
    }

    record Week(String unit, LocalDate week) {
    }

    @Operation(summary = "一周值班表", description = "unit 为 street:001、department:yjj、district 或 enterprise:e0001，缺省为本人单位；"
        + "week 为该周任一天。")
    @GetMapping
    DutyWeek week(@RequestParam(required = false) String unit, @RequestParam(required = false) LocalDate week) {
        Caller caller = callers.required();
        DutyUnit shown = unit == null || unit.isBlank() ? weeks.units(caller).findFirst().orElseThrow(DutyController::nothing)
            : unit(unit, caller);
        return weeks.of(shown, week == null ? LocalDate.now(clock) : week, caller);
    }

    @Operation(summary = "排一班")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shift enter(@RequestBody Duties.Wanted wanted) {
        return duties.enter(wanted, callers.required());
    }

    @Operation(summary = "撤一班", description = "未开始的撤销，正在值的到此结束，已结束的不能改。")
    @DeleteMapping("/{id:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        duties.remove(id, callers.required());
    }

    @Operation(summary = "沿用上周", description = "把上一周开始的各班顺延七天排入 week 所在的周，已排重复或人员不在岗的跳过。")
    @PostMapping("/copy")
    Duties.Copied copy(@RequestBody Week wanted) {
        Caller caller = callers.required();
        if (wanted.week() == null) {
            throw Refusal.wrong("week", "周", "必须填写");
        }
        return duties.copyLastWeek(unit(wanted.unit(), caller), Duties.mondayOf(wanted.week()), caller);
    }

    @Operation(summary = "值班表模板", description = "列出本单位可排班人员的 Excel 文件，填上起止时间即可导入。")
    @GetMapping("/template")
    void template(@RequestParam String unit, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        DutyUnit wanted = unit(unit, caller);
        Duties.checkKeeper(wanted, caller);
        audit.record(AuditKind.EXPORT, "值班表模板：" + wanted.key(), "xlsx");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("值班表.xlsx", StandardCharsets.UTF_8).build().toString());
        sheet.template(wanted, response.getOutputStream());
    }

    @Operation(summary = "导入值班表", description = "任何一行有错都不导入，错误逐行列出。")
    @PostMapping("/import")
    Loaded load(@RequestParam(required = false) String unit, @RequestParam MultipartFile file) throws IOException {
        Caller caller = callers.required();
        return new Loaded(sheet.load(unit(unit, caller), file.getBytes(), caller));
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefusedException e) {
        ProblemDetail problem = problem("共 " + e.count() + " 处错误，未作任何更改");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ProblemDetail noFile(Exception e) {
        return problem("应以 multipart 表单上传文件「file」");
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(e.getName().equals("week") ? "「周」须是日期，如 2026-12-01" : "「" + e.getName() + "」的格式不正确");
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return problem("内容不能识别：「开始时间」「结束时间」须如 2026-12-01T08:00:00+08:00，「周」须如 2026-12-01");
    }

    private static DutyUnit unit(String key, Caller caller) {
        return DutyUnit.ofKey(key == null ? "" : key).filter(unit -> unit.isSeenBy(caller)).orElseThrow(DutyController::nothing);
    }

    private static Refusal nothing() {
        return Refusal.notFound("没有这个单位的值班表，或不在您的查看范围");
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("请求不正确");
        return problem;
    }
}
