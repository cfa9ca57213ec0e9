package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.CampaignScope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which inspections: the district all, a department its own, a street's office and leader those in their street. The enterprise sees
 * its inspection once the officers have arrived or the visit was announced; where nobody is to be told before, the street neither.
 */
@Component
public class InspectionScope implements CaseAccess {

    private final JdbcClient jdbc;

    InspectionScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On {@code hazardflow.inspection i}. */
    public ScopeCondition of(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("i.dept", "scopeDepartments", scope.departments())
            .where("i.street = any(:scopeStreets) and (not i.unannounced or i.visits > 0)", "scopeStreets", CampaignScope.streets(caller))
            .where("i.enterprise = any(:scopeEnterprises) and (not i.unannounced or i.arrived_at is not null)", "scopeEnterprises",
                scope.enterprises())
            .build();
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.INSPECTION);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        ScopeCondition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.inspection i where i.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }

    /** The enterprise's posts and the department's, so that documents show people as in a hazard of that enterprise. */
    @Override
    public List<String> readingPosts(String caseNumber) {
        return jdbc.sql("select enterprise, dept from hazardflow.inspection where number = ?").param(caseNumber)
            .query((row, index) -> List.of(Role.ENTERPRISE_HEAD.group(row.getString(1)), Role.ENTERPRISE_SAFETY.group(row.getString(1)),
                Role.LAW.group(row.getString(2)), Role.DEPT.group(row.getString(2)), Role.DEPT_HEAD.group(row.getString(2))))
            .optional().orElse(List.of());
    }
}
