package io.hazardflow.drill.schedule;

import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillEvaluator;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A drill and its plan in words, for those who write and decide. */
@Component
class DrillPlanWords {

    private final DrillSchedules schedules;
    private final DrillTeam team;
    private final PostNames posts;

    DrillPlanWords(DrillSchedules schedules, DrillTeam team, PostNames posts) {
        this.schedules = schedules;
        this.team = team;
        this.posts = posts;
    }

    String obligation(Drill drill, LocalDate lastDay) {
        String why = drill.origin() == DrillOrigin.REDO ? drill.origin().label() + "（原演练 " + drill.redoOf() + "）" : drill.origin().label();
        String late = drill.overdueAt() == null ? "" : "；已逾期，请尽快补演，最晚 " + lastDay;
        return "%s · %s\n应在 %s 至 %s 之间举行%s%s".formatted(drill.kind().label(), why, drill.windowStart(), drill.dueOn(), late,
            drill.basis() == null || drill.basis().isBlank() ? "" : "\n依据：" + drill.basis());
    }

    /** Why the plan is to be written once more; null the first time. */
    String whyAgain(Drill drill) {
        String reason = schedules.get(drill.number()).returnReason();
        return reason == null && drill.interruptedTimes() != null && drill.interruptedTimes() > 0 ? "演练中断，请重新编制方案并报批" : reason;
    }

    String plan(Drill drill) {
        DrillSchedule schedule = schedules.get(drill.number());
        List<String> lines = new ArrayList<>();
        lines.add("%s · %s · %s".formatted(drill.kind().label(), drill.contentType().label(), drill.form().label()));
        if (drill.planTitle() != null) {
            lines.add("预案：%s（%s）".formatted(drill.planTitle(), drill.planVersion()));
        }
        lines.add("时间：%s，%d 分钟（应在 %s 至 %s 之间）".formatted(Deadlines.shown(drill.drillAt()), drill.durationMinutes(), drill.windowStart(), drill.dueOn()));
        lines.add("地点：" + drill.place());
        lines.add("总指挥：" + drill.commanderName());
        lines.add("评估员：" + team.evaluators(drill.number()).stream().map(DrillPlanWords::evaluator).collect(Collectors.joining("、")));
        lines.add("参演：计划 %d 人".formatted(drill.participants()));
        lines.add("情景：" + schedule.scenario());
        lines.add("目标：" + schedule.goals());
        lines.add("安全措施：" + schedule.safetyMeasures());
        if (schedule.budget() != null) {
            lines.add("经费：" + schedule.budget().stripTrailingZeros().toPlainString() + " 元");
        }
        if (schedule.impactKinds() != null) {
            lines.add("影响公众：" + schedule.impactKinds());
            lines.add("会商审批：" + schedule.posts().stream().map(posts::label).collect(Collectors.joining("、")));
        }
        lines.add("编制人：" + schedule.scheduledByName());
        return String.join("\n", lines);
    }

    private static String evaluator(DrillEvaluator evaluator) {
        return evaluator.name() + "（" + evaluator.unit() + "）";
    }
}
