package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The self-checks of a person's scope. */
@Component
class SelfCheckList {

    private final JdbcClient jdbc;
    private final SelfCheckScope scope;

    SelfCheckList(JdbcClient jdbc, SelfCheckScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * What the list is narrowed to; null or blank means any.
     *
     * @param state comma list of states
     * @param from  due on this day or later
     * @param to    due on this day or earlier
     */
    record Filter(String enterprise, String street, String industry, String campaign, String state, LocalDate from, LocalDate to) {

        /** The same without the states, so that each state can be counted. */
        Filter ofAnyState() {
            return new Filter(enterprise, street, industry, campaign, null, from, to);
        }

        /** What was asked for, as the audit record keeps it. */
        String inWords() {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("企业", enterprise);
            asked.put("街道", street);
            asked.put("行业", industry);
            asked.put("专项", campaign);
            asked.put("状态", state);
            asked.put("截止自", from);
            asked.put("截止至", to);
            asked.values().removeIf(value -> value == null || value.toString().isBlank());
            return asked.isEmpty() ? "全部" : asked.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining("，"));
        }
    }

    private record Where(String sql, Map<String, Object> parameters) {
    }

    /** What waits longest first, then what is over, the newest first. */
    List<SelfCheck> page(Caller caller, Filter filter, int size, long offset) {
        Where where = where(caller, filter);
        return jdbc.sql("select s.* from hazardflow.self_check s where " + where.sql() + """
                 order by s.state not in ('OPEN', 'MISSED'), case when s.state in ('OPEN', 'MISSED') then s.due end, s.due desc, s.number desc
                limit :size offset :offset""").params(where.parameters()).param("size", size).param("offset", offset).query(SelfCheck.class).list();
    }

    /** How many there are of each state, those of which there are none included. */
    Map<SelfCheckState, Long> counts(Caller caller, Filter filter) {
        Where where = where(caller, filter.ofAnyState());
        Map<SelfCheckState, Long> counts = new LinkedHashMap<>();
        Arrays.stream(SelfCheckState.values()).forEach(state -> counts.put(state, 0L));
        jdbc.sql("select s.state, count(*) as n from hazardflow.self_check s where " + where.sql() + " group by s.state").params(where.parameters())
            .query(row -> {
                counts.put(SelfCheckState.valueOf(row.getString("state")), row.getLong("n"));
            });
        return counts;
    }

    private Where where(Caller caller, Filter filter) {
        ScopeCondition within = scope.of(caller);
        StringBuilder sql = new StringBuilder(within.sql());
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        equal(sql, parameters, "enterprise", filter.enterprise());
        equal(sql, parameters, "street", filter.street());
        equal(sql, parameters, "industry", filter.industry());
        equal(sql, parameters, "campaign", filter.campaign());
        if (given(filter.state())) {
            sql.append(" and s.state = any(:states)");
            parameters.put("states", Arrays.stream(filter.state().split(",")).map(String::strip).toArray(String[]::new));
        }
        if (filter.from() != null) {
            sql.append(" and (s.due at time zone 'Asia/Shanghai')::date >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and (s.due at time zone 'Asia/Shanghai')::date <= :to");
            parameters.put("to", filter.to());
        }
        return new Where(sql.toString(), parameters);
    }

    private static void equal(StringBuilder sql, Map<String, Object> parameters, String column, String value) {
        if (given(value)) {
            sql.append(" and s.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
