package io.hazardflow.drill.conduct;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillTimes;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批延期: grants the other day or refuses it; never by whoever asked. */
@Component
class ApprovePostponement implements FormStep {

    private static final String STEP = "审批延期";

    private final Drills drills;
    private final DrillTimes times;
    private final Postponements postponements;
    private final LastStep lastStep;
    private final Clock clock;

    ApprovePostponement(Drills drills, DrillTimes times, Postponements postponements, LastStep lastStep, Clock clock) {
        this.drills = drills;
        this.times = times;
        this.postponements = postponements;
        this.lastStep = lastStep;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.APPROVE_POSTPONEMENT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Drill drill = drills.get(context.caseNumber());
        Instant wanted = wanted(drill);
        int before = timesBefore(drill);
        return Map.of("request", "原定 %s，申请改期至 %s；%s，演练窗口至 %s%s；理由：%s".formatted(Deadlines.shown(drill.drillAt()), Deadlines.shown(wanted),
            postponements.beyondWindow(drill, wanted) ? "超出窗口" : "在窗口内", drill.windowEnd(), before == 0 ? "" : "，已延期 " + before + " 次",
            asked(drill).document().path("postponeReason").asText()));
    }

    @Override
    public Outcome submit(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        if (lastStep.doneBy(submission.context().caller(), drill.number(), EmergencyDrill.CONDUCT_DRILL)) {
            throw new FormRejectedException(null, STEP, "申请延期的人不能审批");
        }
        if (!"GRANT".equals(submission.text("decision"))) {
            return new Outcome(drill.number(), Map.of(), Facts.of("state", DrillState.READY.name()).map(), List.of());
        }
        return granted(drill, wanted(drill));
    }

    private Outcome granted(Drill drill, Instant wanted) {
        if (!wanted.isAfter(clock.instant())) {
            throw new FormRejectedException("decision", "审批意见", "申请的时间 " + Deadlines.shown(wanted) + " 已过，只能不同意，由单位重新申请");
        }
        postponements.clash(drill, wanted).ifPresent(other -> {
            throw new FormRejectedException("decision", "审批意见", "申请的时间已与 " + other + " 的演练冲突，只能不同意，由单位重新申请");
        });
        LocalDate day = Deadlines.dayOf(wanted);
        Map<String, Object> variables = new HashMap<>(Facts.of(EmergencyDrill.DRILL_AT, Date.from(wanted)).map());
        Facts facts = Facts.of("state", DrillState.READY.name()).and("drillAt", wanted)
            .and("postponedTimes", timesBefore(drill) + 1);
        if (day.isAfter(drill.dueOn())) {
            facts.and("dueOn", day.toString());
            variables.putAll(times.of(day));
        }
        return new Outcome(drill.number(), variables, facts.map(), List.of());
    }

    private Instant wanted(Drill drill) {
        return Deadlines.instantOf(asked(drill).document().path("newDate").asText());
    }

    private LedgerEvent asked(Drill drill) {
        return lastStep.of(drill.number(), EmergencyDrill.CONDUCT_DRILL).orElseThrow();
    }

    private static int timesBefore(Drill drill) {
        return drill.postponedTimes() == null ? 0 : drill.postponedTimes();
    }
}
