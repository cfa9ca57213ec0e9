package io.hazardflow.hazard.objection;

import io.hazardflow.access.Callers;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.objection.OrderObjection.Decision;
import io.hazardflow.hazard.rule.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the decision about an objection means, whoever takes it. An objection never makes an order harder. */
@Component
class ObjectionDecision {

    private final HazardCases cases;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    ObjectionDecision(HazardCases cases, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.cases = cases;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        Facts values = Facts.of("requirements", hazard.requirements());
        return hazard.deadline() == null ? values.map() : values.and("deadline", Deadlines.dayOf(hazard.deadline()).toString()).map();
    }

    Outcome take(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        Objections.checkReviewer(submission.context().caller(), hazard);
        Decision decision = Decision.valueOf(submission.text("decision"));
        if (decision == Decision.WITHDRAWN && hazard.state() != HazardState.ASSIGNED) {
            throw new FormRejectedException("decision", "复核决定", "整改要求已签收，只能维持或变更");
        }
        Facts variables = Facts.of(OrderObjection.DECISION, decision.name());
        Facts facts = Facts.of("objectionState", decision.name());
        if (decision == Decision.AMENDED) {
            Instant deadline = deadline(submission, hazard);
            variables.and(HazardProcess.DEADLINE, Date.from(deadline)).and(HazardProcess.DEADLINE_TEXT, Deadlines.shown(deadline));
            facts.and("deadline", deadline).and("requirements", submission.text("requirements"));
        }
        return new Outcome(hazard.number(), variables.map(), facts.map(), List.of("rectification-deadline/" + hazard.subGrade()));
    }

    private Instant deadline(Submission submission, HazardCase hazard) {
        LocalDate day = LocalDate.parse(submission.text("deadline"));
        LocalDate last = Deadlines.dayOf(hazard.orderedAt()).plusDays(maxDays(submission.context()));
        if (!day.isAfter(LocalDate.now(clock)) || day.isBefore(Deadlines.dayOf(hazard.deadline()))) {
            throw refused("须晚于今天，且不早于原期限 " + Deadlines.dayOf(hazard.deadline()));
        }
        if (day.isAfter(last)) {
            throw refused("不能晚于 " + last + "（该等级最长天数）");
        }
        return Deadlines.endOf(day);
    }

    private int maxDays(FormContext context) {
        return HazardProcess.MAX_DAYS.of(callers.asSystem(() -> runtime.getVariable(context.processInstanceId(),
            HazardProcess.MAX_DAYS.name())));
    }

    private static FormRejectedException refused(String rule) {
        return new FormRejectedException("deadline", "变更后的整改期限", rule);
    }
}
