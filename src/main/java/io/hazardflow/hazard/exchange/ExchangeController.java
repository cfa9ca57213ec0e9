package io.hazardflow.hazard.exchange;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.platform.EngineClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The hazards of the caller's scope in the codes of the national interface, page by page, the oldest first. */
@RestController
@Tag(name = "数据交换", description = "按双重预防数字化接口代码输出隐患")
class ExchangeController {

    private static final int LARGEST_PAGE = 100;
    private static final Map<String, String> RULES = Map.of("page", "「页码」须是整数", "size", "「每页条数」须是整数",
        "from", "「上报日期自」须是日期，如 2026-01-31", "to", "「上报日期至」须是日期，如 2026-01-31");

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final ExchangeRows rows;
    private final RequestAudit audit;
    private final Callers callers;

    ExchangeController(JdbcClient jdbc, HazardScope scope, ExchangeRows rows, RequestAudit audit, Callers callers) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
        this.callers = callers;
    }

    record Page(List<ExchangedHazard> items, long total, int page, int size) {
    }

    @Operation(summary = "按国家交换代码输出隐患", description = "按上报日期筛选；并案、不属实、移送和撤销的不输出。接口要求而案件尚无的字段列在 missing 中。")
    @GetMapping("/api/hazards/exchange")
    Page exchange(@RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
                  @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        check(size >= 1 && size <= LARGEST_PAGE, "「每页条数」须在 1 至 " + LARGEST_PAGE + " 之间");
        check(page >= 0, "「页码」不能小于 0");
        check(from == null || to == null || !to.isBefore(from), "「上报日期至」不能早于「上报日期自」");
        Caller caller = callers.required();
        ScopeCondition within = scope.of(caller);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        parameters.put("leftOut", ExchangeCodes.LEFT_OUT.stream().map(Enum::name).toArray(String[]::new));
        StringBuilder where = new StringBuilder(" from hazardflow.hazard h where h.state <> all(:leftOut) and ").append(within.sql());
        bound(where, parameters, from, " and h.reported_at >= :from", "from");
        bound(where, parameters, to == null ? null : to.plusDays(1), " and h.reported_at < :to", "to");
        long total = jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
        List<HazardCase> cases = jdbc.sql("select h.*" + where + " order by h.reported_at, h.number limit :size offset :offset")
            .params(parameters).param("size", size).param("offset", (long) page * size).query(HazardCase.class).list();
        audit.record(AuditKind.EXPORT, "隐患数据交换", "上报日期 " + (from == null ? "不限" : from) + " 至 " + (to == null ? "不限" : to)
            + "，第 " + (page + 1) + " 页 " + cases.size() + " 件");
        return new Page(cases.stream().map(hazard -> rows.of(hazard, caller)).toList(), total, page, size);
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, RULES.getOrDefault(e.getName(), "「" + e.getName() + "」的格式不正确"));
    }

    private static void bound(StringBuilder where, Map<String, Object> parameters, LocalDate day, String condition, String name) {
        if (day != null) {
            where.append(condition);
            OffsetDateTime start = day.atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
            parameters.put(name, start);
        }
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, rule), null);
        }
    }
}
