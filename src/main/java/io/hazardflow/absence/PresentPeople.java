package io.hazardflow.absence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who can be counted on, on a day. */
@Component
public class PresentPeople {

    private final AbsenceTable absences;

    PresentPeople(AbsenceTable absences) {
        this.absences = absences;
    }

    /** The substitute of somebody who is absent on the day; empty for somebody present. */
    public Optional<String> substituteOf(String person, LocalDate day) {
        return absences.ofPerson(person, day, day).stream().map(Absence::substitute).findFirst();
    }
}
