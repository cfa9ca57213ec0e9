package io.hazardflow.hazard.objection;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who may object to an order, until when, and who decides; read by the process as {@code ${objections.…}}. */
@Component("objections")
public class Objections {

    private static final Set<HazardState> OPEN_TO_OBJECTION = EnumSet.of(HazardState.ASSIGNED, HazardState.RECTIFYING);

    private final HazardCases cases;
    private final TimeLimits limits;
    private final Clock clock;

    Objections(HazardCases cases, TimeLimits limits, Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    /** The last moment for objecting, by the rule of the day on which the order was given. */
    public Date until(VariableScope scope) {
        return Date.from(until(caseOf(scope)));
    }

    /** The post that ordered; within it somebody else decides. */
    public String reviewers(VariableScope scope) {
        return orderers(caseOf(scope));
    }

    /** The head of the unit that ordered. */
    public String superiors(VariableScope scope) {
        Membership orderers = Membership.of(orderers(caseOf(scope))).orElseThrow();
        return (orderers.role().reach() == Role.Reach.STREET ? Role.STREET_LEADER : Role.DEPT_HEAD).group(orderers.unit());
    }

    Instant until(HazardCase hazard) {
        return limits.due(OrderObjection.LIMIT, hazard.orderedAt());
    }

    /** Why this person cannot object to the order of this case now, in words for him. */
    Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (caller.memberships().stream().noneMatch(m -> SeparationOfDuties.sameUnit(m.group(), hazard.rectifierGroup()))) {
            return Optional.of("只有整改单位可以提出异议");
        }
        if (hazard.orderedAt() == null || !OPEN_TO_OBJECTION.contains(hazard.state())) {
            return Optional.of("没有可以提出异议的整改要求");
        }
        if (SeparationOfDuties.sameUnit(orderers(hazard), hazard.rectifierGroup())) {
            return Optional.of("整改要求由本单位下达");
        }
        if (hazard.objectionState() != null) {
            return Optional.of("对本次整改要求已提出过异议");
        }
        return clock.instant().isAfter(until(hazard)) ? Optional.of("异议期至 " + Deadlines.shown(until(hazard)) + "，已过") : Optional.empty();
    }

    /** Neither of the officers who gave the order decides about the objection to it. */
    static void checkReviewer(Caller caller, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(caller, "复核异议");
        if (caller.userId().equals(hazard.orderedBy()) || caller.userId().equals(hazard.coOfficer())) {
            throw new FormRejectedException(null, "复核异议", "须由下达整改要求以外的人员复核");
        }
    }

    private HazardCase caseOf(VariableScope scope) {
        return cases.get(HazardProcess.CASE_NUMBER.in(scope));
    }

    private static String orderers(HazardCase hazard) {
        return hazard.orderGroup() == null ? Posts.assigner(hazard) : hazard.orderGroup();
    }
}
