package io.hazardflow.drill.schedule;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a drill's plan has to observe beyond what its form says by itself. */
@Component
class DrillPlanRules {

    private static final String MAKE_UP = "drill.make-up";

    private final ImpactPosts impactPosts;
    private final TimeLimits limits;
    private final Clock clock;

    DrillPlanRules(ImpactPosts impactPosts, TimeLimits limits, Clock clock) {
        this.impactPosts = impactPosts;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws FormRejectedException naming the field and the rule */
    void check(Submission form, DrillPlan plan, Drill drill, DrillUnit unit) {
        checkDay(plan, drill);
        checkPeople(plan);
        checkInjects(plan);
        checkSafety(form, plan);
        if (plan.touchesPublic()) {
            impactPosts.check(plan, unit);
        }
    }

    /** Last day on which it may be held: that of its window, or, where that is over, some days from now to make up for it. */
    LocalDate lastDay(Drill drill) {
        LocalDate today = LocalDate.now(clock);
        return drill.dueOn().isBefore(today) ? today.plusDays(limits.get(MAKE_UP).amount()) : drill.dueOn();
    }

    private void checkDay(DrillPlan plan, Drill drill) {
        LocalDate day = Deadlines.dayOf(plan.at());
        if (!plan.at().isAfter(clock.instant())) {
            throw new FormRejectedException("drillAt", "演练时间", "须晚于现在");
        }
        if (day.isBefore(drill.windowStart()) || day.isAfter(lastDay(drill))) {
            throw new FormRejectedException("drillAt", "演练时间", "应在 " + drill.windowStart() + " 至 " + lastDay(drill) + " 之间");
        }
    }

    private static void checkPeople(DrillPlan plan) {
        Set<String> accounts = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (DrillPlan.Evaluator evaluator : plan.evaluators()) {
            boolean commands = evaluator.account() == null || plan.commander() == null ? evaluator.name().equals(plan.commanderName())
                : evaluator.account().equals(plan.commander());
            if (commands) {
                throw evaluators("总指挥 " + plan.commanderName() + " 不能同时担任评估员");
            }
            if (evaluator.account() == null ? !names.add(evaluator.name()) : !accounts.add(evaluator.account())) {
                throw evaluators(evaluator.name() + " 重复");
            }
            if (plan.participants().stream().anyMatch(participant -> participant.name().equals(evaluator.name()))) {
                throw evaluators(evaluator.name() + " 在参演人员名单中，评估员不能参演");
            }
        }
        if (plan.participants().isEmpty()) {
            throw new FormRejectedException(DrillPlanForm.PARTICIPANTS, "参演人员名单", "至少写一人");
        }
        if (plan.planned() < plan.participants().size()) {
            throw new FormRejectedException("plannedCount", "计划参演人数", "不能少于名单中的 " + plan.participants().size() + " 人");
        }
    }

    private static FormRejectedException evaluators(String rule) {
        return new FormRejectedException(DrillPlanForm.EVALUATORS, "评估员", rule);
    }

    private static void checkInjects(DrillPlan plan) {
        if (plan.form() == DrillForm.TABLETOP && plan.injects().isEmpty()) {
            throw new FormRejectedException(DrillPlanForm.INJECTS, "情景注入", "桌面演练至少写一项");
        }
        if (plan.injects().stream().anyMatch(inject -> inject.minute() > plan.lasts().toMinutes())) {
            throw new FormRejectedException(DrillPlanForm.INJECTS, "情景注入", "的时间不能超过演练时长 " + plan.lasts().toMinutes() + " 分钟");
        }
    }

    private static void checkSafety(Submission form, DrillPlan plan) {
        List<String> checked = DrillPlanForm.texts(form, "safetyChecks");
        List<String> missing = new ArrayList<>();
        boolean real = !DrillPlanForm.texts(form, "realHazards").isEmpty();
        boolean fullScale = plan.form() == DrillForm.FULL_SCALE;
        missing.add(fullScale && !checked.contains("MEDICAL") ? "医疗救护" : null);
        missing.add(fullScale && !checked.contains("CORDON") ? "现场警戒" : null);
        missing.add(fullScale && !checked.contains("STOP") ? "中止信号和撤离路线" : null);
        missing.add(real && !checked.contains("GUARDED") ? "隔离和专人监护" : null);
        missing.add(plan.touchesPublic() && !checked.contains("NOTICE") ? "公众告知" : null);
        missing.removeIf(Objects::isNull);
        if (!missing.isEmpty()) {
            throw new FormRejectedException("safetyChecks", "安全检查", "还应落实并勾选：" + String.join("、", missing));
        }
    }
}
