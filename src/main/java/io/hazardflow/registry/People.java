package io.hazardflow.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of people. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(String id) {
        return by("id", id);
    }

    public Optional<Person> byAccount(String account) {
        return by("account", account);
    }

    private Optional<Person> by(String column, String value) {
        return jdbc.sql("""
            select id, name, phone, role, street, grid, enterprise, department, account, active
            from hazardflow.person where %s = :value
            """.formatted(column)).param("value", value).query(Person.class).optional();
    }
}
