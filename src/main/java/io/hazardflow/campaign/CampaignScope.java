package io.hazardflow.campaign;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which campaigns: the district all, a department those that it leads or takes part in, a street's office and leader those in their
 * street, unless the enterprises are not to be told. Enterprises and grid workers see no campaign, only what comes to them of it.
 */
@Component
public class CampaignScope implements CaseAccess {

    private static final Set<Role> STREET = Set.of(Role.STREET_OFFICE, Role.STREET_LEADER);

    private static final String OF_DEPARTMENT =
        "string_to_array(concat_ws(',', c.lead_dept, nullif(c.member_depts, '')), ',') && cast(:scopeDepartments as text[])";
    private static final String OF_STREET =
        "not c.unannounced and (coalesce(c.streets, '') = '' or string_to_array(c.streets, ',') && cast(:scopeStreets as text[]))";

    private final JdbcClient jdbc;

    CampaignScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On {@code hazardflow.campaign c}. */
    public ScopeCondition of(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .where(OF_DEPARTMENT, "scopeDepartments", scope.departments())
            .where(OF_STREET, "scopeStreets", streets(caller))
            .build();
    }

    /**
     * On {@code hazardflow.campaign_object o} of {@code hazardflow.campaign c}: the objects of the same campaigns, of which the district and the
     * departments of a campaign see all and a street those in it.
     */
    public ScopeCondition ofObjects(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .where(OF_DEPARTMENT, "scopeDepartments", scope.departments())
            .where(OF_STREET + " and o.street = any(:scopeStreets)", "scopeStreets", streets(caller))
            .build();
    }

    /** Those whose office or leader the person is. */
    public static Set<String> streets(Caller caller) {
        return caller.memberships().stream().filter(m -> STREET.contains(m.role())).map(Membership::unit).collect(Collectors.toSet());
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.CAMPAIGN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        ScopeCondition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.campaign c where c.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }
}
