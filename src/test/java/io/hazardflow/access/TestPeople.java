package io.hazardflow.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestComponent;

/** Accounts of the tests. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "long-enough-for-a-test";

    private final IdentityService identity;

    TestPeople(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates the account with its groups unless it exists. */
    public String create(String userId, String... groups) {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return userId;
        }
        User user = identity.newUser(userId);
        user.setLastName("王");
        user.setFirstName("建国");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(userId, group);
        }
        return userId;
    }
}
