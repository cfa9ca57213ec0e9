package io.hazardflow.drill.evaluation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how drills were scored. */
@Component
public class ScoredItems {

    private final JdbcClient jdbc;

    ScoredItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ScoredItem> of(String number) {
        return jdbc.sql("""
                select position, item, head, text, weight, applicable, score, note from hazardflow.drill_score where number = ? order by position""")
            .param(number).query(ScoredItem.class).list();
    }
}
