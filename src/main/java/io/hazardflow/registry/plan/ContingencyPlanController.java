package io.hazardflow.registry.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.PlanType;
import io.hazardflow.registry.RefusedException;
import io.hazardflow.registry.RegistryCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The contingency plans in the caller's scope, and what their owners and authorities enter. */
@RestController
@RequestMapping("/api/contingency-plans")
@Tag(name = "应急预案", description = "预案登记：版本、备案、评估、文件和点位")
class ContingencyPlanController implements RegistryCalls {

    private static final int LARGEST_PAGE = 200;
    private static final int MAX_QUERY = 50;
    /** The viewer that browsers have built in is a plug-in of the page to them. */
    private static final String POLICY = "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; "
        + "frame-ancestors 'none'";

    private final PlanRegister register;
    private final PlanViews views;
    private final PlanKeeping keeping;
    private final PlanFiles files;
    private final RequestAudit audit;
    private final Callers callers;

    ContingencyPlanController(PlanRegister register, PlanViews views, PlanKeeping keeping, PlanFiles files, RequestAudit audit, Callers callers) {
        this.register = register;
        this.views = views;
        this.keeping = keeping;
        this.files = files;
        this.audit = audit;
        this.callers = callers;
    }

    record Code(String code, String label) {
    }

    /** @param counts how many fit the other filters, by list */
    record Page(List<PlanViews.Row> items, long total, int page, int size, Map<PlanState, Long> counts, List<Code> types, boolean mayImport,
                boolean mayExport) {
    }

    record Filing(LocalDate filedOn) {
    }

    @Operation(summary = "预案列表", description = "先到评估期限的在前；state 为 IN_FORCE（在用）、OVERDUE（评估逾期）、SOON（60 天内应评估）、"
        + "UNFILED（待备案）或 WITHDRAWN（已废止）。")
    @GetMapping
    Page list(@RequestParam(required = false) String q, @RequestParam(required = false) PlanState state,
              @RequestParam(required = false) PlanType type, @RequestParam(required = false) String level,
              @RequestParam(required = false) String enterprise, @RequestParam(required = false) String street,
              @RequestParam(required = false) String department, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE || page < 0) {
            throw RefusedException.badRequest("参数「size」应在 1–" + LARGEST_PAGE + " 之间，「page」不能小于 0");
        }
        if (q != null && q.length() > MAX_QUERY) {
            throw RefusedException.badRequest("参数「q」最多 " + MAX_QUERY + " 个字");
        }
        Caller caller = callers.required();
        PlanRegister.Filter filter = new PlanRegister.Filter(q, state, type, level, enterprise, street, department);
        return new Page(views.rows(register.page(caller, filter, size, (long) page * size)), register.count(caller, filter), page, size,
            register.counts(caller, filter), Arrays.stream(PlanType.values()).map(each -> new Code(each.name(), each.label())).toList(),
            caller.has(Role.ADMIN), caller.scope().all());
    }

    @Operation(summary = "一份预案", description = "版本、文件、点位和评估记录。")
    @GetMapping("/{id}")
    PlanViews.Whole one(@PathVariable String id) {
        Caller caller = callers.required();
        return views.whole(found(id, caller), caller);
    }

    @Operation(summary = "上传本版本的文件", description = "编制单位上传；PDF 或图片，上传后不能更改。")
    @PostMapping("/{id}/files")
    PlanViews.Whole upload(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        Caller caller = callers.required();
        keeping.upload(id, file.getOriginalFilename(), file.getBytes(), caller);
        return one(id);
    }

    @Operation(summary = "打开文件")
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable UUID file) {
        found(id, callers.required());
        PlanFiles.PlanFile found = files.find(id, file).orElseThrow(() -> RefusedException.notFound("没有这个文件"));
        audit.record(AuditKind.EXPORT, "应急预案：" + id, "查看文件 " + found.name());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(found.type())).cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(found.name(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", POLICY)
            .body(files.content(file));
    }

    @Operation(summary = "登记评估结论", description = "编制单位登记；继续使用的重新计算应评估日期，需要修订的升一个版本并重新备案。")
    @PostMapping("/{id}/reviews")
    PlanViews.Whole review(@PathVariable String id, @RequestBody PlanKeeping.Review review) {
        keeping.review(id, review, callers.required());
        return one(id);
    }

    @Operation(summary = "登记备案日期", description = "企业预案由行业部门登记，其他由区应急局综合科登记。")
    @PostMapping("/{id}/filing")
    PlanViews.Whole filing(@PathVariable String id, @RequestBody Filing filing) {
        keeping.file(id, filing.filedOn(), callers.required());
        return one(id);
    }

    @Operation(summary = "登记适用点位")
    @PostMapping("/{id}/sites")
    PlanViews.Whole addSite(@PathVariable String id, @RequestBody PlanKeeping.NewSite site) {
        keeping.addSite(id, site, callers.required());
        return one(id);
    }

    @Operation(summary = "删除适用点位")
    @DeleteMapping("/{id}/sites/{site}")
    PlanViews.Whole removeSite(@PathVariable String id, @PathVariable String site) {
        keeping.removeSite(id, site, callers.required());
        return one(id);
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "内容不能识别：日期应如 2026-12-01，「评估结论」应为是否修订");
        problem.setTitle("请求不正确");
        return problem;
    }

    private ContingencyPlan found(String id, Caller caller) {
        return register.find(id, caller).orElseThrow(() -> RefusedException.notFound("没有这份预案，或不在您的查看范围内"));
    }
}
