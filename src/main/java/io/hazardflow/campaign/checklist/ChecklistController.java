package io.hazardflow.campaign.checklist;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Criterion;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.ImportResult;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.RefusedException;
import io.hazardflow.registry.RegistryCalls;
import io.hazardflow.registry.RegistryImport;
import io.hazardflow.registry.SheetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The registry of checklists: to read for everybody who is signed in, to bring in for those who lead campaigns and for administrators. */
@RestController
@RequestMapping("/api/checklists")
class ChecklistController implements RegistryCalls {

    private static final String DATASET = "checklists";

    private final Checklists checklists;
    private final AreaLine areaLine;
    private final Criteria criteria;
    private final Categories categories;
    private final Departments departments;
    private final Industries industries;
    private final RegistryImport imports;
    private final RequestAudit audit;
    private final Callers callers;
    private final Clock clock;

    ChecklistController(Checklists checklists, AreaLine areaLine, Criteria criteria, Categories categories, Departments departments,
                        Industries industries, RegistryImport imports, RequestAudit audit, Callers callers, Clock clock) {
        this.checklists = checklists;
        this.areaLine = areaLine;
        this.criteria = criteria;
        this.categories = categories;
        this.departments = departments;
        this.industries = industries;
        this.imports = imports;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param items number of items */
    record Head(String ref, String id, String version, String title, String sector, String department, List<String> industries,
                List<String> industryLabels, LocalDate effectiveFrom, LocalDate effectiveTo, boolean inForce, String note, int items) {
    }

    /** @param conditionLabel whom it concerns, in words, or null for all */
    record Item(String number, String aspect, String text, String method, String basis, String categoryLabel, String subGrade, String criterion,
                String criterionText, String conditionLabel) {
    }

    record Whole(Head head, List<Item> items) {
    }

    record Registry(List<Head> checklists, boolean mayImport, boolean mayExport) {
    }

    @GetMapping
    Registry all() {
        Caller caller = callers.required();
        return new Registry(checklists.all().stream().map(this::head).toList(), mayImport(caller), caller.scope().all());
    }

    @GetMapping("/{ref:[A-Z0-9]+@[0-9A-Za-z.]+}")
    Whole one(@PathVariable String ref) {
        Checklist found = checklists.find(ref).orElseThrow(() -> RefusedException.notFound("检查清单库中没有这一份"));
        BigDecimal area = areaLine.today();
        return new Whole(head(found), found.items().stream().map(item -> item(item, area)).toList());
    }

    @PostMapping("/import")
    ImportResult load(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        if (!mayImport(callers.required())) {
            throw RefusedException.forbidden("只有区安委办、区应急局综合科和系统管理员可以导入检查清单");
        }
        audit.record(AuditKind.ADMINISTRATION, "检查清单", dryRun ? "试导入" : "导入");
        return imports.load(DATASET, SheetReader.read(file.getBytes()), dryRun);
    }

    private static boolean mayImport(Caller caller) {
        return caller.has(Role.SAFETY_COMMITTEE) || caller.has(Role.DISTRICT_COORDINATION) || caller.has(Role.ADMIN);
    }

    private Head head(Checklist checklist) {
        return new Head(checklist.ref(), checklist.id(), checklist.version(), checklist.title(), checklist.sector(),
            departments.name(checklist.department()), checklist.industries(), checklist.industries().stream().map(industries::label).toList(),
            checklist.effectiveFrom(), checklist.effectiveTo(), checklist.inForce(LocalDate.now(clock)), checklist.note(), checklist.items().size());
    }

    private Item item(ChecklistItem item, BigDecimal area) {
        String criterion = item.criterion() == null ? null : criteria.find(item.criterion()).map(Criterion::shown).orElse(null);
        String condition = item.condition() == null ? null : ChecklistCondition.valueOf(item.condition()).label(area);
        return new Item(item.id(), item.aspect(), item.text(), item.method(), item.basis(), categories.label(item.category()), item.subGrade(),
            item.criterion(), criterion, condition);
    }
}
