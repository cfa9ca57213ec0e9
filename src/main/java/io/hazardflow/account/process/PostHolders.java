package io.hazardflow.account.process;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who holds a post, counting only accounts that may be used. */
@Component
public class PostHolders {

    private final IdentityService identity;
    private final Callers callers;
    private final ObjectProvider<AccountGate> gates;

    PostHolders(@Lazy IdentityService identity, Callers callers, ObjectProvider<AccountGate> gates) {
        this.identity = identity;
        this.callers = callers;
        this.gates = gates;
    }

    /** Everybody in a group, shut accounts too. */
    public List<Caller> members(String group) {
        return callers.asSystem(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list()).stream()
            .map(User::getId).map(callers::byId).toList();
    }

    /** Those who can act for a group once somebody has left. */
    public List<Caller> remaining(String group, String leaver) {
        return members(group).stream().filter(member -> !member.userId().equals(leaver) && isOpen(member.userId())).toList();
    }

    public boolean isHeldWithout(String group, String leaver) {
        return !remaining(group, leaver).isEmpty();
    }

    public boolean isOpen(String userId) {
        return gates.stream().noneMatch(gate -> gate.shut(userId).isPresent());
    }
}
