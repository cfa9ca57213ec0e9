package io.hazardflow.campaign.checklist;

import io.hazardflow.registry.Enterprise;
import java.math.BigDecimal;
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
    private final AreaLine areaLine;

    Checklists(JdbcClient jdbc, AreaLine areaLine) {
        this.jdbc = jdbc;
        this.areaLine = areaLine;
    }

    /** @param ref {@code id@version} */
    public Optional<Checklist> find(String ref) {
        return jdbc.sql("select * from hazardflow.checklist where id = split_part(:ref, '@', 1) and version = split_part(:ref, '@', 2)")
            .param("ref", ref).query((row, index) -> checklist(row)).optional();
    }

    /** All versions with their items, by sector, title and age. */
    List<Checklist> all() {
        return jdbc.sql("select * from hazardflow.checklist order by sector, title, effective_from desc, version desc")
            .query((row, index) -> checklist(row)).list();
    }

    /** The versions that may be chosen on a day, by sector and title; their items are left out. */
    public List<Checklist> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from hazardflow.checklist where effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by sector, title, version""").param("day", day).query((row, index) -> bare(row, List.of())).list();
    }

    /** The newest version of a checklist that is in force on a day. */
    public Optional<Checklist> newest(String id, LocalDate day) {
        return jdbc.sql("""
                select * from hazardflow.checklist where id = :id and effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by effective_from desc, version desc limit 1""")
            .param("id", id).param("day", day).query((row, index) -> checklist(row)).optional();
    }

    /**
     * The items of these checklists that concern an enterprise, in their order.
     *
     * @param refs {@code id@version}, each once
     * @throws IllegalStateException when the registry has lost a version that is in use
     */
    public List<AskedItem> itemsFor(List<String> refs, Enterprise enterprise) {
        BigDecimal area = areaLine.today();
        return refs.stream().distinct().map(ref -> find(ref).orElseThrow(() -> new IllegalStateException("no checklist " + ref)))
            .flatMap(checklist -> checklist.items().stream().filter(item -> concerns(item, enterprise, area))
                .map(item -> AskedItem.of(checklist, item))).toList();
    }

    /** Text of an item with its number, by {@link AskedItem#ref()}. */
    Optional<String> text(String itemRef) {
        return jdbc.sql("""
                select item || ' ' || text from hazardflow.checklist_item
                where checklist = split_part(:ref, '@', 1) and version = split_part(split_part(:ref, '@', 2), '/', 1)
                  and item = split_part(:ref, '/', 2)""").param("ref", itemRef).query(String.class).optional();
    }

    private static boolean concerns(ChecklistItem item, Enterprise enterprise, BigDecimal area) {
        return item.condition() == null || ChecklistCondition.valueOf(item.condition()).concerns(enterprise, area);
    }

    private Checklist checklist(ResultSet row) throws SQLException {
        List<ChecklistItem> items = jdbc.sql("""
                select item as id, position, aspect, text, method, basis, category, sub_grade, criterion, condition, indicator
                from hazardflow.checklist_item where checklist = ? and version = ? order by position""")
            .params(row.getString("id"), row.getString("version")).query(ChecklistItem.class).list();
        return bare(row, items);
    }

    private static Checklist bare(ResultSet row, List<ChecklistItem> items) throws SQLException {
        return new Checklist(row.getString("id"), row.getString("version"), row.getString("title"), row.getString("sector"),
            row.getString("department"), List.of((String[]) row.getArray("industries").getArray()),
            row.getObject("effective_from", LocalDate.class), row.getObject("effective_to", LocalDate.class), row.getString("note"), items);
    }
}
