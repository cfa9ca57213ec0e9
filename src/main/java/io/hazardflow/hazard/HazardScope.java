package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees which hazards: his scope (domain D5), and what he reported himself. One condition for lists and single cases. */
@Component
public class HazardScope implements CaseAccess {

    /** SQL condition on {@code hazardflow.hazard h}; its parameters come from {@link #parameters}. */
    public static final String CONDITION = """
        (:scopeAll or h.enterprise = any(:scopeEnterprises) or h.street = any(:scopeStreets) or h.dept = any(:scopeDepartments)
         or h.industry in (select i.code from hazardflow.industry i where i.department = any(:scopeDepartments))
         or h.reporter = :scopeUser)""";

    private final JdbcClient jdbc;

    HazardScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Map<String, Object> parameters(Caller caller) {
        DataScope scope = caller.scope();
        return Map.of("scopeAll", scope.all(), "scopeEnterprises", scope.enterprises().toArray(String[]::new),
            "scopeStreets", scope.streets().toArray(String[]::new), "scopeDepartments", scope.departments().toArray(String[]::new),
            "scopeUser", caller.userId());
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(HazardNumbers.PATTERN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        return jdbc.sql("select exists (select 1 from hazardflow.hazard h where h.number = :number and " + CONDITION + ")")
            .param("number", caseNumber).params(parameters(caller)).query(Boolean.class).single();
    }
}
