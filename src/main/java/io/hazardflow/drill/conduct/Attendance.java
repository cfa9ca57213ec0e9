package io.hazardflow.drill.conduct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is expected at a drill and who came. */
@Component
class Attendance {

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody of the list, then those who came besides. */
    List<Attendee> of(String number) {
        return jdbc.sql("""
                select a.position, p.position as participant, p.name, p.department, coalesce(p.account, a.account) as account, a.checked_in_at, a.way
                from hazardflow.drill_participant p
                left join hazardflow.drill_attendance a on a.number = p.number and a.participant = p.position
                where p.number = :number
                union all
                select position, null, name, department, account, checked_in_at, way from hazardflow.drill_attendance
                where number = :number and participant is null
                order by participant, position""").param("number", number).query(Attendee.class).list();
    }

    /** Those of the list as the form names them, each by a name of its own. */
    static Map<String, Attendee> byWords(List<Attendee> all) {
        Map<String, Attendee> named = new LinkedHashMap<>();
        for (Attendee attendee : all) {
            if (attendee.participant() != null) {
                String words = attendee.shown();
                named.put(named.containsKey(words) ? words + attendee.participant() : words, attendee);
            }
        }
        return named;
    }
}
