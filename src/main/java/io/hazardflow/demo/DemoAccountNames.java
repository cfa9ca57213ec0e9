package io.hazardflow.demo;

import io.hazardflow.access.WellKnownAccounts;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The demo district's accounts, which may stand in a database whose demo district is switched off by now. */
@Component
class DemoAccountNames implements WellKnownAccounts {

    @Override
    public Collection<String> ids() {
        return DemoAccountList.all().stream().map(DemoAccount::userId).toList();
    }
}
