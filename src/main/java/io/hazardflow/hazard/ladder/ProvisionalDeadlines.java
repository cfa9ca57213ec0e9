package io.hazardflow.hazard.ladder;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.CalendarYearLoaded;
import io.hazardflow.registry.WorkingDays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts again what was counted by weekdays, once the holidays of the year are loaded: the mark at the deadline and the rungs that wait. */
@Component
class ProvisionalDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalDeadlines.class);

    private final JdbcClient jdbc;
    private final HazardCases cases;
    private final Escalation escalation;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private volatile Set<Integer> counted = Set.of();

    ProvisionalDeadlines(JdbcClient jdbc, HazardCases cases, Escalation escalation, WorkingDays workingDays, Ledger ledger,
                         @Lazy ManagementService jobs, @Lazy RuntimeService runtime, Callers callers, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.escalation = escalation;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.jobs = jobs;
        this.runtime = runtime;
        this.callers = callers;
        this.transaction = transaction;
    }

    @EventListener
    void loaded(CalendarYearLoaded year) {
        LOG.info("Working days of {} loaded, {} rungs moved", year.year(), countAgain());
    }

    /** Also finds what a sheet brought in, or another node. */
    @Scheduled(fixedDelayString = "${hazardflow.calendar.look:10m}", initialDelayString = "${hazardflow.calendar.look:10m}")
    void look() {
        if (!workingDays.loadedYears().equals(counted)) {
            countAgain();
        }
    }

    private int countAgain() {
        counted = workingDays.loadedYears();
        provisional().stream().map(cases::get).filter(hazard -> hazard.deadline() == null || !workingDays.provisional(Deadlines.dayOf(hazard.deadline())))
            .forEach(hazard -> transaction.executeWithoutResult(status -> settle(hazard)));
        return (int) callers.asSystem(() -> jobs.createJobQuery().processDefinitionKey(DeadlineLadder.KEY).activityId(DeadlineLadder.RUNG_DUE).list())
            .stream().filter(this::move).count();
    }

    private List<String> provisional() {
        return jdbc.sql("select number from hazardflow.hazard where deadline_provisional and closed_at is null").query(String.class).list();
    }

    private void settle(HazardCase hazard) {
        ledger.append(new LedgerEntry(hazard.number(), DeadlineLadder.KEY, DeadlineLadder.DEADLINE_ISSUED, Actor.SYSTEM, null,
            Collections.singletonMap("deadlineProvisional", null), List.of(), List.of("calendar_year")));
    }

    private boolean move(Job job) {
        return callers.asSystem(() -> {
            Map<String, Object> ladder = runtime.getVariables(job.getProcessInstanceId());
            boolean jump = Boolean.TRUE.equals(ladder.get(DeadlineLadder.JUMP.name()));
            HazardCase hazard = cases.get(HazardProcess.CASE_NUMBER.of(ladder.get(HazardProcess.CASE_NUMBER.name())));
            Date due = Date.from(escalation.due(hazard.deadline(), DeadlineLadder.RUNG_OFFSET.of(ladder.get(DeadlineLadder.RUNG_OFFSET.name())),
                DeadlineLadder.RUNG_UNIT.of(ladder.get(DeadlineLadder.RUNG_UNIT.name()))));
            if (jump || due.equals(job.getDuedate())) {
                return false;
            }
            jobs.setJobDuedate(job.getId(), due, false);
            return true;
        });
    }
}
