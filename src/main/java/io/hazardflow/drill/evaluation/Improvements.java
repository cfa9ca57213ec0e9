package io.hazardflow.drill.evaluation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is to be improved after drills. */
@Component
public class Improvements {

    private final JdbcClient jdbc;

    Improvements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Improvement> of(String number) {
        return jdbc.sql("select * from hazardflow.drill_improvement where number = ? order by position").param(number)
            .query(Improvement.class).list();
    }

    /** @throws IllegalStateException when there is none; for the item of a running process */
    Improvement get(String number, int position) {
        return jdbc.sql("select * from hazardflow.drill_improvement where number = ? and position = ?").params(number, position)
            .query(Improvement.class).optional().orElseThrow(() -> new IllegalStateException("no improvement " + position + " of " + number));
    }
}
