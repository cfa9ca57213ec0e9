package io.hazardflow.account.engine;

import io.hazardflow.account.password.PasswordRules;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Engine settings of accounts: the password rules, and {@link WatchedIdentities} for every change of users and memberships. */
@Component
class AccountEngine extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;
    private final ObjectProvider<IdentityChanges> changes;

    AccountEngine(PasswordRules rules, ObjectProvider<IdentityChanges> changes) {
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(rules);
        engine.setIdentityProviderSessionFactory(new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return WritableIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new WatchedIdentities(changes);
            }
        });
    }
}
