package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The registry of criteria: search for everybody, the whole as a sheet for the district's coordination and administrators. */
@RestController
@RequestMapping("/api/criteria")
class CriteriaController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DATASET = "criteria";
    private static final int MAX_SIZE = 200;
    private static final int MAX_QUERY = 50;

    private final Criteria criteria;
    private final Departments departments;
    private final Industries industries;
    private final Datasets datasets;
    private final RegistryExport export;
    private final RegistryImport imports;
    private final RequestAudit audit;
    private final Callers callers;
    private final Clock clock;

    CriteriaController(Criteria criteria, Departments departments, Industries industries, Datasets datasets, RegistryExport export,
                       RegistryImport imports, RequestAudit audit, Callers callers, Clock clock) {
        this.criteria = criteria;
        this.departments = departments;
        this.industries = industries;
        this.datasets = datasets;
        this.export = export;
        this.imports = imports;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param ref {@code id@version}, the value of a form's field */
    record Item(String ref, String document, String sector, String clause, String text, LocalDate effectiveFrom, LocalDate effectiveTo,
                String markLabel) {

        static Item of(Criterion c) {
            return new Item(c.ref(), c.document(), c.sector(), c.clause(), c.text(), c.effectiveFrom(), c.effectiveTo(), c.mark().label());
        }
    }

    record Document(String id, String version, String document, String sector, List<String> industries, String department,
                    LocalDate effectiveFrom, LocalDate effectiveTo, boolean inForce, boolean complete, Integer expectedItems, int items,
                    int offered, String markLabel, String note) {
    }

    /** @param mayImport whether the caller may bring in a sheet */
    record Documents(List<Document> sets, boolean mayImport) {
    }

    @GetMapping
    List<Item> search(@RequestParam(required = false) String q, @RequestParam(required = false) String sector,
                      @RequestParam(required = false) String industry, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
                      @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw RefusedException.badRequest("参数「size」应在 1–" + MAX_SIZE + " 之间");
        }
        if (q != null && q.length() > MAX_QUERY) {
            throw RefusedException.badRequest("参数「q」最多 " + MAX_QUERY + " 个字");
        }
        return criteria.search(q, sector, industry, on == null ? LocalDate.now(clock) : on, size).stream().map(Item::of).toList();
    }

    @GetMapping("/{ref:[A-Z0-9-]+@[0-9A-Za-z.]+}")
    Item one(@PathVariable String ref) {
        return criteria.find(ref).map(Item::of).orElseThrow(() -> RefusedException.notFound("判定标准库中没有这一条"));
    }

    @GetMapping("/sets")
    Documents sets() {
        LocalDate today = LocalDate.now(clock);
        return new Documents(criteria.sets(today).stream().map(set -> document(set, today)).toList(), mayImport(callers.required()));
    }

    @GetMapping("/export.xlsx")
    void export(HttpServletResponse response) throws IOException {
        Caller caller = callers.required();
        if (!caller.scope().all()) {
            throw RefusedException.forbidden("只有区级岗位和系统管理员可以导出判定标准");
        }
        Dataset dataset = datasets.get(DATASET);
        audit.record(AuditKind.EXPORT, dataset.title(), "全部，xlsx");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(dataset.title() + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try (TableWriter table = new XlsxTable(response.getOutputStream(), dataset.title())) {
            export.write(dataset, table, caller);
        }
    }

    @PostMapping("/import")
    ImportResult load(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        if (!mayImport(callers.required())) {
            throw RefusedException.forbidden("只有区应急局综合科和系统管理员可以导入判定标准");
        }
        audit.record(AuditKind.ADMINISTRATION, datasets.get(DATASET).title(), dryRun ? "试导入" : "导入");
        return imports.load(DATASET, SheetReader.read(file.getBytes()), dryRun);
    }

    private static boolean mayImport(Caller caller) {
        return caller.has(Role.DISTRICT_COORDINATION) || caller.has(Role.ADMIN);
    }

    private Document document(CriterionSet set, LocalDate today) {
        boolean inForce = !today.isBefore(set.effectiveFrom()) && (set.effectiveTo() == null || !today.isAfter(set.effectiveTo()));
        return new Document(set.id(), set.version(), set.document(), set.sector(), set.industries().stream().map(industries::label).toList(),
            departments.name(set.department()), set.effectiveFrom(), set.effectiveTo(), inForce, set.complete(), set.expectedItems(),
            set.items(), set.offered(), set.mark().label(), set.note());
    }
}
