package io.hazardflow.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What the audit record is narrowed to; null or blank means "any".
 *
 * @param actor account, whole
 * @param q     words in account, address, target or detail
 * @param from  first day
 * @param to    last day
 */
record AuditFilter(AuditKind kind, String actor, String q, LocalDate from, LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    record Conditions(String sql, Map<String, Object> parameters) {
    }

    Conditions conditions() {
        StringBuilder sql = new StringBuilder("true");
        Map<String, Object> parameters = new HashMap<>();
        if (kind != null) {
            add(sql, parameters, " and a.kind = :kind", "kind", kind.name());
        }
        if (given(actor)) {
            add(sql, parameters, " and a.actor = :actor", "actor", actor.strip());
        }
        if (given(q)) {
            words(sql, parameters, q.strip());
        }
        if (from != null) {
            add(sql, parameters, " and a.at >= :from", "from", from.atStartOfDay(ZONE).toOffsetDateTime());
        }
        if (to != null) {
            add(sql, parameters, " and a.at < :to", "to", to.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
        }
        return new Conditions(sql.toString(), parameters);
    }

    /** The index on pairs of characters narrows, the pattern decides. */
    private static void words(StringBuilder sql, Map<String, Object> parameters, String words) {
        if (words.length() > 1) {
            sql.append(" and a.search @> hazardflow.bigrams(:q)");
            parameters.put("q", words);
        }
        add(sql, parameters, """
             and (a.actor || ' ' || coalesce(a.address, '') || ' ' || coalesce(a.target, '') || ' ' || coalesce(a.detail, ''))
             ilike :pattern""", "pattern",
            "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private static void add(StringBuilder sql, Map<String, Object> parameters, String condition, String name, Object value) {
        sql.append(condition);
        parameters.put(name, value);
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
