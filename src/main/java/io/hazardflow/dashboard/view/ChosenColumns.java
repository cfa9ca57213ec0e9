package io.hazardflow.dashboard.view;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which columns each person sees outside of a saved view. */
@Component
class ChosenColumns {

    private final JdbcClient jdbc;

    ChosenColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the person chose any. */
    Optional<List<String>> of(String person) {
        return jdbc.sql("select columns from hazardflow.list_columns where person = ?").param(person)
            .query((row, index) -> List.of((String[]) row.getArray(1).getArray())).optional();
    }

    void keep(String person, List<String> columns) {
        jdbc.sql("""
                insert into hazardflow.list_columns (person, columns) values (:person, :columns)
                on conflict (person) do update set columns = :columns""")
            .param("person", person).param("columns", columns.toArray(String[]::new)).update();
    }
}
