package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of drills, scoped to the caller. */
@RestController
@RequestMapping("/api/drills")
@Tag(name = "应急演练", description = "应急演练义务、排期、开展、评估和改进")
class DrillListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SORTS = "「排序」只能是 next、dueOn、-dueOn、heldAt、-heldAt";

    private final DrillList list;
    private final DrillRows rows;
    private final DrillExport export;
    private final Departments departments;
    private final Streets streets;
    private final RequestAudit audit;
    private final Callers callers;

    DrillListController(DrillList list, DrillRows rows, DrillExport export, Departments departments, Streets streets, RequestAudit audit,
                        Callers callers) {
        this.list = list;
        this.rows = rows;
        this.export = export;
        this.departments = departments;
        this.streets = streets;
        this.audit = audit;
        this.callers = callers;
    }

    record Page(List<DrillRow> items, long total, int page, int size) {
    }

    record Facets(List<Choice> states, List<Choice> kinds, List<Choice> forms, List<Choice> origins, List<Choice> grades, List<Choice> unitKinds,
                  List<Choice> planStates, List<Choice> departments, List<Choice> streets, List<Integer> years) {
    }

    @Operation(summary = "演练列表", description = "本人管辖范围内的演练。sort：next 未办结的按期限在前，dueOn、-dueOn 按最迟日期，heldAt、-heldAt 按开展时间。"
        + "measure：指标后面的演练，与指标的口径一致。")
    @GetMapping
    Page list(@ModelAttribute DrillFilter filter, @RequestParam(defaultValue = "next") String sort, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "20") int size) {
        Refusals.check(DrillList.knows(sort), SORTS);
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        return new Page(rows.of(list.page(caller, filter, sort, size, (long) page * size), caller), list.count(caller, filter), page, size);
    }

    @Operation(summary = "演练列表、日历和年度计划的筛选项")
    @GetMapping("/facets")
    Facets facets() {
        return new Facets(Choice.of(DrillState.values(), DrillState::label), Choice.of(DrillKind.values(), DrillKind::label),
            Choice.of(DrillForm.values(), DrillForm::label), Choice.of(DrillOrigin.values(), DrillOrigin::label),
            Choice.of(DrillGrade.values(), DrillGrade::label), Choice.of(UnitKind.values(), UnitKind::label),
            Choice.of(AnnualPlanState.values(), AnnualPlanState::label),
            departments.all().stream().map(department -> new Choice(department.code(), department.name())).toList(),
            streets.all().stream().filter(Street::active).map(street -> new Choice(street.code(), street.name())).toList(),
            list.years(callers.required()));
    }

    @Operation(summary = "导出演练列表", description = "筛选条件与列表相同。")
    @GetMapping("/export.xlsx")
    void export(@ModelAttribute DrillFilter filter, @RequestParam(defaultValue = "next") String sort, HttpServletResponse response) throws IOException {
        Refusals.check(DrillList.knows(sort), SORTS);
        Caller caller = callers.required();
        audit.record(AuditKind.EXPORT, null, "应急演练");
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("应急演练.xlsx", StandardCharsets.UTF_8).build().toString());
        export.write(filter, sort, caller, response.getOutputStream());
    }
}
