package io.hazardflow.hazard.extension;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.registry.TimeLimits;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What limits an extension and who decides it, by the rows of the day of the order; read by the process as {@code ${extensions.…}}. */
@Component("extensions")
public class Extensions {

    private final HazardCases cases;
    private final CaseProcedures procedures;
    private final Decisions decisions;
    private final TimeLimits limits;
    private final WorkingDays workingDays;
    private final Clock clock;

    Extensions(HazardCases cases, CaseProcedures procedures, Decisions decisions, TimeLimits limits, WorkingDays workingDays,
               Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.decisions = decisions;
        this.limits = limits;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public String orderDay(DelegateExecution execution) {
        return orderDay(of(execution)).toString();
    }

    public String subGrade(DelegateExecution execution) {
        return of(execution).subGrade().name();
    }

    public String source(DelegateExecution execution) {
        return source(of(execution));
    }

    public boolean listed(DelegateExecution execution) {
        return listed(of(execution));
    }

    /** Days from the order to the day asked for. */
    public long totalDays(DelegateExecution execution) {
        return ChronoUnit.DAYS.between(orderDay(of(execution)), Deadlines.dayOf(DeadlineExtension.REQUESTED.in(execution).toInstant()));
    }

    /** Candidate group of whoever decides now. */
    public String approver(DelegateExecution execution) {
        return Posts.group(Role.byKey(DeadlineExtension.APPROVER.in(execution)).orElseThrow(), of(execution));
    }

    /** Each approver has the whole time from the moment that it became his turn. */
    public Date decideBy(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        int within = DeadlineExtension.DECIDE_WITHIN.in(execution);
        return Date.from(Deadlines.endOf("WORKING_DAY".equals(DeadlineExtension.DECIDE_UNIT.in(execution))
            ? workingDays.plus(today, within) : today.plusDays(within)));
    }

    /** The ladder waits no longer than this for a decision. */
    public Date pauseUntil(DelegateExecution execution) {
        return Date.from(limits.due("extension-pause", DeadlineExtension.REQUESTED_AT.in(execution).toInstant()));
    }

    /** @param until the day asked for; null while it is not known yet */
    ExtensionLimit limit(HazardCase hazard, LocalDate until) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("decidedOn", orderDay(hazard).toString());
        inputs.put("subGrade", hazard.subGrade().name());
        inputs.put("source", source(hazard));
        inputs.put("listed", listed(hazard));
        inputs.put("totalDays", until == null ? 0 : ChronoUnit.DAYS.between(orderDay(hazard), until));
        return ExtensionLimit.of(decisions.row(DeadlineExtension.DECISION, inputs));
    }

    private HazardCase of(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey());
    }

    private boolean listed(HazardCase hazard) {
        return procedures.isOpen(hazard.number(), Procedure.MAJOR_HAZARD_SUPERVISION);
    }

    /** What law officers found they ordered themselves, whichever inspection it was. */
    private static String source(HazardCase hazard) {
        return (hazard.source().isInspection() ? HazardSource.INSPECT : hazard.source()).name();
    }

    private static LocalDate orderDay(HazardCase hazard) {
        return Deadlines.dayOf(hazard.orderedAt());
    }
}
