package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry of score sheets. */
@Component
class ScoreSheets {

    private final JdbcClient jdbc;

    ScoreSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest version for a form of drill that is in force on a day.
     *
     * @throws IllegalStateException when there is none
     */
    ScoreSheet of(DrillForm form, LocalDate day) {
        return jdbc.sql("""
                select * from hazardflow.drill_sheet where form = :form and effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by effective_from desc, version desc limit 1""")
            .param("form", form.name()).param("day", day).query((row, index) -> sheet(row)).optional()
            .orElseThrow(() -> new IllegalStateException("no score sheet for " + form + " on " + day));
    }

    /** @param ref {@code id@version} */
    Optional<ScoreSheet> find(String ref) {
        return jdbc.sql("select * from hazardflow.drill_sheet where id || '@' || version = ?").param(ref)
            .query((row, index) -> sheet(row)).optional();
    }

    /** Text of an item with its number, by {@link ScoreSheet#ref(ScoreItem)}. */
    Optional<String> text(String itemRef) {
        return jdbc.sql("select item || ' ' || text from hazardflow.drill_sheet_item where sheet || '@' || version || '/' || item = ?")
            .param(itemRef).query(String.class).optional();
    }

    private ScoreSheet sheet(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String version = row.getString("version");
        List<ScoreItem> items = jdbc.sql("""
                select item as id, position, head, text, weight from hazardflow.drill_sheet_item
                where sheet = ? and version = ? order by position""").params(id, version).query(ScoreItem.class).list();
        return new ScoreSheet(id, version, DrillForm.valueOf(row.getString("form")), row.getString("title"),
            row.getObject("effective_from", LocalDate.class), row.getObject("effective_to", LocalDate.class), row.getString("basis"), items);
    }
}
