package io.hazardflow.drill.obligation;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 自行加练: a drill that no rule asks for, by the post of the unit that schedules its drills. */
@RestController
@Tag(name = "自行加练", description = "单位在法定次数以外安排演练")
class VoluntaryDrillController {

    private static final String BASIS = "单位自行加练";

    private final DrillUnits units;
    private final DrilledUnits drilled;
    private final DrillStarts starts;
    private final ProposedDays days;
    private final Callers callers;
    private final Clock clock;

    VoluntaryDrillController(DrillUnits units, DrilledUnits drilled, DrillStarts starts, ProposedDays days, Callers callers, Clock clock) {
        this.units = units;
        this.drilled = drilled;
        this.starts = starts;
        this.days = days;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param unit key of the unit
     * @param plan id of one of its plans in force, null for none
     * @param kind name of a {@link DrillKind}
     */
    record Wanted(String unit, String plan, String kind, String windowStart, String windowEnd) {
    }

    record Created(String number) {
    }

    @Operation(summary = "自行加练", description = "unit 为单位，plan 为本单位现行预案（可空），kind 为 DRILL、EVACUATION 或 TRAINING，windowStart 和 windowEnd 为演练窗口。"
        + "不计入演练完成率。")
    @PostMapping("/api/drills")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created create(@RequestBody Wanted wanted) {
        Caller caller = callers.required();
        Refusals.check(wanted.unit() != null && !wanted.unit().isBlank(), "「单位」必填");
        DrillUnit unit = units.find(wanted.unit()).orElseThrow(() -> Refusals.notFound("没有这个单位"));
        if (!caller.isIn(unit.schedulingGroup())) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "加练由单位负责安排演练的岗位发起"), null);
        }
        LocalDate today = LocalDate.now(clock);
        Refusals.check(drilled.find(unit.key(), today).isPresent(), "「单位」已停业、注销、搬迁或撤销");
        DrillKind kind = kind(wanted.kind(), unit);
        UnitPlan plan = plan(wanted.plan(), unit, today);
        LocalDate from = day(wanted.windowStart(), "窗口开始日期");
        LocalDate to = day(wanted.windowEnd(), "窗口结束日期");
        Refusals.check(!from.isBefore(today), "「窗口开始日期」不能早于今天");
        Refusals.check(!to.isBefore(from), "「窗口结束日期」不能早于开始日期");
        Refusals.check(to.getYear() <= today.getYear() + 1, "「窗口结束日期」不能晚于明年年底");
        LocalDate proposedOn = days.between(from, to, Set.of(), List.of(unit.key(), DrillOrigin.VOLUNTARY.name(), from.toString(), to.toString()));
        NewDrill drill = new NewDrill(DrillOrigin.VOLUNTARY, kind, unit, plan == null ? null : plan.id(), plan == null ? null : plan.title(),
            plan == null ? null : plan.version(), null, null, null, proposedOn.getYear(), from, to, proposedOn, false, null, null, List.of(BASIS));
        return new Created(starts.start(drill, caller.actingFor(List.of(unit.schedulingGroup()))).orElseThrow());
    }

    private UnitPlan plan(String id, DrillUnit unit, LocalDate today) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return drilled.plans(unit.key(), today).stream().filter(plan -> plan.id().equals(id)).findFirst()
            .orElseThrow(() -> Refusals.notFound("「预案」不是本单位的现行预案"));
    }

    private static DrillKind kind(String name, DrillUnit unit) {
        DrillKind kind = Arrays.stream(DrillKind.values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
        Refusals.check(kind != null, "「演练种类」应为应急演练、疏散演练或队伍训练演练");
        Refusals.check(kind == DrillKind.TRAINING == (unit.kind() == UnitKind.TEAM), "「演练种类」救援队伍只能是队伍训练演练，其他单位不能是队伍训练演练");
        return kind;
    }

    private static LocalDate day(String text, String label) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST,
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "「" + label + "」应为 2027-01-31 这样的日期"), e);
        }
    }
}
