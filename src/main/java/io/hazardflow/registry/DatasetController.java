package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    @PostMapping("/import")
    ImportResult load(@PathVariable("dataset") String name, @RequestParam MultipartFile file,
                      @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        if (!callers.required().has(Role.ADMIN)) {
            throw RefusedException.forbidden("只有系统管理员可以导入名册");
        }
        audit.record(AuditKind.ADMINISTRATION, "名册：" + datasets.get(name).title(), dryRun ? "试导入名册" : "导入名册");
        return imports.load(name, SheetReader.read(file.getBytes()), dryRun);
    }
}
