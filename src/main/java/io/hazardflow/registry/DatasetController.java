package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whole registers as files: export for posts of the district, import for administrators. */
@RestController
@RequestMapping("/api/registry/{dataset}")
class DatasetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Datasets datasets;
    private final RegistryExport export;
    private final RegistryImport imports;
    private final RequestAudit audit;
    private final Callers callers;

    DatasetController(Datasets datasets, RegistryExport export, RegistryImport imports, RequestAudit audit, Callers callers) {
        this.datasets = datasets;
        this.export = export;
        this.imports = imports;
        this.audit = audit;
        this.callers = callers;
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(@PathVariable("dataset") String name, @PathVariable String format, HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        if (!caller.scope().all()) {
            throw RefusedException.forbidden("只有区级岗位和系统管理员可以导出名册");
        }
        Dataset dataset = datasets.get(name);
        audit.record(AuditKind.EXPORT, "名册：" + dataset.title(), "全部，" + format);
        response.setContentType(format.equals("csv") ? CSV : XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(dataset.title() + "." + format, StandardCharsets.UTF_8).build().toString());
        try (TableWriter table = format.equals("csv") ? new CsvTable(response.getOutputStream())
                : new XlsxTable(response.getOutputStream(), dataset.title())) {
            export.write(dataset, table, caller);
        }
    }

    @Operation(summary = "导入模板", description = "只有表头，与导出的名册相同。")
    @GetMapping("/template.xlsx")
    void template(@PathVariable("dataset") String name, HttpServletResponse response) throws IOException {
        importer();
        Dataset dataset = datasets.get(name);
        try (TableWriter table = workbook(dataset.title() + "（模板）", response)) {
            table.row(List.copyOf(dataset.columns().stream().map(Column::label).toList()));
        }
    }

    @Operation(summary = "预览导入", description = "检查整个文件并列出新增、变更和失效的内容，不作任何更改。")
    @PostMapping("/preview")
    RegistryPreview preview(@PathVariable("dataset") String name, @RequestParam MultipartFile file) throws IOException {
        Caller caller = importer();
        audit.record(AuditKind.ADMINISTRATION, "名册：" + datasets.get(name).title(), "试导入名册");
        return imports.preview(name, SheetReader.read(file.getBytes()), caller);
    }

    @Operation(summary = "错误报告", description = "原文件加一列「导入错误」；改正后可直接再导入。没有错误时拒绝。")
    @PostMapping("/errors.xlsx")
    void errors(@PathVariable("dataset") String name, @RequestParam MultipartFile file, HttpServletResponse response) throws IOException {
        Caller caller = importer();
        Dataset dataset = datasets.get(name);
        Sheet sheet = SheetReader.read(file.getBytes()).without(ErrorSheet.HEAD);
        List<RowError> errors = errors(name, sheet, caller);
        if (errors.isEmpty()) {
            throw RefusedException.badRequest("文件没有错误，可以导入");
        }
        try (TableWriter table = workbook(dataset.title() + "（错误报告）", response)) {
            ErrorSheet.write(sheet, errors, table);
        }
    }

    private List<RowError> errors(String name, Sheet sheet, Caller caller) {
        try {
            imports.preview(name, sheet, caller);
            return List.of();
        } catch (ImportRefusedException refused) {
            return refused.errors();
        }
    }

    private static TableWriter workbook(String title, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
        return new XlsxTable(response.getOutputStream(), title);
    }

    private Caller importer() {
        Caller caller = callers.required();
        if (!caller.has(Role.ADMIN)) {
            throw RefusedException.forbidden("只有系统管理员可以导入名册");
        }
        return caller;
    }

    @PostMapping("/import")
    ImportResult load(@PathVariable("dataset") String name, @RequestParam MultipartFile file,
                      @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        importer();
        audit.record(AuditKind.ADMINISTRATION, "名册：" + datasets.get(name).title(), dryRun ? "试导入名册" : "导入名册");
        return imports.load(name, SheetReader.read(file.getBytes()), dryRun);
    }
}
