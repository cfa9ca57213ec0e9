package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who gets the tasks of a visit; read by the process as {@code ${fieldPosts.…}}. */
@Component("fieldPosts")
public class FieldPosts {

    private final FieldTeams teams;
    private final FieldDuties duties;
    private final Inspections inspections;
    private final Callers callers;

    FieldPosts(FieldTeams teams, FieldDuties duties, Inspections inspections, Callers callers) {
        this.teams = teams;
        this.duties = duties;
        this.inspections = inspections;
        this.callers = callers;
    }

    /** The law officers of the department, and of those whose campaigns have joined the visit. */
    public List<String> officers(VariableScope scope) {
        return teams.departments(SiteInspection.CASE_NUMBER.in(scope), SiteInspection.DEPARTMENT.in(scope)).stream().map(Role.LAW::group).toList();
    }

    /** The drawn leader, if he has an account and may go today; null leaves the task to whoever takes it. */
    public String leader(VariableScope scope) {
        return mayGo(SiteInspection.CASE_NUMBER.in(scope), SiteInspection.LEAD_OFFICER.in(scope));
    }

    /** Whoever arrived makes the record. */
    public String visitor(VariableScope scope) {
        return mayGo(SiteInspection.CASE_NUMBER.in(scope), SiteInspection.VISITOR.in(scope));
    }

    /** The account if its holder may go to that inspection today, else null. */
    String mayGo(String number, String account) {
        if (account == null) {
            return null;
        }
        Caller officer = callers.byId(account);
        Inspection inspection = inspections.get(number);
        try {
            duties.checkOfficer(officer, inspection);
        } catch (FormRejectedException e) {
            return null;
        }
        return teams.departments(number, inspection.dept()).stream().map(Role.LAW::group).anyMatch(officer::isIn) ? account : null;
    }
}
