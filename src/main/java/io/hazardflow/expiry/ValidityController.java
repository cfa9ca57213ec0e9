package io.hazardflow.expiry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseReach;
import io.hazardflow.registry.EnterpriseReaches;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Streets;
import io.hazardflow.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What runs out of the enterprises in the caller's reach. */
@RestController
@RequestMapping("/api/validities")
@Tag(name = "证照有效期", description = "证照、保险、人员证书、设备检验的有效期；到期前 60、30、0 天提醒，到期未续转为隐患")
class ValidityController {

    private static final int LARGEST_PAGE = 200;

    private final Validities validities;
    private final ValidityTable table;
    private final Thresholds thresholds;
    private final ToldTable told;
    private final Enterprises enterprises;
    private final EnterpriseReaches reaches;
    private final Streets streets;
    private final Callers callers;
    private final Clock clock;

    ValidityController(Validities validities, ValidityTable table, Thresholds thresholds, ToldTable told, Enterprises enterprises,
                       EnterpriseReaches reaches, Streets streets, Callers callers, Clock clock) {
        this.validities = validities;
        this.table = table;
        this.thresholds = thresholds;
        this.told = told;
        this.enterprises = enterprises;
        this.reaches = reaches;
        this.streets = streets;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param daysLeft   negative once it is over
     * @param caseNumber hazard that was opened since an earlier or this last day was over; else null
     */
    record Row(String id, String enterprise, String enterpriseName, String streetName, ValidityKind kind, String kindLabel, boolean onCard,
               boolean personal, String number, String item, LocalDate expiresOn, long daysLeft, ValidityTable.State state, String caseNumber,
               boolean editable) {
    }

    record Kind(ValidityKind code, String label, boolean onCard, boolean personal, boolean needsItem) {
    }

    record Page(List<Row> items, long total, long soon, long expired, int soonDays, List<Kind> kinds, int page, int size) {
    }

    record Ended(String reason) {
    }

    @Operation(summary = "有效期列表", description = "先到期的在前；state 为 SOON（将到期）或 EXPIRED（已到期）。")
    @GetMapping
    Page list(@RequestParam(required = false) String enterprise, @RequestParam(required = false) ValidityKind kind,
              @RequestParam(required = false) ValidityTable.State state, @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE || page < 0) {
            throw Refusal.wrong("size", "每页条数", "须在 1 至 " + LARGEST_PAGE + " 之间，页码不能小于 0");
        }
        Caller caller = callers.required();
        EnterpriseReach reach = reach(caller);
        LocalDate today = LocalDate.now(clock);
        int soonDays = thresholds.on(today).stream().findFirst().orElse(0);
        String only = enterprise == null || enterprise.isBlank() ? null : enterprise;
        List<Validity> shown = table.page(reach, new ValidityTable.Filter(only, kind, state), today, soonDays, size, (long) page * size);
        Map<String, String> cases = told.cases(shown.stream().map(Validity::id).toList());
        return new Page(shown.stream().map(validity -> row(validity, today, soonDays, cases.get(validity.id()), caller)).toList(),
            table.count(reach, new ValidityTable.Filter(only, kind, state), today, soonDays),
            table.count(reach, new ValidityTable.Filter(only, kind, ValidityTable.State.SOON), today, soonDays),
            table.count(reach, new ValidityTable.Filter(only, kind, ValidityTable.State.EXPIRED), today, soonDays), soonDays,
            Arrays.stream(ValidityKind.values()).map(ValidityController::kind).toList(), page, size);
    }

    @Operation(summary = "登记一项")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row add(@RequestBody Validities.Wanted wanted) {
        Caller caller = callers.required();
        return row(validities.add(wanted, caller), caller);
    }

    @Operation(summary = "续期或更正")
    @PutMapping("/{id}")
    Row change(@PathVariable String id, @RequestBody Validities.Given given) {
        Caller caller = callers.required();
        return row(validities.change(id, given, caller), caller);
    }

    @Operation(summary = "停止登记", description = "设备报废、人员离职、证照注销等，须写明原因。")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @RequestBody(required = false) Ended ended) {
        validities.end(id, ended == null ? null : ended.reason(), callers.required());
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return problem("内容不能识别：「事项」须是列表中的代码，「有效期至」须是日期，如 2026-12-01");
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return problem(switch (e.getName()) {
            case "kind" -> "「事项」须是列表中的代码";
            case "state" -> "「状态」须是 SOON 或 EXPIRED";
            default -> "「" + e.getName() + "」的格式不正确";
        });
    }

    /** Experts, the tip desk and machines have no enterprises whose papers concern them. */
    private EnterpriseReach reach(Caller caller) {
        boolean concerned = caller.scope().all() || !caller.scope().enterprises().isEmpty() || !caller.scope().streets().isEmpty()
            || !caller.scope().departments().isEmpty();
        if (!concerned) {
            throw Refusal.notFound("没有您管辖的企业");
        }
        return reaches.of(caller);
    }

    private Row row(Validity validity, Caller viewer) {
        LocalDate today = LocalDate.now(clock);
        return row(validity, today, thresholds.on(today).stream().findFirst().orElse(0), told.cases(List.of(validity.id())).get(validity.id()),
            viewer);
    }

    private Row row(Validity validity, LocalDate today, int soonDays, String caseNumber, Caller viewer) {
        Enterprise enterprise = enterprises.find(validity.enterprise()).orElseThrow();
        Sight sight = validity.kind().isPersonal() ? PersonalData.sight(viewer, Whose.ENTERPRISE_IN_REGISTER, enterprise.id()) : Sight.PLAIN;
        long left = ChronoUnit.DAYS.between(today, validity.expiresOn());
        ValidityTable.State state = left < 0 ? ValidityTable.State.EXPIRED : left <= soonDays ? ValidityTable.State.SOON : ValidityTable.State.GOOD;
        return new Row(validity.id(), enterprise.id(), enterprise.name(), streets.name(enterprise.street()), validity.kind(),
            validity.kind().label(), validity.kind().isOnTheCard(), validity.kind().isPersonal(),
            sight.show(PersonalField.PHONE, validity.number()), shownItem(validity, sight), validity.expiresOn(), left, state, caseNumber,
            validities.mayKeep(enterprise, viewer));
    }

    private static String shownItem(Validity validity, Sight sight) {
        if (validity.kind() == ValidityKind.STANDARDISATION && validity.item() != null) {
            return switch (validity.item()) {
                case "LEVEL_1" -> "一级";
                case "LEVEL_2" -> "二级";
                default -> "三级";
            };
        }
        return sight.show(PersonalField.NAME, validity.item());
    }

    private static Kind kind(ValidityKind kind) {
        return new Kind(kind, kind.label(), kind.isOnTheCard(), kind.isPersonal(), kind.needsItem());
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("请求不正确");
        return problem;
    }
}
