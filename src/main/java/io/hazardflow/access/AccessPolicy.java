package io.hazardflow.access;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Engine settings of access: accounts are named like {@code grid.001}, groups like {@code grid:001}; candidates may claim and do a task but
 * not hand it out or edit it; passwords have a least length.
 */
@Component
class AccessPolicy extends AbstractProcessEnginePlugin {

    static final int LEAST_PASSWORD_LENGTH = 10;

    private final boolean demo;

    AccessPolicy(@Value("${hazardflow.demo.enabled}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._:-]*");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);
        engine.setResourceAuthorizationProvider(new TaskAuthorizations());
        engine.setEnablePasswordPolicy(!demo);
        engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(LEAST_PASSWORD_LENGTH)));
    }
}
