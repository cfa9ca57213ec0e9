package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.StandIns;
import io.hazardflow.access.StandIns.StandIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers who acts in whose place, by the table of stand-ins and the days of the absence. */
@Component
class Substitutes implements StandIns {

    private final StandInTable standIns;
    private final AbsenceTable absences;
    private final Callers callers;
    private final Clock clock;

    Substitutes(StandInTable standIns, AbsenceTable absences, Callers callers, Clock clock) {
        this.standIns = standIns;
        this.absences = absences;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Optional<StandIn> of(String taskId, String userId, boolean ownPost) {
        return standIns.find(taskId, userId).filter(row -> row.taken() || !ownPost)
            .map(row -> new StandIn(callers.byId(row.person()), !holds(row)));
    }

    @Override
    public Optional<Caller> absentHolder(String taskId, String userId) {
        return standIns.find(taskId, userId).filter(row -> row.person().equals(row.assignee()) && holds(row))
            .map(row -> callers.byId(row.person()));
    }

    private boolean holds(StandInTable.Row row) {
        return absences.find(row.absence()).filter(absence -> absence.holdsOn(LocalDate.now(clock))).isPresent();
    }
}
