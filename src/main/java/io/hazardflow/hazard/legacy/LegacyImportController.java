package io.hazardflow.hazard.legacy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.ImportRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Brings the hazards of the system before along, from an Excel file; for the district's coordination and administrators. */
@RestController
@RequestMapping("/api/hazards/import")
@Tag(name = "旧台账导入", description = "把原系统的隐患台账一次带入：先试导入，再正式导入")
class LegacyImportController {

    static final List<String> POSTS = List.of(Role.DISTRICT_COORDINATION.key(), Role.ADMIN.key());

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LegacyImport imports;
    private final LegacyTemplate template;
    private final RequestAudit audit;
    private final Callers callers;

    LegacyImportController(LegacyImport imports, LegacyTemplate template, RequestAudit audit, Callers callers) {
        this.imports = imports;
        this.template = template;
        this.audit = audit;
        this.callers = callers;
    }

    @Operation(summary = "旧台账导入模板", description = "第一张表为表头，第二张表为各列的填写要求。")
    @GetMapping("/template")
    void template(HttpServletResponse response) throws IOException {
        importer();
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("旧台账导入模板.xlsx", StandardCharsets.UTF_8)
            .build().toString());
        template.write(response.getOutputStream());
    }

    @Operation(summary = "导入旧台账", description = "dryRun=true 只检查不写入。任何一行有错都不导入，错误逐行列出列名和要求。旧台账编号已导入过的行自动跳过。"
        + "未办结的案件从对应环节继续办理，已销号的只入台账。")
    @PostMapping
    LegacyImport.Result load(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun) throws IOException {
        Caller caller = importer();
        LegacyImport.Result result = imports.load(file.getBytes(), dryRun, caller);
        if (!dryRun) {
            audit.record(AuditKind.ADMINISTRATION, "旧台账", "导入 " + result.imported() + " 件，跳过 " + result.skipped() + " 件");
        }
        return result;
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefusedException e) {
        ProblemDetail problem = problem("共 " + e.count() + " 处错误，未作任何更改");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noFile(MultipartException e) {
        return problem("应以 multipart 表单上传文件「file」");
    }

    @ExceptionHandler
    ProblemDetail missingFile(MissingServletRequestPartException e) {
        return problem("缺少文件「" + e.getRequestPartName() + "」");
    }

    @ExceptionHandler
    ProblemDetail wrongFlag(MethodArgumentTypeMismatchException e) {
        return problem("「" + e.getName() + "」只能是 true 或 false");
    }

    private Caller importer() {
        Caller caller = callers.required();
        if (POSTS.stream().noneMatch(caller::isIn)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "只有区应急局综合科和系统管理员可以导入旧台账"), null);
        }
        return caller;
    }

    private static ProblemDetail problem(String rule) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule);
    }
}
