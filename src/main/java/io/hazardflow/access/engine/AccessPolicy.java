package io.hazardflow.access.engine;

import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.access.StandIns;
import io.hazardflow.access.signin.PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Engine settings of access: accounts are named like {@code grid.001}, groups like {@code grid:001}; candidates may claim and do a task but
 * not hand it out or edit it; passwords have a slow hash; no wrong password locks an account, see {@link
 * io.hazardflow.access.signin.SignInThrottle}; queries bring no expressions of their own.
 */
@Component
public class AccessPolicy extends AbstractProcessEnginePlugin {

    public static final String USER_ID = "[a-zA-Z0-9][a-zA-Z0-9._-]*";
    public static final int LONGEST_ID = 64;

    private final ApplicationContext beans;
    private final ObjectProvider<ClaimRule> claimRules;
    private final ObjectProvider<StandIns> standIns;
    private final Callers callers;
    private final boolean demo;

    AccessPolicy(ApplicationContext beans, ObjectProvider<ClaimRule> claimRules, ObjectProvider<StandIns> standIns, Callers callers,
                 @Value("${hazardflow.demo.enabled}") boolean demo) {
        this.beans = beans;
        this.claimRules = claimRules;
        this.standIns = standIns;
        this.callers = callers;
        this.demo = demo;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new QueryExpressionGuard(beans));
        engine.setUserResourceWhitelistPattern(USER_ID);
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._:-]*");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);
        engine.setResourceAuthorizationProvider(new TaskAuthorizations(claimRules, standIns, callers));
        engine.setPasswordEncryptor(demo ? PasswordHash.forPublishedPassword() : PasswordHash.strong());
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
        List<SessionFactory> sessions = new ArrayList<>(Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        sessions.add(new QuickAuthorizations.Factory());
        engine.setCustomSessionFactories(sessions);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_AUTO);
    }
}
