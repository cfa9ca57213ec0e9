package io.hazardflow.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library of typical hazards. */
@Component
public class TypicalHazards {

    private final JdbcClient jdbc;

    TypicalHazards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the industry before those of every industry.
     *
     * @param q words of title, description or measure; null or blank for all
     */
    public List<TypicalHazard> search(String q, String industry, String category, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        if (industry != null && !industry.isBlank()) {
            conditions.add("(h.industries is null or :industry = any(h.industries))");
            parameters.put("industry", industry);
        }
        if (category != null && !category.isBlank()) {
            conditions.add("h.category = :category");
            parameters.put("category", category);
        }
        Words.of(q).conditions("h.search", "h.title || h.description || h.measure", conditions, parameters);
        return jdbc.sql("select h.* from hazardflow.typical_hazard h where " + String.join(" and ", conditions)
                + " order by h.industries is null, h.id limit :limit")
            .params(parameters).query(TypicalHazards::hazard).list();
    }

    private static TypicalHazard hazard(ResultSet row, int number) throws SQLException {
        return new TypicalHazard(row.getString("id"), Criteria.texts(row.getArray("industries")), row.getString("category"),
            row.getString("title"), row.getString("description"), row.getString("measure"), row.getString("basis"));
    }
}
