package io.hazardflow.hazard.web;

import io.hazardflow.platform.EngineClock;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list of hazards is narrowed to; null or blank means "any".
 *
 * @param state      comma list of states
 * @param supervised whether the case is listed and under supervision
 * @param suspended  whether production is stopped by order
 * @param parent     number of what the hazards came from; a campaign stands for its inspections, joint ones too
 * @param q          words that all stand somewhere in number, title, description, place or enterprise
 * @param from       first day of reporting
 * @param to         last day of reporting
 * @param rung       comma list of rungs of the ladder; NONE for a case that is on none
 * @param late       how long it is overdue; other cases than overdue ones are left out
 */
public record HazardFilter(String state, String level, String subGrade, String street, String enterprise, String industry, String category,
                           String source, Boolean overdue, Boolean supervised, Boolean suspended, String parent, String q, LocalDate from,
                           LocalDate to, String rung, Lateness late) {

    /** Every case. */
    public static final HazardFilter ANY = new HazardFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);

    /** Stands for the rung of a case that is on none. */
    public static final String NO_RUNG = "NONE";

    /** What stands after the last of them is one word, with its blanks. */
    private static final int MOST_WORDS = 8;

    /** SQL conditions on {@code hazardflow.hazard h}, each with its parameter. */
    record Conditions(String sql, Map<String, Object> parameters) {
    }

    /** Overdue cases of a street, an industry and a level, each null or blank for any. */
    public static HazardFilter overdue(String street, String industry, String level) {
        return new HazardFilter(null, level, null, street, null, industry, null, null, true, null, null, null, null, null, null, null, null);
    }

    /** The same filter within rungs and a length of delay, each null for any. */
    public HazardFilter within(String rungs, Lateness delay) {
        return new HazardFilter(state, level, subGrade, street, enterprise, industry, category, source, overdue, supervised, suspended, parent, q,
            from, to, rungs, delay);
    }

    /** Names of the conditions, as addresses have them. */
    public static Set<String> names() {
        return Arrays.stream(HazardFilter.class.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    /** What was asked for, in Chinese words with codes. */
    public String inWords() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("状态", state);
        asked.put("级别", level);
        asked.put("细分", subGrade);
        asked.put("街道", street);
        asked.put("企业", enterprise);
        asked.put("行业", industry);
        asked.put("分类", category);
        asked.put("来源", source);
        asked.put("逾期", overdue);
        asked.put("挂牌督办", supervised);
        asked.put("停产停业", suspended);
        asked.put("来源单号", parent);
        asked.put("关键词", q);
        asked.put("上报日期自", from);
        asked.put("上报日期至", to);
        asked.put("督促级", rung);
        asked.put("逾期天数", late);
        asked.values().removeIf(value -> value == null || value.toString().isBlank());
        return asked.isEmpty() ? "全部" : asked.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining("，"));
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
            parameters.put("states", parts(state).toArray(String[]::new));
        }
        if (overdue != null) {
            sql.append(overdue ? " and " : " and not ").append(OpenHazards.OVERDUE);
            parameters.put("now", clock.instant().toString());
        }
        if (late != null) {
            sql.append(" and ").append(OpenHazards.OVERDUE).append(late.condition(clock));
            parameters.put("now", clock.instant().toString());
        }
        if (given(rung)) {
            List<String> rungs = parts(rung);
            sql.append(rungs.contains(NO_RUNG) ? " and (h.rung is null or h.rung = any(:rungs))" : " and h.rung = any(:rungs)");
            parameters.put("rungs", rungs.toArray(String[]::new));
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

    /** Every word has to stand there, anywhere; the index on pairs of characters narrows, the patterns decide. */
    private static void words(StringBuilder sql, Map<String, Object> parameters, String words) {
        String[] each = words.split("[\\s\u3000]+", MOST_WORDS);
        for (int i = 0; i < each.length; i++) {
            if (each[i].length() > 1) {
                sql.append(" and h.search @> hazardflow.bigrams(:q").append(i).append(')');
                parameters.put("q" + i, each[i]);
            }
            sql.append(" ").append("""
                and (h.number || ' ' || coalesce(h.title, '') || ' ' || coalesce(h.description, '') || ' ' || coalesce(h.location, '')
                      || ' ' || coalesce(h.enterprise_name, '')) ilike :pattern""").append(i);
            parameters.put("pattern" + i, "%" + each[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
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

    static List<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toInstant().toString();
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
