package io.hazardflow.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Engine settings of access: accounts are named like {@code grid.001}, groups like {@code grid:001}; candidates may claim and do a task but
 * not hand it out or edit it; queries bring no expressions of their own.
 */
@Component
class AccessPolicy extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    AccessPolicy(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new QueryExpressionGuard(beans));
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._:-]*");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);
        engine.setResourceAuthorizationProvider(new TaskAuthorizations());
    }
}
