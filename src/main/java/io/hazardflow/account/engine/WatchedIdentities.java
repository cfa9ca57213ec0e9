package io.hazardflow.account.engine;

import io.hazardflow.access.Role;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's user store, which tells {@link IdentityChanges} what a signed-in person changes in it, through whichever interface. What the
 * application does itself, without a person, passes.
 */
class WatchedIdentities extends DbIdentityServiceProvider {

    private final ObjectProvider<IdentityChanges> changes;

    WatchedIdentities(ObjectProvider<IdentityChanges> changes) {
        this.changes = changes;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (newPassword) {
            person().ifPresent(by -> changes.getObject().passwordSet(user.getId(), by));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        person().filter(by -> findUserById(userId) != null).ifPresent(by -> changes.getObject().beforeDeletion(userId, by));
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        IdentityOperationResult result = super.createMembership(userId, groupId);
        person().ifPresent(by -> changes.getObject().joined(userId, groupId, by));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        person().ifPresent(by -> changes.getObject().beforeLeaving(userId, groupId, by));
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (person().isPresent() && Role.ADMIN.key().equals(groupId)) {
            throw new BadUserRequestException("不能删除系统管理员组");
        }
        return super.deleteGroup(groupId);
    }

    private Optional<String> person() {
        return Optional.ofNullable(getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
