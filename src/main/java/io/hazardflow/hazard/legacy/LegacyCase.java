package io.hazardflow.hazard.legacy;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.NewHazard;
import io.hazardflow.hazard.Place;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.ledger.Actor;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a case of the old ledger means here: the facts of its first event, and the variables with which its process goes on. */
@Component
class LegacyCase {

    private static final String FINDER_UNKNOWN = "旧台账未登记";

    private final Decisions decisions;
    private final Clock clock;

    LegacyCase(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The department that the old ledger names, else the one that the rules name; null before the verification. */
    String department(LegacyHazard hazard) {
        if (hazard.dept() != null || !hazard.state().verified()) {
            return hazard.dept();
        }
        Map<String, Object> matter = new HashMap<>();
        matter.put("category", hazard.category());
        matter.put("industry", hazard.enterprise().industry());
        return (String) decisions.row("responsible-authority", matter).get("department");
    }

    Map<String, Object> facts(LegacyHazard hazard, String number, String department) {
        Facts facts = begun(hazard, number).facts(startOf(hazard.foundOn()))
            .and("state", hazard.state().state().name())
            .and("title", hazard.title())
            .and("legacyNumber", hazard.legacyNumber())
            .and("importedAt", clock.instant());
        ifGiven(facts, "category", hazard.category());
        ifGiven(facts, "subGrade", hazard.subGrade() == null ? null : hazard.subGrade().name());
        ifGiven(facts, "level", hazard.subGrade() == null ? null : hazard.subGrade().level().name());
        ifGiven(facts, "criterionHit", hazard.criterion());
        ifGiven(facts, "dept", department);
        ifGiven(facts, "responsiblePerson", hazard.responsible());
        ifGiven(facts, "requirements", hazard.requirements());
        if (hazard.deadline() != null) {
            facts.and("firstDeadline", Deadlines.endOf(hazard.deadline())).and("deadline", Deadlines.endOf(hazard.deadline()));
        }
        if (hazard.orderedOn() != null) {
            facts.and("orderedAt", startOf(hazard.orderedOn())).and("acknowledgedAt", startOf(hazard.orderedOn()));
        }
        if (hazard.state().state() == HazardState.FEEDBACK_SUBMITTED) {
            facts.and("feedbackAt", clock.instant());
        }
        if (hazard.closedOn() != null) {
            facts.and("passedAt", Deadlines.endOf(hazard.closedOn())).and("closedAt", Deadlines.endOf(hazard.closedOn()));
        }
        return facts.map();
    }

    Map<String, Object> variables(LegacyHazard hazard, String number, String department) {
        Facts variables = new Facts();
        begun(hazard, number).variables().forEach(variables::and);
        if (hazard.state().verified()) {
            variables.and(HazardProcess.VERIFICATION, "REAL")
                .and(HazardProcess.CATEGORY, hazard.category())
                .and(HazardProcess.SUB_GRADE, hazard.subGrade().name())
                .and(HazardProcess.LEVEL, hazard.subGrade().level().name())
                .and(HazardProcess.LEVEL_LABEL, hazard.subGrade().level().label() + " " + hazard.subGrade().name())
                .and(HazardProcess.DEPARTMENT, department);
        }
        if (hazard.state().ordered()) {
            Instant deadline = Deadlines.endOf(hazard.deadline());
            Map<String, Object> days = decisions.row("rectification-deadline",
                Map.of("decidedOn", LocalDate.now(clock).toString(), "subGrade", hazard.subGrade().name()));
            variables.and(HazardProcess.DEADLINE, Date.from(deadline))
                .and(HazardProcess.DEADLINE_TEXT, Deadlines.shown(deadline))
                .and(HazardProcess.REDO_DEADLINE, null)
                .and(HazardProcess.ORDER_ISSUED, true)
                .and(HazardProcess.FEEDBACK_GIVEN, hazard.state() == LegacyState.TO_REVIEW)
                .and(HazardProcess.DEFAULT_DAYS, HazardProcess.DEFAULT_DAYS.of(days.get("defaultDays")))
                .and(HazardProcess.MAX_DAYS, HazardProcess.MAX_DAYS.of(days.get("maxDays")));
        }
        return variables.map();
    }

    private static NewHazard begun(LegacyHazard hazard, String number) {
        Actor finder = new Actor(Actor.SYSTEM.userId(), hazard.finder() == null ? FINDER_UNKNOWN : hazard.finder(), Actor.SYSTEM.role());
        return new NewHazard(number, Place.of(hazard.enterprise()), hazard.source(), hazard.location(), hazard.description(), false, null, finder, null);
    }

    private static void ifGiven(Facts facts, String name, String value) {
        if (value != null) {
            facts.and(name, value);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toInstant();
    }
}
