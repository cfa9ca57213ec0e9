package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignScope;
import io.hazardflow.lists.Conditions;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns that a person may see. */
@Component
class CampaignList {

    private static final Map<String, String> ORDERS = Map.of("-plannedAt", "c.planned_at desc nulls last, c.number desc", "plannedAt", "c.planned_at, c.number",
        "inspectUntil", "c.inspect_until nulls last, c.number", "-inspectUntil", "c.inspect_until desc nulls last, c.number desc");

    private final JdbcClient jdbc;
    private final CampaignScope scope;

    CampaignList(JdbcClient jdbc, CampaignScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    static boolean knows(String sort) {
        return ORDERS.containsKey(sort);
    }

    List<Campaign> page(Caller caller, CampaignFilter filter, String sort, int size, long offset) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select c.* from hazardflow.campaign c where " + within.sql() + conditions.sql() + " order by " + ORDERS.get(sort)
                + " limit :limit offset :offset")
            .params(within.parameters()).params(conditions.parameters()).param("limit", size).param("offset", offset).query(Campaign.class).list();
    }

    long count(Caller caller, CampaignFilter filter) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select count(*) from hazardflow.campaign c where " + within.sql() + conditions.sql())
            .params(within.parameters()).params(conditions.parameters()).query(Long.class).single();
    }

    /** Years of the numbers, the newest first. */
    List<String> years(Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select distinct split_part(c.number, '-', 2) from hazardflow.campaign c where " + within.sql() + " order by 1 desc")
            .params(within.parameters()).query(String.class).list();
    }
}
