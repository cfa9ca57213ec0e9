package io.hazardflow.dashboard.report;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.registry.Industries;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which reports: the enterprise its own, the street its own and those in it, a department its own and those of its industries, the district
 * all.
 */
@Component
public class StatisticsScope implements CaseAccess {

    private final JdbcClient jdbc;
    private final Industries industries;

    StatisticsScope(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /** On {@code hazardflow.statistics_report r}. */
    public ScopeCondition of(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("r.enterprise", "scopeEnterprises", scope.enterprises())
            .among("r.street", "scopeStreets", scope.streets())
            .among("r.department", "scopeDepartments", scope.departments())
            .among("r.industry", "scopeIndustries", industries.supervisedBy(scope.departments()))
            .build();
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(StatisticsStarts.NUMBER);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        ScopeCondition within = of(caller);
        return jdbc.sql("select exists (select from hazardflow.statistics_report r where r.number = :number and " + within.sql() + ")")
            .param("number", caseNumber).params(within.parameters()).query(Boolean.class).single();
    }

    @Override
    public List<String> readingPosts(String caseNumber) {
        return jdbc.sql("select enterprise, street, department from hazardflow.statistics_report where number = ?").param(caseNumber)
            .query((row, index) -> Role.groupsOver(row.getString(1), row.getString(2), Stream.ofNullable(row.getString(3)).toList()))
            .optional().orElse(List.of());
    }
}
