package io.hazardflow.dashboard.band;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The bands of the indicators, for those who set them: the district's coordination and administrators. */
@RestController
@RequestMapping("/api/bands")
@Tag(name = "指标控制范围", description = "指标离开或回到控制范围时通知所属单位")
class BandController {

    private final Bands bands;
    private final Indicators indicators;
    private final RequestAudit audit;
    private final Callers callers;
    private final Clock clock;

    BandController(Bands bands, Indicators indicators, RequestAudit audit, Callers callers, Clock clock) {
        this.bands = bands;
        this.indicators = indicators;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param known     whether there is such an indicator
     * @param setByName null for a row of the delivery
     */
    record Row(Band band, String label, Indicator.Unit unit, boolean known, boolean effective, String setByName) {
    }

    record Choice(String key, String label, Indicator.Unit unit) {
    }

    record Shown(List<Row> rows, List<Choice> indicators) {
    }

    record Reason(String reason) {
    }

    @Operation(summary = "全部控制范围", description = "含已失效和尚未生效的；比率以 1 为 100%。")
    @GetMapping
    Shown list() {
        setter();
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = bands.all().stream().map(band -> row(band, today)).toList();
        return new Shown(rows, indicators.all().stream().map(of -> new Choice(of.key(), of.label(), of.unit())).toList());
    }

    @Operation(summary = "设定控制范围", description = "同一指标、同一适用对象的原有范围到前一天为止；须写明依据和原因。")
    @PostMapping
    Shown set(@RequestBody BandDraft asked) {
        Caller caller = setter();
        Indicator of = indicators.find(asked.indicator()).orElseThrow(() -> Refusals.badRequest("「指标」须从列表中选择"));
        BandDraft draft = asked.checked(of, LocalDate.now(clock));
        audit.record(AuditKind.ADMINISTRATION, "指标控制范围：" + of.label() + "（" + draft.kind().label() + "）",
            "下限 " + draft.low() + "，上限 " + draft.high() + "，自 " + draft.from() + "：" + draft.reason());
        bands.replace(draft, caller.userId());
        return list();
    }

    @Operation(summary = "取消控制范围", description = "自今天起不再比对；须写明原因。")
    @DeleteMapping("/{id}")
    Shown end(@PathVariable long id, @RequestBody Reason given) {
        Caller caller = setter();
        Band band = bands.find(id).filter(one -> one.effectiveTo() == null || !one.effectiveTo().isBefore(LocalDate.now(clock)))
            .orElseThrow(() -> Refusals.notFound("没有这个控制范围，或已经失效"));
        String reason = BandDraft.words("原因", given.reason());
        audit.record(AuditKind.ADMINISTRATION, "指标控制范围：" + band.indicator() + "（" + band.kind().label() + "）", "取消：" + reason);
        bands.end(band, reason, caller.userId());
        return list();
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "内容不能识别：「下限」「上限」「恢复余量」须是数字，「最少分母」须是整数，"
            + "「生效日期」须是日期，「适用对象」「统计期间」须从列表中选择");
    }

    @ExceptionHandler
    ProblemDetail notReadable(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个控制范围");
    }

    private Row row(Band band, LocalDate today) {
        Optional<Indicator> of = indicators.find(band.indicator());
        return new Row(band, of.map(Indicator::label).orElse(band.indicator()), of.map(Indicator::unit).orElse(Indicator.Unit.RATE), of.isPresent(),
            effective(band, today), band.setBy() == null ? null : callers.byId(band.setBy()).name());
    }

    private static boolean effective(Band band, LocalDate today) {
        return !band.effectiveFrom().isAfter(today) && (band.effectiveTo() == null || !band.effectiveTo().isBefore(today));
    }

    private Caller setter() {
        Caller caller = callers.required();
        if (!caller.has(Role.ADMIN) && !caller.has(Role.DISTRICT_COORDINATION)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "只有区应急局综合科和系统管理员可以查看和设定控制范围"), null);
        }
        return caller;
    }
}
