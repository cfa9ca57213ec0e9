package io.hazardflow.access.signin;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

/**
 * Compares passwords with what the engine has stored, past the engine's own check, which would lock accounts. It takes the same time
 * whether or not the account exists, and writes old hashes anew. Callers stand behind {@link SignInThrottle}.
 */
@Component
public class Passwords {

    private static final String SALT_OF_NOBODY = "salt-of-nobody-here";

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordManager manager;
    private final String hashOfNobody;

    Passwords(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.manager = this.engine.getPasswordManager();
        this.hashOfNobody = manager.encrypt(saltPassword("password-of-nobody", SALT_OF_NOBODY));
    }

    /**
     * An account with what is stored of its password.
     *
     * @param hash null where no password was set yet
     */
    public record Stored(String userId, String hash, String salt) {

        @Override
        public String toString() {
            return "Stored[" + userId + "]";
        }
    }

    public Optional<Stored> of(String userId) {
        return Optional.ofNullable(run(context -> context.getReadOnlyIdentityProvider().findUserById(userId)))
            .filter(UserEntity.class::isInstance).map(UserEntity.class::cast)
            .map(user -> new Stored(user.getId(), user.getPassword(), user.getSalt()));
    }

    /** Whether the password is the account's; an empty account stands for one that does not exist. */
    public boolean matches(Optional<Stored> account, String password) {
        Stored stored = account.filter(a -> a.hash() != null).orElse(null);
        if (stored == null) {
            pretend(password);
            return false;
        }
        boolean right = manager.check(saltPassword(password, stored.salt()), stored.hash());
        if (isOutdated(stored)) {
            if (right) {
                hashAnew(stored, password);
            } else {
                pretend(password);
            }
        }
        return right;
    }

    private void pretend(String password) {
        manager.check(saltPassword(password, SALT_OF_NOBODY), hashOfNobody);
    }

    private boolean isOutdated(Stored stored) {
        return engine.getPasswordEncryptor() instanceof PasswordHash current && current.isOutdated(stored.hash());
    }

    private void hashAnew(Stored stored, String password) {
        try {
            run(context -> {
                UserEntity user = context.getDbEntityManager().selectById(UserEntity.class, stored.userId());
                if (user != null && stored.hash().equals(user.getPassword())) {
                    user.setDbPassword(manager.encrypt(saltPassword(password, user.getSalt())));
                }
                return null;
            });
        } catch (OptimisticLockingException changedMeanwhile) {
            return;
        }
    }

    private <T> T run(Command<T> command) {
        return engine.getCommandExecutorTxRequired().execute((CommandContext context) -> context.runWithoutAuthorization(command));
    }
}
