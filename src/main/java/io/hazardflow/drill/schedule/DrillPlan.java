package io.hazardflow.drill.schedule;

import io.hazardflow.drill.DrillContent;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.PlanChoices;
import io.hazardflow.hazard.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A drill's plan as form F13 says it (domain E).
 *
 * @param plan         contingency plan; null where the unit has none
 * @param commander    account; null for somebody without one
 * @param planned      how many are to take part
 * @param impactKinds  names of {@link PublicImpact}, empty where nothing touches the public
 * @param impactPosts  engine groups that are asked then
 */
record DrillPlan(PlanChoices.Choice plan, DrillContent content, DrillForm form, Instant at, Duration lasts, String place, boolean outside,
                 String commander, String commanderName, List<Evaluator> evaluators, int planned, List<Participant> participants, String scenario,
                 String goals, List<Inject> injects, String safetyMeasures, List<String> impactKinds, List<String> impactPosts, BigDecimal budget) {

    /** @param account null for somebody without one */
    record Evaluator(String account, String name) {
    }

    record Participant(String name, String department) {
    }

    record Inject(int minute) {
    }

    boolean touchesPublic() {
        return !impactKinds.isEmpty();
    }

    /** Accounts of the people who have a part. */
    List<String> accounts() {
        return Stream.concat(Stream.ofNullable(commander), evaluators.stream().map(Evaluator::account)).filter(Objects::nonNull).toList();
    }

    List<String> names() {
        return Stream.of(Stream.of(commanderName), evaluators.stream().map(Evaluator::name), participants.stream().map(Participant::name))
            .flatMap(names -> names).distinct().toList();
    }

    Facts variables() {
        return Facts.of(EmergencyDrill.DRILL_AT, Date.from(at)).and(EmergencyDrill.SCHEDULED, true)
            .and(EmergencyDrill.PUBLIC_IMPACT, touchesPublic()).and(EmergencyDrill.PUBLIC_IMPACT_REFUSED, false);
    }

    Facts facts() {
        Facts facts = Facts.of("state", DrillState.APPROVAL.name());
        if (plan != null) {
            facts.and("plan", plan.id()).and("planTitle", plan.title()).and("planVersion", plan.version());
        }
        return facts.and("contentType", content.name())
            .and("form", form.name())
            .and("drillAt", at)
            .and("durationMinutes", lasts.toMinutes())
            .and("place", place)
            .and("placeOutside", outside)
            .and("commander", commander)
            .and("commanderName", commanderName)
            .and("participants", planned)
            .and("scenario", scenario)
            .and("goals", goals)
            .and("safetyMeasures", safetyMeasures)
            .and("budget", budget)
            .and("publicImpact", touchesPublic())
            .and("impactKinds", touchesPublic() ? PublicImpact.words(impactKinds) : null)
            .and("impactPosts", touchesPublic() ? String.join(",", impactPosts) : null)
            .and("approvedAt", null)
            .and("returnedAt", null)
            .and("returnReason", null);
    }
}
