package io.hazardflow.campaign.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry of checklists. */
@Component
public class Checklists {

    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ref {@code id@version} */
    public Optional<Checklist> find(String ref) {
        return jdbc.sql("select * from hazardflow.checklist where id || '@' || version = ?").param(ref)
            .query((row, index) -> checklist(row)).optional();
    }

    /** The versions that may be chosen on a day, by sector and title; their items are left out. */
    public List<Checklist> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from hazardflow.checklist where effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by sector, title, version""").param("day", day).query((row, index) -> bare(row, List.of())).list();
    }

    private Checklist checklist(ResultSet row) throws SQLException {
        List<ChecklistItem> items = jdbc.sql("""
                select item as id, position, aspect, text, method, basis, category, sub_grade, criterion, condition
                from hazardflow.checklist_item where checklist = ? and version = ? order by position""")
            .params(row.getString("id"), row.getString("version")).query(ChecklistItem.class).list();
        return bare(row, items);
    }

    private static Checklist bare(ResultSet row, List<ChecklistItem> items) throws SQLException {
        return new Checklist(row.getString("id"), row.getString("version"), row.getString("title"), row.getString("sector"),
            List.of((String[]) row.getArray("industries").getArray()), row.getObject("effective_from", LocalDate.class),
            row.getObject("effective_to", LocalDate.class), items);
    }
}
