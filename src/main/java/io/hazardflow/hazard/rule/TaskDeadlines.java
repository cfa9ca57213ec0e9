package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import io.hazardflow.registry.TimeLimit;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** By when each user task has to be done: dated rows of {@link TimeLimits}, read by the process as {@code ${taskDeadlines.…}}. */
@Component("taskDeadlines")
public class TaskDeadlines {

    private static final Pattern BY_NAME = Pattern.compile("taskDeadlines\\.by\\(\"([^\"]+)\"\\)");
    private static final Pattern BY_METHOD = Pattern.compile("taskDeadlines\\.(\\w+)\\(execution\\)");

    private final TimeLimits limits;
    private final Clock clock;

    TaskDeadlines(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Today in the district, as a DMN table takes it. */
    public String today() {
        return LocalDate.now(clock).toString();
    }

    public Date verification(DelegateExecution execution) {
        return Date.from(verification(HazardProcess.IMMINENT_DANGER.in(execution), HazardSource.valueOf(HazardProcess.SOURCE.in(execution))));
    }

    /** Urgent 4 hours, tips 3 working days, otherwise one working day (domain C.1, step 3). */
    public Instant verification(boolean imminentDanger, HazardSource source) {
        if (imminentDanger) {
            return due("verify-hazard.urgent");
        }
        return due(source == HazardSource.TIP ? "verify-hazard.tip" : "verify-hazard");
    }

    public Date onSiteFix(DelegateExecution execution) {
        return Date.from(due("fix-on-site"));
    }

    public Date assignment(DelegateExecution execution) {
        return Date.from(due("assign-rectification"));
    }

    public Date acknowledgement(DelegateExecution execution) {
        return Date.from(due("acknowledge-order"));
    }

    /** The date set by a rejected review, else the legal deadline, else that of a fix on site that is to be shown better. */
    public Date rectification(DelegateExecution execution) {
        Date redo = HazardProcess.REDO_DEADLINE.in(execution);
        Date legal = HazardProcess.DEADLINE.in(execution);
        return redo != null ? redo : legal != null ? legal : onSiteFix(execution);
    }

    public Date review(DelegateExecution execution) {
        return Date.from(review(Level.valueOf(HazardProcess.LEVEL.in(execution))));
    }

    public Instant review(Level level) {
        return due(level == Level.MAJOR ? "review-rectification.major" : "review-rectification");
    }

    public Date closure(DelegateExecution execution) {
        return Date.from(due("approve-closure"));
    }

    public Date urging(DelegateExecution execution) {
        return Date.from(due("urge-enterprise"));
    }

    public Date supervision(DelegateExecution execution) {
        return Date.from(due("urge-street"));
    }

    /** The end of a time limit for a task's due date or a timer. */
    public Date by(String limit) {
        return Date.from(due(limit));
    }

    /** A timer cycle of the engine that begins now and repeats after each such span, which counts calendar days, hours or minutes. */
    public String every(String limit) {
        TimeLimit span = limits.get(limit);
        return switch (span.unit()) {
            case DAY -> "R/P" + span.amount() + "D";
            case HOUR -> "R/PT" + span.amount() + "H";
            case MINUTE -> "R/PT" + span.amount() + "M";
            case WORKING_DAY -> throw new IllegalArgumentException("no timer repeats by working days: " + limit);
        };
    }

    /** End of a time limit that starts now; inside a case by the row that held when the case began. */
    public Instant due(String limit) {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        return due(limit, running == null ? null : running.getExecution().getProcessBusinessKey());
    }

    /** The same for a case, whose rows stay those of its first day; a limit that came later holds by its row of today. */
    public Instant due(String limit, String caseNumber) {
        return limits.due(limit, clock.instant(), ruleDay(limit, caseNumber));
    }

    /** The day whose row of a limit holds for a case. */
    public LocalDate ruleDay(String limit, String caseNumber) {
        return HazardNumbers.dayOf(caseNumber).filter(day -> limits.row(limit, day).isPresent()).orElseGet(() -> LocalDate.now(clock));
    }

    /** The limit that a user task's due date goes by, as its model says; empty where it goes by something else. */
    public Optional<String> limitOf(String dueDate, HazardCase hazard) {
        Matcher named = BY_NAME.matcher(dueDate);
        if (named.find()) {
            return Optional.of(named.group(1));
        }
        Matcher method = BY_METHOD.matcher(dueDate);
        return method.find() ? Optional.ofNullable(limitOfMethod(method.group(1), hazard)) : Optional.empty();
    }

    private static String limitOfMethod(String method, HazardCase hazard) {
        return switch (method) {
            case "verification" -> hazard.imminentDanger() ? "verify-hazard.urgent"
                : hazard.source() == HazardSource.TIP ? "verify-hazard.tip" : "verify-hazard";
            case "onSiteFix" -> "fix-on-site";
            case "assignment" -> "assign-rectification";
            case "acknowledgement" -> "acknowledge-order";
            case "review" -> hazard.level() == Level.MAJOR ? "review-rectification.major" : "review-rectification";
            case "closure" -> "approve-closure";
            case "urging" -> "urge-enterprise";
            case "supervision" -> "urge-street";
            default -> null;
        };
    }
}
