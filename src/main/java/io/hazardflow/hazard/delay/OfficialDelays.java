package io.hazardflow.hazard.delay;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.registry.TimeLimits;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who presses a unit that is late, and when the next one up does; read by the process as {@code ${officialDelays.…}}. */
@Component("officialDelays")
public class OfficialDelays {

    private final TimeLimits limits;

    OfficialDelays(TimeLimits limits) {
        this.limits = limits;
    }

    /** Group of the leader of the unit that is late. */
    public String leader(DelegateExecution execution) {
        return leaderOf(OfficialDelay.SLOW_POST.in(execution));
    }

    /** Group of who stands above that leader. */
    public String above(DelegateExecution execution) {
        return leaderOf(leader(execution));
    }

    public Date raiseAt(DelegateExecution execution) {
        return Date.from(limits.due("official-delay.above", OfficialDelay.SLOW_DUE.in(execution).toInstant()));
    }

    static String leaderOf(String group) {
        Membership post = Membership.of(group).orElseThrow();
        return switch (post.role()) {
            case GRID, COMMUNITY, STREET_OFFICE -> Role.STREET_LEADER.group(post.unit());
            case LAW, DEPT -> Role.DEPT_HEAD.group(post.unit());
            case DISTRICT_COORDINATION, SAFETY_COMMITTEE -> Role.DISTRICT_LEADER.key();
            default -> Role.DISTRICT_COORDINATION.key();
        };
    }
}
