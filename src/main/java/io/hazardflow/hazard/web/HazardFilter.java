package io.hazardflow.hazard.web;

import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a list of hazards is narrowed to; null or blank means "any".
 *
 * @param state      comma list of states
 * @param supervised whether the case is listed and under supervision
 * @param suspended  whether production is stopped by order
 * @param parent     number of what the hazards came from; a campaign stands for its inspections, joint ones too
 * @param q          words in number, title, description, place or enterprise
 * @param from       first day of reporting
 * @param to         last day of reporting
 */
public record HazardFilter(String state, String level, String subGrade, String street, String enterprise, String industry, String category,
                           String source, Boolean overdue, Boolean supervised, Boolean suspended, String parent, String q, LocalDate from,
                           LocalDate to) {

    /** SQL conditions on {@code hazardflow.hazard h}, each with its parameter. */
    record Conditions(String sql, Map<String, Object> parameters) {
    }

    Conditions conditions(Clock clock) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        equal(sql, parameters, "h.level", "level", level);
        equal(sql, parameters, "h.sub_grade", "subGrade", subGrade);
        equal(sql, parameters, "h.street", "street", street);
        equal(sql, parameters, "h.enterprise", "enterprise", enterprise);
        equal(sql, parameters, "h.industry", "industry", industry);
        equal(sql, parameters, "h.category", "category", category);
        equal(sql, parameters, "h.source", "source", source);
        if (given(state)) {
            sql.append(" and h.state = any(:states)");
            parameters.put("states", Arrays.stream(state.split(",")).map(String::strip).toArray(String[]::new));
        }
        if (overdue != null) {
            sql.append(overdue ? " and " : " and not ").append(OpenHazards.OVERDUE);
            parameters.put("now", clock.instant().toString());
        }
        flag(sql, "h.supervised", supervised);
        flag(sql, "h.suspended", suspended);
        if (given(parent)) {
            sql.append(" ").append("""
                and h.number in (select number from hazardflow.hazard where parent_key = :parent
                                 union all select hazard from hazardflow.hazard_origin where origin = :parent)""");
            parameters.put("parent", parent.strip());
        }
        if (given(q)) {
            words(sql, parameters, q.strip());
        }
        if (from != null) {
            sql.append(" and h.reported_at >= cast(:from as timestamptz)");
            parameters.put("from", startOf(from));
        }
        if (to != null) {
            sql.append(" and h.reported_at < cast(:to as timestamptz)");
            parameters.put("to", startOf(to.plusDays(1)));
        }
        return new Conditions(sql.toString(), parameters);
    }

    /** The index on pairs of characters narrows, the pattern decides. */
    private static void words(StringBuilder sql, Map<String, Object> parameters, String words) {
        if (words.length() > 1) {
            sql.append(" and h.search @> hazardflow.bigrams(:q)");
        }
        sql.append(" ").append("""
            and (h.number || ' ' || coalesce(h.title, '') || ' ' || coalesce(h.description, '') || ' ' || coalesce(h.location, '')
                  || ' ' || coalesce(h.enterprise_name, '')) ilike :pattern""");
        parameters.put("q", words);
        parameters.put("pattern", "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /** A flag says nothing once the case is over. */
    private static void flag(StringBuilder sql, String column, Boolean wanted) {
        if (wanted != null) {
            String set = "(" + column + " and h.closed_at is null)";
            sql.append(" and ").append(wanted ? set : set + " is not true");
        }
    }

    private static void equal(StringBuilder sql, Map<String, Object> parameters, String column, String name, String value) {
        if (given(value)) {
            sql.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toInstant().toString();
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
