package io.hazardflow.hazard.ladder;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Which rung of the ladder comes next, when, and who answers it; read by the process as {@code ${escalation.…}}. */
@Component("escalation")
public class Escalation {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration NEWS_OF_THE_ORDER = Duration.ofHours(12);

    private final HazardCases cases;
    private final Decisions decisions;
    private final CaseProcedures procedures;
    private final WorkingDays workingDays;
    private final Clock clock;

    Escalation(HazardCases cases, Decisions decisions, CaseProcedures procedures, WorkingDays workingDays, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.procedures = procedures;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The rows of the day on which the order was given hold for the whole ladder. */
    public String orderDay(DelegateExecution execution) {
        return Deadlines.dayOf(cases.get(execution.getProcessBusinessKey()).orderedAt()).toString();
    }

    public String level(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).level().name();
    }

    /** The rung to wait for: reminders whose time is over and a listing that was asked before are passed over. */
    public String next(DelegateExecution execution) {
        if (Boolean.TRUE.equals(DeadlineLadder.JUMP.in(execution))) {
            return DeadlineLadder.LISTING;
        }
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        String rung = Objects.requireNonNullElse(DeadlineLadder.NEXT_RUNG.in(execution), DeadlineLadder.START);
        for (Map<String, Object> row = row(hazard, rung); isNeedless(row, hazard, execution); row = row(hazard, rung)) {
            rung = (String) row.get("next");
        }
        return rung;
    }

    /** A jump is due at once, a reminder at nine in the morning of its day, a rung after the deadline at the deadline's time of day. */
    public Date due(DelegateExecution execution) {
        if (Boolean.TRUE.equals(DeadlineLadder.JUMP.in(execution))) {
            return Date.from(clock.instant());
        }
        return Date.from(due(cases.get(execution.getProcessBusinessKey()).deadline(), DeadlineLadder.RUNG_OFFSET.in(execution),
            DeadlineLadder.RUNG_UNIT.in(execution)));
    }

    /** Candidate groups of the rung's task, by the posts that the decision names. */
    public String groups(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        return Arrays.stream(DeadlineLadder.POSTS.in(execution).split(",")).map(post -> Posts.group(Role.byKey(post).orElseThrow(), hazard))
            .collect(Collectors.joining(","));
    }

    /** No rung is entered while an extension waits for its decision. */
    public boolean paused(VariableScope ladder) {
        return Boolean.TRUE.equals(DeadlineLadder.EXTENSION_PENDING.in(ladder));
    }

    /** So many rejected reviews lead to the question of a listing, whatever the day. */
    int rejectionsForListing(String caseNumber) {
        return ((Number) row(cases.get(caseNumber), DeadlineLadder.LISTING).get("rejections")).intValue();
    }

    Instant due(Instant deadline, int offset, String unit) {
        ZonedDateTime end = deadline.atZone(EngineClock.ZONE);
        if (offset < 0) {
            return end.toLocalDate().plusDays(offset).atTime(MORNING).atZone(EngineClock.ZONE).toInstant();
        }
        LocalDate day = "WORKING_DAY".equals(unit) && offset > 0
            ? workingDays.plus(end.toLocalDate(), offset)
            : end.toLocalDate().plusDays(offset);
        return end.with(day).toInstant();
    }

    private boolean isNeedless(Map<String, Object> row, HazardCase hazard, DelegateExecution execution) {
        return switch ((String) row.get("kind")) {
            case DeadlineLadder.START -> true;
            case DeadlineLadder.REMIND -> {
                Instant due = due(hazard.deadline(), ((Number) row.get("offset")).intValue(), (String) row.get("unit"));
                yield due.isBefore(clock.instant()) || due.isBefore(hazard.orderedAt().plus(NEWS_OF_THE_ORDER));
            }
            case DeadlineLadder.LISTING -> Boolean.TRUE.equals(DeadlineLadder.LISTING_ASKED.in(execution))
                || procedures.isOpen(hazard.number(), Procedure.MAJOR_HAZARD_SUPERVISION);
            default -> false;
        };
    }

    private Map<String, Object> row(HazardCase hazard, String rung) {
        return decisions.row(DeadlineLadder.DECISION,
            Map.of("decidedOn", Deadlines.dayOf(hazard.orderedAt()).toString(), "level", hazard.level().name(), "rung", rung));
    }
}
