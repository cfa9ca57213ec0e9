package io.hazardflow.drill.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillContent;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.PlanChoices;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.Deadlines;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads form {@code schedule-drill}. */
@Component
class DrillPlanForm {

    static final String EVALUATORS = "evaluators";
    static final String PARTICIPANTS = "participantList";
    static final String INJECTS = "injects";

    private static final String BETWEEN_WORDS = "[\\s\\u3000,，、;；]+";

    private final PlanChoices plans;
    private final DrillPeople people;

    DrillPlanForm(PlanChoices plans, DrillPeople people) {
        this.plans = plans;
        this.people = people;
    }

    DrillPlan read(Submission form, Drill drill) {
        boolean touchesPublic = "YES".equals(form.text("publicImpact"));
        String commander = form.text("commander");
        return new DrillPlan(plan(form, drill), DrillContent.valueOf(form.text("contentType")), DrillForm.valueOf(form.text("form")),
            Deadlines.instantOf(form.text("drillAt")), Duration.ofMinutes(form.document().path("durationMinutes").asLong()), form.text("place"),
            "OUTSIDE".equals(form.text("placeKind")), commander, commander == null ? form.text("commanderName") : people.name(commander),
            evaluators(form), form.document().path("plannedCount").asInt(), participants(form.document().path(PARTICIPANTS).asText("")),
            form.text("scenario"), form.text("goals"), injects(form), form.text("safetyMeasures"),
            touchesPublic ? texts(form, "impactKinds") : List.of(), touchesPublic ? texts(form, "impactPosts") : List.of(), budget(form));
    }

    /** One a line: the name, and after it the department or the part in the drill; lines of a table may be pasted. The same line counts once. */
    static List<DrillPlan.Participant> participants(String lines) {
        Set<DrillPlan.Participant> found = new LinkedHashSet<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split(BETWEEN_WORDS, 2);
            found.add(new DrillPlan.Participant(words[0], words.length == 1 || words[1].isBlank() ? null : words[1].strip()));
        });
        return new ArrayList<>(found);
    }

    static List<String> texts(Submission form, String key) {
        List<String> values = new ArrayList<>();
        form.document().path(key).forEach(value -> values.add(value.asText()));
        return values;
    }

    private PlanChoices.Choice plan(Submission form, Drill drill) {
        String id = form.text("plan");
        if (id == null) {
            return null;
        }
        return plans.choices(drill).stream().filter(plan -> plan.id().equals(id)).findFirst()
            .or(() -> Optional.of(drill).filter(of -> id.equals(of.plan()))
                .map(of -> new PlanChoices.Choice(of.plan(), of.planTitle(), of.planVersion())))
            .orElseThrow(() -> new FormRejectedException("plan", "演练的预案", "不是本次演练可用的预案"));
    }

    private List<DrillPlan.Evaluator> evaluators(Submission form) {
        List<DrillPlan.Evaluator> evaluators = new ArrayList<>();
        for (JsonNode row : form.document().path(EVALUATORS)) {
            String account = text(row, "account");
            evaluators.add(new DrillPlan.Evaluator(account, account == null ? text(row, "name") : people.name(account)));
        }
        return evaluators;
    }

    private static List<DrillPlan.Inject> injects(Submission form) {
        List<DrillPlan.Inject> injects = new ArrayList<>();
        form.document().path(INJECTS).forEach(row -> injects.add(new DrillPlan.Inject(row.path("minute").asInt())));
        return injects;
    }

    private static BigDecimal budget(Submission form) {
        JsonNode value = form.document().path("budget");
        return value.isNumber() ? value.decimalValue() : null;
    }

    static String text(JsonNode row, String key) {
        String text = row.path(key).asText("").strip();
        return row.path(key).isNull() || text.isEmpty() ? null : text;
    }
}
