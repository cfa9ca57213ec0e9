package io.hazardflow.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments that supervise industries and matters. */
@Component
public class Departments {

    private final Cached<List<Department>> departments;

    Departments(JdbcClient jdbc) {
        departments = new Cached<>(() -> jdbc.sql("select code, name, cross_industry from hazardflow.department order by code")
            .query(Department.class).list());
    }

    public List<Department> all() {
        return departments.get();
    }

    public Optional<Department> find(String code) {
        return departments.get().stream().filter(department -> department.code().equals(code)).findFirst();
    }

    /** Name on the screen; an unknown code stands for itself. */
    public String name(String code) {
        return find(code).map(Department::name).orElse(code);
    }
}
