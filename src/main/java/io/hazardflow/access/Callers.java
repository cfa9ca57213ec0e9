package io.hazardflow.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the person behind the current call, whichever page, machine client or engine command it came through. */
@Component
public class Callers {

    private final ObjectProvider<IdentityService> identity;

    Callers(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** The person the engine acts for, with the memberships of the unit that he acts for; empty for timers and start-up work. */
    public Optional<Caller> current() {
        Authentication authentication = identity.getObject().getCurrentAuthentication();
        return Optional.ofNullable(authentication).map(Authentication::getUserId).map(this::byId)
            .map(person -> actingAs(person, authentication.getGroupIds()));
    }

    /** The same, where a person is certain. */
    public Caller required() {
        return current().orElseThrow(() -> new IllegalStateException("no signed-in person"));
    }

    /** Any account with all its memberships as they are now. */
    public Caller byId(String userId) {
        return asSystem(() -> {
            User user = identity.getObject().createUserQuery().userId(userId).singleResult();
            List<Membership> memberships = identity.getObject().createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
                .map(Group::getId).map(Membership::of).flatMap(Optional::stream).toList();
            return new Caller(userId, user == null ? userId : displayName(user), memberships);
        });
    }

    /** Runs a query of ours without the engine's authorization checks; the caller's scope must have been checked before. */
    public <T> T asSystem(Supplier<T> work) {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        service.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                service.setAuthentication(before);
            }
        }
    }

    /** Runs work in somebody's name, as the demo district and tests do. */
    public void actAs(String userId, Runnable work) {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        Collection<String> groups = byId(userId).memberships().stream().map(Membership::group).toList();
        service.setAuthentication(userId, Membership.withShared(groups));
        try {
            work.run();
        } finally {
            service.clearAuthentication();
            if (before != null) {
                service.setAuthentication(before);
            }
        }
    }

    private static Caller actingAs(Caller person, List<String> groups) {
        return groups == null ? person : new Caller(person.userId(), person.name(),
            person.memberships().stream().filter(m -> groups.contains(m.group())).toList(), person.enterpriseAnywhere());
    }

    private static String displayName(User user) {
        String name = (Objects.toString(user.getLastName(), "") + Objects.toString(user.getFirstName(), "")).trim();
        return name.isEmpty() ? user.getId() : name;
    }
}
