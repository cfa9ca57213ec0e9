package io.hazardflow.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The streets of the district. */
@Component
public class Streets {

    private final Cached<List<Street>> streets;

    Streets(JdbcClient jdbc) {
        streets = new Cached<>(() -> jdbc.sql("select code, stat_code, name, lat, lng, active from hazardflow.street order by code")
            .query(Street.class).list());
    }

    /** The streets that take part, by code. */
    public List<Street> all() {
        return streets.get().stream().filter(Street::active).toList();
    }

    public Optional<Street> find(String code) {
        return streets.get().stream().filter(street -> street.code().equals(code)).findFirst();
    }

    /** Name on the screen; an unknown code stands for itself. */
    public String name(String code) {
        return find(code).map(Street::name).orElse(code);
    }
}
