package io.hazardflow.api;

import io.hazardflow.access.Callers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.boot.test.context.TestComponent;

/** More people at the posts of the demo district. */
@TestComponent
public class Colleagues {

    private final IdentityService identity;
    private final Callers callers;

    Colleagues(IdentityService identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    /** An account with the demo password; one that exists keeps its posts. */
    public String at(String id, String name, String... posts) {
        return callers.asSystem(() -> {
            if (identity.createUserQuery().userId(id).count() == 0) {
                User user = identity.newUser(id);
                user.setFirstName(name);
                user.setLastName("");
                user.setPassword("demo");
                ((IdentityServiceImpl) identity).saveUser(user, true);
                for (String post : posts) {
                    identity.createMembership(id, post);
                }
            }
            return id;
        });
    }
}
