package io.hazardflow.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry of criteria for major hazards: dated texts with their marks, found by words. */
@Component
public class Criteria {

    private static final String SELECT = """
        select c.id, c.version, s.document, s.sector, s.industries, c.clause, c.text, c.mark,
               greatest(c.effective_from, s.effective_from) as effective_from, least(c.effective_to, s.effective_to) as effective_to
        from hazardflow.criterion c join hazardflow.criterion_set s on s.id = c.set_id and s.version = c.version
        """;

    private final JdbcClient jdbc;
    private final Industries industries;

    Criteria(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /** @param ref {@code id@version} */
    public Optional<Criterion> find(String ref) {
        return jdbc.sql(SELECT + "where c.id || '@' || c.version = :ref and c.id = split_part(:ref, '@', 1)").param("ref", ref)
            .query(Criteria::criterion).optional();
    }

    /** Why a criterion does not apply to an enterprise of the industry on the day, in words, or empty. */
    public Optional<String> refusal(String ref, LocalDate day, String industry) {
        Optional<Criterion> found = find(ref);
        if (found.isEmpty()) {
            return Optional.of("判定标准库中没有这一条，请从库中选取");
        }
        Criterion criterion = found.get();
        if (!criterion.mark().verified()) {
            return Optional.of("这一条的文字未核对，不能作为判定依据");
        }
        if (!criterion.effectiveOn(day)) {
            return Optional.of("这一条在 " + day + " 不适用（" + period(criterion) + "）");
        }
        String where = industry == null ? "不属于任何企业的场所" : industries.label(industry);
        return criterion.covers(industry) ? Optional.empty() : Optional.of("这一条不适用于" + where + "（" + criterion.sector() + "）");
    }

    /**
     * Verified criteria in force on the day.
     *
     * @param q        words of clause or text; null or blank for all
     * @param sector   field of the document, or null for all
     * @param industry industry that it must apply to, or null for all
     */
    public List<Criterion> search(String q, String sector, String industry, LocalDate day, int limit) {
        List<String> conditions = new ArrayList<>(List.of("c.mark <> 'M'", "s.mark <> 'M'",
            "greatest(c.effective_from, s.effective_from) <= :day", "coalesce(least(c.effective_to, s.effective_to), :day) >= :day"));
        Map<String, Object> parameters = new HashMap<>(Map.of("day", day, "limit", limit));
        if (sector != null && !sector.isBlank()) {
            conditions.add("s.sector = :sector");
            parameters.put("sector", sector);
        }
        if (industry != null && !industry.isBlank()) {
            conditions.add("(s.industries is null or :industry = any(s.industries))");
            parameters.put("industry", industry);
        }
        Words.of(q).conditions("c.search", "c.id || c.clause || c.text", conditions, parameters);
        return jdbc.sql(SELECT + "where " + String.join(" and ", conditions) + " order by s.sector, s.id, s.version, c.position limit :limit")
            .params(parameters).query(Criteria::criterion).list();
    }

    /** All documents, those in force on the day first. */
    List<CriterionSet> sets(LocalDate day) {
        return jdbc.sql("""
                select s.*, count(c.id) as items, count(c.id) filter (where c.mark <> 'M') as offered
                from hazardflow.criterion_set s left join hazardflow.criterion c on c.set_id = s.id and c.version = s.version
                group by s.id, s.version
                order by s.effective_from > :day or coalesce(s.effective_to, :day) < :day, s.sector, s.effective_from desc, s.id
                """)
            .param("day", day).query(Criteria::set).list();
    }

    private static String period(Criterion criterion) {
        return criterion.effectiveFrom() + " 起施行" + (criterion.effectiveTo() == null ? "" : "，至 " + criterion.effectiveTo());
    }

    private static Criterion criterion(ResultSet row, int number) throws SQLException {
        return new Criterion(row.getString("id"), row.getString("version"), row.getString("document"), row.getString("sector"),
            texts(row.getArray("industries")), row.getString("clause"), row.getString("text"), row.getObject("effective_from", LocalDate.class),
            row.getObject("effective_to", LocalDate.class), Criterion.Mark.valueOf(row.getString("mark")));
    }

    private static CriterionSet set(ResultSet row, int number) throws SQLException {
        return new CriterionSet(row.getString("id"), row.getString("version"), row.getString("document"), row.getString("sector"),
            texts(row.getArray("industries")), row.getString("department"), row.getObject("effective_from", LocalDate.class),
            row.getObject("effective_to", LocalDate.class), row.getBoolean("complete"), row.getObject("expected_items", Integer.class),
            row.getInt("items"), row.getInt("offered"), Criterion.Mark.valueOf(row.getString("mark")), row.getString("note"));
    }

    static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
