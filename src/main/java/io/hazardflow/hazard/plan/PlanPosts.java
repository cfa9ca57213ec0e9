package io.hazardflow.hazard.plan;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who makes a plan and by when: the head of the enterprise for majors, its safety officer else (domain C.1, step 10). */
@Component("planPosts")
public class PlanPosts {

    private final TaskDeadlines deadlines;

    PlanPosts(TaskDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The head, or whoever was appointed to rectify a hazard that belongs to no enterprise. */
    public String head(VariableScope scope) {
        return post(Role.ENTERPRISE_HEAD, scope);
    }

    public String author(VariableScope scope) {
        return post(major(scope) ? Role.ENTERPRISE_HEAD : Role.ENTERPRISE_SAFETY, scope);
    }

    public Date draftDue(VariableScope scope) {
        return Date.from(deadlines.due(major(scope) ? "draft-plan.major" : "draft-plan"));
    }

    private static String post(Role role, VariableScope scope) {
        String appointed = HazardProcess.RECTIFIER_GROUP.in(scope);
        return appointed == null ? role.group(HazardProcess.ENTERPRISE.in(scope)) : appointed;
    }

    private static boolean major(VariableScope scope) {
        return Level.MAJOR.name().equals(HazardProcess.LEVEL.in(scope));
    }
}
