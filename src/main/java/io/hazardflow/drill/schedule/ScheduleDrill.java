package io.hazardflow.drill.schedule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillClashes;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.PlanChoices;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 编制演练方案 (form F13): the unit says when, where, by whom and how a drill is to be held. */
@Component
class ScheduleDrill implements FormStep {

    private static final LocalTime USUAL_HOUR = LocalTime.of(9, 30);
    private static final String PLAN = "plan";

    private final Drills drills;
    private final DrillUnits units;
    private final DrillPlanForm form;
    private final DrillPlanRules rules;
    private final DrillClashes clashes;
    private final DrillPlanWords words;
    private final DrillPeople people;
    private final ImpactPosts impactPosts;
    private final PlanChoices plans;
    private final LastStep lastStep;
    private final PostNames posts;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    ScheduleDrill(Drills drills, DrillUnits units, DrillPlanForm form, DrillPlanRules rules, DrillClashes clashes, DrillPlanWords words,
                  DrillPeople people, ImpactPosts impactPosts, PlanChoices plans, LastStep lastStep, PostNames posts, TaskDeadlines deadlines,
                  Clock clock) {
        this.drills = drills;
        this.units = units;
        this.form = form;
        this.rules = rules;
        this.clashes = clashes;
        this.words = words;
        this.people = people;
        this.impactPosts = impactPosts;
        this.plans = plans;
        this.lastStep = lastStep;
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.SCHEDULE_DRILL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Drill drill = drills.get(context.caseNumber());
        DrillUnit unit = units.get(drill.unit());
        Map<String, Object> values = new HashMap<>();
        lastStep.of(drill.number(), EmergencyDrill.SCHEDULE_DRILL).ifPresentOrElse(before -> before.document().fields()
            .forEachRemaining(field -> values.put(field.getKey(), field.getValue())), () -> values.putAll(firstTime(drill, unit)));
        values.put("obligation", words.obligation(drill, rules.lastDay(drill)));
        String returned = words.whyAgain(drill);
        values.put("wasReturned", returned != null);
        values.put("returned", returned == null ? "" : returned);
        List<Map<String, String>> planOptions = planOptions(drill);
        values.put("planOptions", planOptions);
        values.put("hasPlans", !planOptions.isEmpty());
        values.put("memberOptions", people.ofUnit(unit));
        values.put("evaluatorOptions", people.evaluators(unit));
        values.put("impactPostOptions", impactPosts.choices(unit));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        DrillUnit unit = units.get(drill.unit());
        if (submission.text(PLAN) == null && !planOptions(drill).isEmpty()) {
            throw new FormRejectedException(PLAN, "演练的预案", "必填");
        }
        DrillPlan plan = form.read(submission, drill);
        rules.check(submission, plan, drill, unit);
        clashes.check(new DrillClashes.Wanted(drill.number(), drill.unit(), plan.at(), plan.lasts(), plan.place(), plan.outside(), plan.accounts(),
            plan.names()));
        Caller caller = submission.context().caller();
        return new Outcome(drill.number(), plan.variables().map(), plan.facts().and("scheduledAt", clock.instant())
            .and("scheduledBy", caller.userId()).and("scheduledByName", caller.name()).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        DrillUnit unit = units.get(drills.get(submission.context().caseNumber()).unit());
        return Optional.of(new NextStep("单位负责人审批", posts.label(unit.headGroup()), deadlines.due(EmergencyDrill.APPROVE_DRILL)));
    }

    private Map<String, Object> firstTime(Drill drill, DrillUnit unit) {
        Map<String, Object> values = new HashMap<>();
        if (drill.plan() != null) {
            values.put(PLAN, drill.plan());
        }
        if (drill.targetDay() != null && drill.targetDay().isAfter(LocalDate.now(clock))) {
            values.put("drillAt", OffsetDateTime.of(drill.targetDay(), USUAL_HOUR, EngineClock.ZONE.getRules().getOffset(clock.instant())).toString());
        }
        values.put("placeKind", "INSIDE");
        values.put("publicImpact", "NO");
        values.put("impactPosts", impactPosts.usual(unit));
        return values;
    }

    /** Those that are allowed now, and the drill's own also where it was withdrawn meanwhile. */
    private List<Map<String, String>> planOptions(Drill drill) {
        List<Map<String, String>> options = new ArrayList<>();
        plans.choices(drill).forEach(plan -> options.add(Map.of("value", plan.id(), "label", plan.title() + "（" + plan.version() + "）")));
        if (drill.plan() != null && options.stream().noneMatch(option -> drill.plan().equals(option.get("value")))) {
            options.add(Map.of("value", drill.plan(), "label", drill.planTitle() + "（" + drill.planVersion() + "）"));
        }
        return options;
    }
}
