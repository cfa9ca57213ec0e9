package io.hazardflow.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Engine settings of access: accounts are named like {@code grid.001}, groups like {@code grid:001}; candidates may claim and do a task but
 * not hand it out or edit it; passwords have a least length; queries bring no expressions of their own.
 */
@Component
class AccessPolicy extends AbstractProcessEnginePlugin {

    static final int LEAST_PASSWORD_LENGTH = 10;

    private final ApplicationContext beans;
    private final boolean demo;

    AccessPolicy(ApplicationContext beans, @Value("${hazardflow.demo.enabled}") boolean demo) {
        this.beans = beans;
        this.demo = demo;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new QueryExpressionGuard(beans));
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._:-]*");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);
        engine.setResourceAuthorizationProvider(new TaskAuthorizations());
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new QuickAuthorizations.Factory())));
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS);
        engine.setEnablePasswordPolicy(!demo);
        engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(LEAST_PASSWORD_LENGTH)));
    }
}
