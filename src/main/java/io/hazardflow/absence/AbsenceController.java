package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.task.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences and their substitutes. */
@RestController
class AbsenceController {

    private static final int SHOWN_DAYS_AFTER = 30;

    private final Absences absences;
    private final AbsenceTable table;
    private final TakingOver takingOver;
    private final StepChoices steps;
    private final UnitColleagues colleagues;
    private final PostNames posts;
    private final Callers callers;
    private final Clock clock;

    AbsenceController(Absences absences, AbsenceTable table, TakingOver takingOver, StepChoices steps, UnitColleagues colleagues,
                      PostNames posts, Callers callers, Clock clock) {
        this.absences = absences;
        this.table = table;
        this.takingOver = takingOver;
        this.steps = steps;
        this.colleagues = colleagues;
        this.posts = posts;
        this.callers = callers;
        this.clock = clock;
    }

    enum State { AHEAD, HOLDS, OVER }

    record View(long id, Person person, Person substitute, LocalDate from, LocalDate to, List<String> steps, String reason, State state,
                boolean mayEnd) {
    }

    /** @param led whether the caller may arrange for the people of his unit too */
    record Choices(List<Person> people, List<StepChoices.Choice> steps, boolean led) {
    }

    @GetMapping("/api/account/absences")
    List<View> list() {
        Caller caller = callers.required();
        LocalDate since = LocalDate.now(clock).minusDays(SHOWN_DAYS_AFTER);
        return table.concerning(caller.userId(), colleagues.ledBy(caller), since).stream().map(absence -> view(absence, caller)).toList();
    }

    @GetMapping("/api/account/absences/choices")
    Choices choices() {
        Caller caller = callers.required();
        return new Choices(colleagues.of(caller).stream().map(person -> Person.of(person, caller, posts)).toList(), steps.all(),
            !colleagues.ledBy(caller).isEmpty());
    }

    @PostMapping("/api/account/absences")
    @ResponseStatus(HttpStatus.CREATED)
    View arrange(@RequestBody Absences.Wanted wanted) {
        Caller caller = callers.required();
        return view(absences.arrange(wanted, caller), caller);
    }

    @DeleteMapping("/api/account/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable long id) {
        absences.callOff(id, callers.required());
    }

    @PostMapping("/api/tasks/{taskId}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@PathVariable String taskId) {
        takingOver.takeOver(callers.required(), taskId);
    }

    private View view(Absence absence, Caller viewer) {
        LocalDate today = LocalDate.now(clock);
        State state = absence.holdsOn(today) ? State.HOLDS : absence.isAheadOrHolds(today) ? State.AHEAD : State.OVER;
        return new View(absence.id(), Person.of(callers.byId(absence.person()), viewer, posts),
            Person.of(callers.byId(absence.substitute()), viewer, posts), absence.fromDay(), absence.toDay(), absence.steps(),
            absence.reason(), state, state != State.OVER && Absences.mayEnd(absence, viewer));
    }
}
