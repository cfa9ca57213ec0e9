package io.hazardflow.absence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days people are away. */
@Component
public class AbsentDays {

    private final JdbcClient jdbc;

    AbsentDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days of absence by account, both ends included; whoever is there all the time is absent from the answer. */
    public Map<String, Integer> between(LocalDate from, LocalDate to) {
        Map<String, Integer> days = new HashMap<>();
        jdbc.sql("""
                select person, count(distinct day)::integer as days
                from hazardflow.absence,
                     generate_series(greatest(from_day, :from)::timestamp, least(to_day, :to)::timestamp, interval '1 day') as day
                where ended_at is null and from_day <= :to and to_day >= :from group by person""")
            .param("from", from).param("to", to)
            .query(row -> {
                days.put(row.getString("person"), row.getInt("days"));
            });
        return days;
    }
}
