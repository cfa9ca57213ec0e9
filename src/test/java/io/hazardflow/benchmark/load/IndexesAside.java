package io.hazardflow.benchmark.load;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexes that a table can do without while it is filled: all that hold no rule. */
final class IndexesAside {

    private static final List<String> TABLES = List.of("hazard", "hazard_measure", "hazard_review", "activity_time");

    private final JdbcClient jdbc;
    private final List<String> definitions;

    private IndexesAside(JdbcClient jdbc, List<String> definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    static IndexesAside lay(JdbcClient jdbc) {
        record Index(String name, String definition) {
        }
        List<Index> indexes = jdbc.sql("""
                select i.indexname as name, i.indexdef as definition from pg_indexes i
                where i.schemaname = 'hazardflow' and i.tablename = any(:tables) and i.indexdef not like 'CREATE UNIQUE%'""")
            .param("tables", TABLES.toArray(String[]::new)).query(Index.class).list();
        indexes.forEach(index -> jdbc.sql("drop index hazardflow." + index.name()).update());
        return new IndexesAside(jdbc, indexes.stream().map(Index::definition).toList());
    }

    void putBack() {
        definitions.forEach(definition -> jdbc.sql(definition).update());
    }
}
