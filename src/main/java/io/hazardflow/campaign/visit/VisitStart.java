package io.hazardflow.campaign.visit;

import io.hazardflow.access.ProcessAccess;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody starts an inspection by hand; campaigns give them out. */
@Component
class VisitStart implements ProcessAccess {

    @Override
    public String processKey() {
        return SiteInspection.KEY;
    }

    @Override
    public Set<String> startedBy() {
        return Set.of();
    }
}
