package io.hazardflow.access.engine;

import io.hazardflow.access.Role;
import io.hazardflow.access.WellKnownAccounts;
import io.hazardflow.platform.StartupRefusedException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

/**
 * Refuses production while an administrator or an account of the demo district has a password that anybody knows: {@code demo},
 * {@code admin} or its own name. Compares with the stored hash itself, since the engine's check counts as a failed sign-in.
 */
@Component
class PublishedPasswords {

    private static final List<String> PUBLISHED = List.of("demo", "admin");
    private static final int NAMED_AT_MOST = 5;

    private final IdentityService identity;
    private final PasswordManager passwords;
    private final ObjectProvider<WellKnownAccounts> wellKnown;
    private final boolean production;

    PublishedPasswords(IdentityService identity, ProcessEngine engine, ObjectProvider<WellKnownAccounts> wellKnown,
                       @Value("${hazardflow.production}") boolean production) {
        this.identity = identity;
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.wellKnown = wellKnown;
        this.production = production;
    }

    /** @throws StartupRefusedException naming some of the accounts */
    void refuse() {
        if (!production) {
            return;
        }
        List<String> open = suspects().map(UserEntity.class::cast).filter(this::hasPublishedPassword).map(UserEntity::getId).distinct()
            .limit(NAMED_AT_MOST).toList();
        if (!open.isEmpty()) {
            String names = String.join(", ", open);
            throw new StartupRefusedException(("Everybody knows the passwords of these accounts: %s. Start once with "
                + "HAZARDFLOW_PRODUCTION=false, unreachable from outside, and give them others "
                + "or remove them, or begin with an empty database. "
                + "账号 %s 使用了公开的默认密码：请设置 HAZARDFLOW_PRODUCTION=false 在不对外的情况下启动一次，修改其密码或删除账号，"
                + "或改用空数据库。").formatted(names, names));
        }
    }

    private Stream<User> suspects() {
        String[] published = wellKnown.orderedStream().map(WellKnownAccounts::ids).flatMap(Collection::stream).toArray(String[]::new);
        return Stream.concat(identity.createUserQuery().memberOfGroup(Role.ADMIN.key()).unlimitedList().stream(),
            published.length == 0 ? Stream.empty() : identity.createUserQuery().userIdIn(published).unlimitedList().stream());
    }

    private boolean hasPublishedPassword(UserEntity account) {
        return account.getPassword() != null && Stream.concat(PUBLISHED.stream(), Stream.of(account.getId()))
            .anyMatch(password -> passwords.check(saltPassword(password, account.getSalt()), account.getPassword()));
    }
}
