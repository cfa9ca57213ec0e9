package io.hazardflow.drill.schedule;

import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 会商审批: each post that a drill touches agrees or not; one refusal sends the plan back when all have answered. */
@Component
class ApprovePublicImpact implements FormStep {

    private static final String AGREE = "AGREE";

    private final Drills drills;
    private final DrillPlanWords words;
    private final DrillSchedules schedules;
    private final ReturnedPlan returned;
    private final DrillDuties duties;
    private final PostNames posts;
    private final TaskService tasks;
    private final Callers callers;
    private final Clock clock;

    ApprovePublicImpact(Drills drills, DrillPlanWords words, DrillSchedules schedules, ReturnedPlan returned, DrillDuties duties, PostNames posts,
                        @Lazy TaskService tasks, Callers callers, Clock clock) {
        this.drills = drills;
        this.words = words;
        this.schedules = schedules;
        this.returned = returned;
        this.duties = duties;
        this.posts = posts;
        this.tasks = tasks;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.APPROVE_PUBLIC_IMPACT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("plan", words.plan(drills.get(context.caseNumber())), "post", post(context));
    }

    @Override
    public Outcome submit(Submission submission) {
        FormContext context = submission.context();
        Drill drill = drills.get(context.caseNumber());
        duties.check(context, "会商审批");
        boolean agrees = AGREE.equals(submission.text("decision"));
        if (agrees && !drill.drillAt().isAfter(clock.instant())) {
            throw new FormRejectedException("decision", "会商意见", "演练时间 " + Deadlines.shown(drill.drillAt()) + " 已过，只能不同意，由单位改期");
        }
        String before = schedules.get(drill.number()).returnReason();
        String reasons = agrees ? before : (before == null ? "" : before + "\n") + "会商不同意：%s %s，%s".formatted(post(context), context.caller().name(),
            submission.text("opinion"));
        return isLast(context) ? concluded(drill, reasons, agrees) : answered(drill, reasons, agrees);
    }

    /** Others have still to answer: nothing is decided yet. */
    private static Outcome answered(Drill drill, String reasons, boolean agrees) {
        return new Outcome(drill.number(), agrees ? Map.of() : Facts.of(EmergencyDrill.PUBLIC_IMPACT_REFUSED, true).map(),
            agrees ? Map.of() : Facts.of("returnReason", reasons).map(), List.of());
    }

    private Outcome concluded(Drill drill, String reasons, boolean agrees) {
        if (reasons == null) {
            return new Outcome(drill.number(), Map.of(), Facts.of("state", DrillState.READY.name()).map(), List.of());
        }
        Map<String, Object> variables = new HashMap<>(returned.variables(drill).map());
        if (!agrees) {
            variables.put(EmergencyDrill.PUBLIC_IMPACT_REFUSED.name(), true);
        }
        return new Outcome(drill.number(), variables, returned.facts(reasons).map(), List.of());
    }

    private boolean isLast(FormContext context) {
        return callers.asSystem(() -> tasks.createTaskQuery().processInstanceId(context.processInstanceId())
            .taskDefinitionKey(EmergencyDrill.APPROVE_PUBLIC_IMPACT).count()) == 1;
    }

    private String post(FormContext context) {
        return posts.label(EmergencyDrill.APPROVAL_POST.of(callers.asSystem(() -> tasks.getVariable(context.taskId(),
            EmergencyDrill.APPROVAL_POST.name()))));
    }
}
