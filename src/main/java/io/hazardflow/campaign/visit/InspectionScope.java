package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.CampaignNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which inspections: the district all, a department its own, a street's office and leader those in their street. The enterprise sees
 * its inspection once the officers have arrived or the visit was announced; where nobody is to be told before, the street neither.
 */
@Component
public class InspectionScope implements CaseAccess {

    private static final Set<Role> STREET = Set.of(Role.STREET_OFFICE, Role.STREET_LEADER);

    private final JdbcClient jdbc;

    InspectionScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL condition on {@code hazardflow.inspection i} with its parameters. */
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
            parts.add("i.dept = any(:scopeDepartments)");
            parameters.put("scopeDepartments", scope.departments().toArray(String[]::new));
        }
        Set<String> streets = caller.memberships().stream().filter(m -> STREET.contains(m.role())).map(m -> m.unit()).collect(Collectors.toSet());
        if (!streets.isEmpty()) {
            parts.add("i.street = any(:scopeStreets) and (not i.unannounced or i.visits > 0)");
            parameters.put("scopeStreets", streets.toArray(String[]::new));
        }
        if (!scope.enterprises().isEmpty()) {
            parts.add("i.enterprise = any(:scopeEnterprises) and (not i.unannounced or i.arrived_at is not null)");
            parameters.put("scopeEnterprises", scope.enterprises().toArray(String[]::new));
        }
        return new Condition("(" + String.join(" or ", parts) + ")", parameters);
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.INSPECTION);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        Condition scope = of(caller);
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
