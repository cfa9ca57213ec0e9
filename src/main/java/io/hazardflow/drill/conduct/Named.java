package io.hazardflow.drill.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Those whom the unit named in the form beside those who had checked in: ticked on the list, or added to it.
 *
 * @param attendees those of the list, and who came besides, before the form
 */
record Named(List<Attendee> attendees, JsonNode document) {

    /** Those on the list who had not checked in and were ticked. */
    List<Attendee> ticked() {
        Map<String, Attendee> byWords = Attendance.byWords(attendees);
        List<Attendee> found = new ArrayList<>();
        document.path("attended").forEach(words -> {
            Attendee attendee = byWords.get(words.asText());
            if (attendee != null && !attendee.present()) {
                found.add(attendee);
            }
        });
        return found;
    }

    /** Those who were added and nobody knew of. */
    List<Attendee> others() {
        List<Attendee> known = new ArrayList<>(attendees.stream().filter(Attendee::present).toList());
        known.addAll(ticked());
        List<Attendee> added = new ArrayList<>();
        for (JsonNode row : document.path("others")) {
            String name = row.path("name").asText().strip();
            String department = row.path("department").asText().strip();
            if (known.stream().noneMatch(attendee -> attendee.isNamed(name, department))) {
                Attendee other = new Attendee(null, null, name, department, null, null, "LIST");
                known.add(other);
                added.add(other);
            }
        }
        return added;
    }

    int count() {
        return (int) attendees.stream().filter(Attendee::present).count() + ticked().size() + others().size();
    }
}
