package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.registry.Enterprise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How often an enterprise has to check itself, and who wants it so. */
@RestController
@RequestMapping("/api/self-check-plan")
@Tag(name = "企业自查", description = "自查计划：行业规定频次、企业自定和上级要求，以最频繁的为准")
class SelfCheckPlanController {

    private final EffectivePlans plans;
    private final PlanEditing editing;
    private final Checklists checklists;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final RequestAudit audit;
    private final Clock clock;

    SelfCheckPlanController(EffectivePlans plans, PlanEditing editing, Checklists checklists, JdbcClient jdbc, Callers callers, RequestAudit audit,
                            Clock clock) {
        this.plans = plans;
        this.editing = editing;
        this.checklists = checklists;
        this.jdbc = jdbc;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    record Choice(String code, String label) {
    }

    /**
     * One checklist.
     *
     * @param frequency that counts, null where the enterprise need not make it
     * @param least     by default, null where there is none
     * @param own       what the enterprise wants beyond that
     * @param demanded  what is demanded of it beyond that
     */
    record Line(String checklist, String title, String sector, Choice frequency, Choice least, Choice own, Choice demanded, Integer windowDays,
                String basis) {
    }

    /** @param origin {@code OWN} or {@code DEMANDED}: what the caller may set; null where he only reads */
    record Plan(String enterprise, String enterpriseName, String origin, List<Line> lines, List<Choice> frequencies) {
    }

    private record Set(String checklist, String origin, String frequency) {
    }

    @Operation(summary = "企业自查计划", description = "enterprise 缺省为本企业。")
    @GetMapping
    Plan plan(@RequestParam(required = false) String enterprise) {
        Caller caller = callers.required();
        String wanted = enterprise == null || enterprise.isBlank() ? caller.memberships().stream()
            .filter(m -> m.role().reach() == Role.Reach.ENTERPRISE).map(m -> m.unit()).findFirst().orElseThrow(Refusal::unknownEnterprise) : enterprise;
        Enterprise found = editing.visible(wanted, caller);
        return new Plan(found.id(), found.name(), PlanEditing.origin(caller), lines(found),
            Arrays.stream(Frequency.values()).map(SelfCheckPlanController::choice).toList());
    }

    @Operation(summary = "设定自查频次", description = "企业为本企业自定，街道、部门和区级岗位提出要求；frequency 为空即取消。不能低于行业规定频次。")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@RequestBody PlanEditing.Wanted wanted) {
        editing.set(wanted, callers.required());
        audit.record(AuditKind.ADMINISTRATION, "自查计划：" + wanted.enterprise(), wanted.checklist() + " " + wanted.frequency());
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "内容不能识别：「频次」须为 DAILY、WEEKLY、MONTHLY、QUARTERLY、HALF_YEARLY 或 YEARLY");
    }

    private List<Line> lines(Enterprise enterprise) {
        LocalDate today = LocalDate.now(clock);
        Map<String, EffectivePlan> effective = plans.of(enterprise.id(), today).stream()
            .collect(Collectors.toMap(EffectivePlan::checklist, Function.identity()));
        List<Set> set = jdbc.sql("select checklist, origin, frequency from hazardflow.self_check_plan where enterprise = ?")
            .param(enterprise.id()).query(Set.class).list();
        return checklists.inForce(today).stream().filter(list -> concerns(list, enterprise) || effective.containsKey(list.id()))
            .collect(Collectors.toMap(Checklist::id, Function.identity(), (older, newer) -> newer, LinkedHashMap::new)).values().stream()
            .map(list -> line(list, effective.get(list.id()), plans.byDefault(enterprise.id(), list.id(), today), set)).toList();
    }

    private static boolean concerns(Checklist list, Enterprise enterprise) {
        return list.industries().isEmpty() || list.industries().contains(enterprise.industry());
    }

    private static Line line(Checklist list, EffectivePlan plan, Frequency least, List<Set> set) {
        return new Line(list.id(), list.title(), list.sector(), plan == null ? null : choice(plan.frequency()), least == null ? null : choice(least),
            setBy(set, list.id(), "OWN"), setBy(set, list.id(), "DEMANDED"), plan == null ? null : plan.windowDays(), plan == null ? null : plan.basis());
    }

    private static Choice setBy(List<Set> set, String checklist, String origin) {
        return set.stream().filter(one -> one.checklist().equals(checklist) && one.origin().equals(origin)).map(one ->
            choice(Frequency.valueOf(one.frequency()))).findFirst().orElse(null);
    }

    private static Choice choice(Frequency frequency) {
        return new Choice(frequency.name(), frequency.label());
    }
}
