package io.hazardflow.notice;

import io.hazardflow.access.AccountGate;
import io.hazardflow.access.Callers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's accounts and groups. */
@Component
class EngineDirectory implements Directory {

    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<AccountGate> gates;
    private final Callers callers;

    EngineDirectory(ObjectProvider<IdentityService> identity, ObjectProvider<AccountGate> gates, Callers callers) {
        this.identity = identity;
        this.gates = gates;
        this.callers = callers;
    }

    @Override
    public List<String> holders(String post) {
        return callers.asSystem(() -> identity.getObject().createUserQuery().memberOfGroup(post).orderByUserId().asc().list()).stream()
            .map(User::getId).toList();
    }

    @Override
    public Set<String> posts(String person) {
        return callers.asSystem(() -> identity.getObject().createGroupQuery().groupMember(person).list()).stream()
            .map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isOpen(String person) {
        return callers.asSystem(() -> identity.getObject().createUserQuery().userId(person).count()) > 0
            && gates.stream().noneMatch(gate -> gate.shut(person).isPresent());
    }
}
