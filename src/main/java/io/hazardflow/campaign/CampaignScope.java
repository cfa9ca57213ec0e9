package io.hazardflow.campaign;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient jdbc;

    CampaignScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL condition on {@code hazardflow.campaign c} with its parameters. */
    public record Condition(String sql, Map<String, Object> parameters) {
    }

    public Condition of(Caller caller) {
        DataScope scope = caller.scope();
        if (scope.all()) {
            return new Condition("true", Map.of());
        }
        List<String> parts = new ArrayList<>(List.of("false"));
        Map<String, Object> parameters = new HashMap<>();
        if (!scope.departments().isEmpty()) {
            parts.add("string_to_array(concat_ws(',', c.lead_dept, nullif(c.member_depts, '')), ',') && cast(:scopeDepartments as text[])");
            parameters.put("scopeDepartments", scope.departments().toArray(String[]::new));
        }
        Set<String> streets = caller.memberships().stream().filter(m -> STREET.contains(m.role())).map(Membership::unit)
            .collect(Collectors.toSet());
        if (!streets.isEmpty()) {
            parts.add("not c.unannounced and (coalesce(c.streets, '') = '' or string_to_array(c.streets, ',') && cast(:scopeStreets as text[]))");
            parameters.put("scopeStreets", streets.toArray(String[]::new));
        }
        return new Condition("(" + String.join(" or ", parts) + ")", parameters);
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.CAMPAIGN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        Condition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.campaign c where c.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }
}
