package io.hazardflow.dashboard.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.lists.Refusals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views of each person, at most thirty, no two of one name. */
@Component
class SavedViews {

    private static final int MOST = 30;
    private static final TypeReference<Map<String, String>> FILTERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<SavedView> of(String person) {
        return jdbc.sql("select * from hazardflow.saved_view where person = ? order by saved_at, name").param(person).query(this::view).list();
    }

    @Transactional
    SavedView add(String person, ViewDraft view) {
        oneAfterTheOther(person);
        List<SavedView> kept = of(person);
        Refusals.check(kept.size() < MOST, "最多保存 " + MOST + " 个视图，请先删除不用的视图");
        checkName(kept, null, view.name());
        SavedView added = new SavedView(UUID.randomUUID(), view.name(), view.filters(), view.sort(), view.columns(), view.opens());
        openWithNothing(person, view);
        jdbc.sql("""
                insert into hazardflow.saved_view (id, person, name, filters, sort, columns, opens, saved_at)
                values (:id, :person, :name, cast(:filters as jsonb), :sort, :columns, :opens, cast(:now as timestamptz))""")
            .params(parameters(added)).param("person", person).param("now", clock.instant().toString()).update();
        return added;
    }

    /** Empty when the person has no such view. */
    @Transactional
    Optional<SavedView> replace(String person, UUID id, ViewDraft view) {
        oneAfterTheOther(person);
        List<SavedView> kept = of(person);
        if (kept.stream().noneMatch(one -> one.id().equals(id))) {
            return Optional.empty();
        }
        checkName(kept, id, view.name());
        SavedView changed = new SavedView(id, view.name(), view.filters(), view.sort(), view.columns(), view.opens());
        openWithNothing(person, view);
        jdbc.sql("""
                update hazardflow.saved_view set name = :name, filters = cast(:filters as jsonb), sort = :sort, columns = :columns, opens = :opens
                where id = :id""").params(parameters(changed)).update();
        return Optional.of(changed);
    }

    /** Whether the person had it. */
    boolean remove(String person, UUID id) {
        return jdbc.sql("delete from hazardflow.saved_view where person = ? and id = ?").params(person, id).update() > 0;
    }

    private static void checkName(List<SavedView> kept, UUID id, String name) {
        Refusals.check(kept.stream().noneMatch(one -> one.name().equals(name) && !one.id().equals(id)), "「视图名称」已有同名的视图，请换一个名称或覆盖原来的视图");
    }

    private void oneAfterTheOther(String person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('saved_view ' || ?, 0))").param(person).query((row, index) -> index).list();
    }

    private void openWithNothing(String person, ViewDraft view) {
        if (view.opens()) {
            jdbc.sql("update hazardflow.saved_view set opens = false where person = ? and opens").param(person).update();
        }
    }

    private Map<String, Object> parameters(SavedView view) {
        return Map.of("id", view.id(), "name", view.name(), "filters", written(view.filters()), "sort", view.sort(),
            "columns", view.columns().toArray(String[]::new), "opens", view.opens());
    }

    private SavedView view(ResultSet row, int index) throws SQLException {
        return new SavedView(row.getObject("id", UUID.class), row.getString("name"), read(row.getString("filters")), row.getString("sort"),
            List.of((String[]) row.getArray("columns").getArray()), row.getBoolean("opens"));
    }

    private String written(Map<String, String> filters) {
        try {
            return json.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String filters) {
        try {
            return json.readValue(filters, FILTERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
