package io.hazardflow.access.oidc;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/** Lets the engine refuse passwords of accounts with an {@link OidcBond}, with a provider configured or not. */
@Component
class OidcBondReading extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<PasswordEncryptor> known = engine.getCustomPasswordChecker();
        List<PasswordEncryptor> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(new OidcBond());
        engine.setCustomPasswordChecker(all);
    }
}
