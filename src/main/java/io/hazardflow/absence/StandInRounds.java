package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.form.LeftDrafts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.task.CaseTask;
import io.hazardflow.task.CaseTasks;
import io.hazardflow.task.TaskRecord;
import io.hazardflow.task.TaskSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tasks of those who are absent to their substitutes, and back when the absence is over: what a substitute then still holds waits
 * for its post again, with what he had written.
 */
@Component
class StandInRounds {

    private static final long LOCK = 0x4846_5355_4253_5449L;

    private final StandInTable standIns;
    private final AbsenceTable absences;
    private final CaseTasks tasks;
    private final TaskRecord record;
    private final LeftDrafts drafts;
    private final TaskService engine;
    private final AuthorizationService authorizations;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;

    StandInRounds(StandInTable standIns, AbsenceTable absences, CaseTasks tasks, TaskRecord record, LeftDrafts drafts,
                  @Lazy TaskService engine, @Lazy AuthorizationService authorizations, Callers callers, JdbcClient jdbc, Clock clock) {
        this.standIns = standIns;
        this.absences = absences;
        this.tasks = tasks;
        this.record = record;
        this.drafts = drafts;
        this.engine = engine;
        this.authorizations = authorizations;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One node at a time; days begin and end in the district's zone. */
    @Scheduled(fixedDelayString = "${hazardflow.absence.rounds:5m}", initialDelayString = "${hazardflow.absence.rounds:5m}")
    @Transactional
    public void go() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(Integer.class).single();
        callers.asSystem(() -> {
            Map<String, StandInTable.Row> wanted = new LinkedHashMap<>();
            standIns.wanted().forEach(row -> wanted.put(key(row), row));
            for (StandInTable.Row row : standIns.all()) {
                boolean stays = wanted.containsKey(key(row)) && wanted.get(key(row)).absence() == row.absence()
                    || row.isHeldBySubstitute() && holds(row);
                if (!stays) {
                    end(row);
                } else {
                    wanted.remove(key(row));
                }
            }
            wanted.values().forEach(this::begin);
            return null;
        });
    }

    private boolean holds(StandInTable.Row row) {
        return absences.find(row.absence()).filter(absence -> absence.holdsOn(LocalDate.now(clock))).isPresent();
    }

    private void begin(StandInTable.Row row) {
        if (row.linked()) {
            engine.addCandidateUser(row.taskId(), row.substitute());
        }
        standIns.add(row);
    }

    private void end(StandInTable.Row row) {
        if (row.open()) {
            if (row.isHeldBySubstitute()) {
                giveBack(row);
            }
            if (row.linked()) {
                engine.deleteCandidateUser(row.taskId(), row.substitute());
                authorizations.createAuthorizationQuery().userIdIn(row.substitute()).resourceType(Resources.TASK).resourceId(row.taskId())
                    .list().forEach(right -> authorizations.deleteAuthorization(right.getId()));
            }
        }
        standIns.remove(row);
    }

    private void giveBack(StandInTable.Row row) {
        CaseTask task = tasks.find(row.taskId()).orElseThrow();
        if (task.asked()) {
            engine.resolveTask(row.taskId());
        }
        engine.setAssignee(row.taskId(), null);
        drafts.passOn(row.substitute(), row.taskId());
        Caller absent = callers.byId(row.person());
        record.append(task, TaskSteps.GIVEN_BACK, Actor.SYSTEM, TaskRecord.about(absent, ""), List.of());
    }

    private static String key(StandInTable.Row row) {
        return row.taskId() + " " + row.substitute();
    }
}
