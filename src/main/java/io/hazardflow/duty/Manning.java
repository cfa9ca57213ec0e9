package io.hazardflow.duty;

import io.hazardflow.absence.PresentPeople;
import io.hazardflow.access.Caller;
import io.hazardflow.task.CaseReaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who really does a shift: whoever is entered, while he has the post and a usable account; his substitute while he is absent. */
@Component
class Manning {

    private final CaseReaders people;
    private final PresentPeople present;
    private final Clock clock;

    Manning(CaseReaders people, PresentPeople present, Clock clock) {
        this.people = people;
        this.present = present;
        this.clock = clock;
    }

    /** The roster as it is seen from a moment; a shift under way counts by that day, a later one by the day on which it begins. */
    Roster roster(List<Shift> shifts, Instant at) {
        Map<String, Optional<Caller>> known = new HashMap<>();
        return new Roster(shifts.stream().map(shift -> new Roster.Manned(shift, actual(shift, at, known))).toList());
    }

    private Optional<String> actual(Shift shift, Instant at, Map<String, Optional<Caller>> known) {
        Instant moment = shift.from().isAfter(at) ? shift.from() : at;
        Optional<Caller> entered = account(shift.person(), known).filter(person -> person.isIn(shift.post()));
        return entered.flatMap(person -> present.substituteOf(person.userId(), LocalDate.ofInstant(moment, clock.getZone()))
            .map(substitute -> account(substitute, known)).orElse(entered)).map(Caller::userId);
    }

    private Optional<Caller> account(String id, Map<String, Optional<Caller>> known) {
        return known.computeIfAbsent(id, people::account);
    }
}
