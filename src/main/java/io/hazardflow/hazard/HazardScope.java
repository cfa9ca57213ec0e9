package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.registry.Industries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees which hazards: his scope (domain D5), and what he reported himself. One condition for lists and single cases. */
@Component
public class HazardScope implements CaseAccess {

    private final JdbcClient jdbc;
    private final Industries industries;

    HazardScope(JdbcClient jdbc, Industries industries) {
        this.jdbc = jdbc;
        this.industries = industries;
    }

    /** SQL condition on {@code hazardflow.hazard h} with its parameters. */
    public record Condition(String sql, Map<String, Object> parameters) {
    }

    /** Only the parts that the caller has, so that each can use its index. */
    public Condition of(Caller caller) {
        DataScope scope = caller.scope();
        if (scope.all()) {
            return new Condition("true", Map.of());
        }
        List<String> parts = new ArrayList<>(List.of("h.reporter = :scopeUser"));
        Map<String, Object> parameters = new HashMap<>(Map.of("scopeUser", caller.userId()));
        among("h.enterprise", "scopeEnterprises", scope.enterprises(), parts, parameters);
        among("h.street", "scopeStreets", scope.streets(), parts, parameters);
        among("h.dept", "scopeDepartments", scope.departments(), parts, parameters);
        among("h.industry", "scopeIndustries", industries.supervisedBy(scope.departments()), parts, parameters);
        return new Condition("(" + String.join(" or ", parts) + ")", parameters);
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(HazardNumbers.PATTERN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        Condition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.hazard h where h.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }

    private static void among(String column, String name, Collection<String> values, List<String> parts, Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            parts.add(column + " = any(:" + name + ")");
            parameters.put(name, values.toArray(String[]::new));
        }
    }
}
