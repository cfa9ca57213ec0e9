package io.hazardflow.campaign.selfcheck;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Industry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees which self-checks: the enterprise its own, the street those of its enterprises, a department those of its industries, the district all. */
@Component
public class SelfCheckScope implements CaseAccess {

    private final JdbcClient jdbc;
    private final Industries industries;

    SelfCheckScope(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /** On {@code hazardflow.self_check s}. */
    public ScopeCondition of(Caller caller) {
        return of(caller, "s.enterprise");
    }

    /** On any row with columns street and industry under the same alias as the column of the enterprise's number. */
    ScopeCondition of(Caller caller, String enterprise) {
        DataScope scope = caller.scope();
        String alias = enterprise.substring(0, enterprise.indexOf('.') + 1);
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among(enterprise, "scopeEnterprises", scope.enterprises())
            .among(alias + "street", "scopeStreets", scope.streets())
            .among(alias + "industry", "scopeIndustries", industries.supervisedBy(scope.departments()))
            .build();
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(SelfCheckProcess.NUMBER);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        ScopeCondition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.self_check s where s.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }

    @Override
    public List<String> readingPosts(String caseNumber) {
        return jdbc.sql("select enterprise, street, industry from hazardflow.self_check where number = ?").param(caseNumber)
            .query((row, index) -> Role.groupsOver(row.getString(1), row.getString(2),
                industries.find(row.getString(3)).map(Industry::department).stream().toList())).optional().orElse(List.of());
    }
}
