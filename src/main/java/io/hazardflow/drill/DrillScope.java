package io.hazardflow.drill;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which drills and annual plans: the enterprise its own, the street those of its units, a department its own, those of its industries and
 * those that report to it, the district all; whoever evaluates a drill sees that one besides.
 */
@Component
public class DrillScope implements CaseAccess {

    private final JdbcClient jdbc;

    DrillScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On {@code hazardflow.drill d}. */
    public ScopeCondition of(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("d.enterprise", "scopeEnterprises", scope.enterprises())
            .among("d.street", "scopeStreets", scope.streets())
            .among("d.department", "scopeDepartments", scope.departments())
            .among("d.report_to", "scopeReports", scope.departments())
            .where("d.number in (select v.number from hazardflow.drill_evaluator v where v.account = any(:scopeEvaluator))", "scopeEvaluator",
                List.of(caller.userId()))
            .build();
    }

    /** On {@code hazardflow.annual_drill_plan p}. */
    public ScopeCondition ofAnnualPlans(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .among("p.enterprise", "scopeEnterprises", scope.enterprises())
            .among("p.street", "scopeStreets", scope.streets())
            .among("p.department", "scopeDepartments", scope.departments())
            .build();
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(DrillNumbers.DRILL) || caseNumber.matches(DrillNumbers.ANNUAL_PLAN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        boolean drill = caseNumber.matches(DrillNumbers.DRILL);
        ScopeCondition scope = drill ? of(caller) : ofAnnualPlans(caller);
        String row = drill ? "hazardflow.drill d where d.number" : "hazardflow.annual_drill_plan p where p.number";
        return jdbc.sql("select exists (select from " + row + " = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }

    @Override
    public List<String> readingPosts(String caseNumber) {
        return jdbc.sql("""
                select enterprise, street, department, report_to from hazardflow.drill where number = :number
                union all
                select enterprise, street, department, null from hazardflow.annual_drill_plan where number = :number""")
            .param("number", caseNumber)
            .query((row, index) -> Role.groupsOver(row.getString(1), row.getString(2),
                Stream.of(row.getString(3), row.getString(4)).filter(code -> code != null).distinct().toList()))
            .optional().orElse(List.of());
    }
}
