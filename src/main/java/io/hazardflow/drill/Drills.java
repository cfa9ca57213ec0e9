package io.hazardflow.drill;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads drills. */
@Component
public class Drills {

    private final JdbcClient jdbc;

    Drills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when there is none; for the drill of a running process */
    public Drill get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no drill " + number));
    }

    public Optional<Drill> find(String number) {
        return jdbc.sql("select * from hazardflow.drill where number = ?").param(number).query(Drill.class).optional();
    }
}
