package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Industry;
import io.hazardflow.task.Questions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which hazards: his scope (domain D5), what he reported himself, and what his opinion was asked about. One condition for lists and
 * single cases.
 */
@Component
public class HazardScope implements CaseAccess {

    private final JdbcClient jdbc;
    private final Industries industries;
    private final Questions questions;

    HazardScope(JdbcClient jdbc, Industries industries, Questions questions) {
        this.jdbc = jdbc;
        this.industries = industries;
        this.questions = questions;
    }

    /** On {@code hazardflow.hazard h}. */
    public ScopeCondition of(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf()
            .is("h.reporter", "scopeUser", caller.userId())
            .among("h.enterprise", "scopeEnterprises", scope.enterprises())
            .among("h.street", "scopeStreets", scope.streets())
            .among("h.dept", "scopeDepartments", scope.departments())
            .among("h.transferred_to", "scopeReceivers", scope.departments())
            .among("h.number", "scopeAsked", questions.casesAskedOf(caller.userId()))
            .among("h.industry", "scopeIndustries", industries.supervisedBy(scope.departments()))
            .build();
    }

    @Override
    public boolean covers(String caseNumber) {
        return caseNumber.matches(HazardNumbers.PATTERN);
    }

    @Override
    public boolean mayRead(String caseNumber, Caller caller) {
        ScopeCondition scope = of(caller);
        return jdbc.sql("select exists (select 1 from hazardflow.hazard h where h.number = :number and " + scope.sql() + ")")
            .param("number", caseNumber).params(scope.parameters()).query(Boolean.class).single();
    }

    @Override
    public List<String> readingPosts(String caseNumber) {
        return jdbc.sql("select enterprise, street, dept, industry, transferred_to from hazardflow.hazard where number = ?").param(caseNumber)
            .query((row, index) -> postsOf(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).optional().orElse(List.of());
    }

    private List<String> postsOf(String enterprise, String street, String dept, String industry, String receiver) {
        Set<String> departments = new TreeSet<>();
        Stream.of(dept, receiver).filter(Objects::nonNull).forEach(departments::add);
        Optional.ofNullable(industry).flatMap(industries::find).map(Industry::department).ifPresent(departments::add);
        return Role.groupsOver(enterprise, street, departments);
    }
}
