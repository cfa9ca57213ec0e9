package io.hazardflow.hazard.lapse;

import io.hazardflow.expiry.ExpiredItem;
import io.hazardflow.expiry.ExpiryFollowUp;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports as a hazard that something has run out; like every report it is verified before anybody has to put it right. */
@Component
class ReportLapsed implements ExpiryFollowUp {

    private final FoundHazards hazards;

    ReportLapsed(FoundHazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public String opened(ExpiredItem expired) {
        return hazards.report(FoundHazard.of(expired.enterprise(), HazardSource.IOT, "企业证照与检验", expired.description())
            .saying(Map.of(LapseSteps.KIND, expired.kind(), LapseSteps.EXPIRES_ON, expired.expiredOn().toString()))
            .because(List.of("到期提醒/" + expired.item() + "/" + expired.expiredOn()))
            .knowing(Map.of("category", expired.category()), Map.of()));
    }
}
