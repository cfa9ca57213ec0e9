package io.hazardflow.hazard;

import io.hazardflow.account.AccountDriver;
import io.hazardflow.campaign.CampaignDriver;
import io.hazardflow.campaign.selfcheck.SelfCheckDriver;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.drill.DrillDriver;
import io.hazardflow.drill.conduct.ReadyDrills;
import io.hazardflow.form.SampleDocuments;
import io.hazardflow.model.ModelCoverageRecorder;
import io.hazardflow.subscription.ReceivingSystem;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

@TestConfiguration
@Import({HazardDriver.class, CampaignDriver.class, VisitDriver.class, SelfCheckDriver.class, DrillDriver.class, ReadyDrills.class, SampleDocuments.class, AccountDriver.class,
    ModelCoverageRecorder.class, ReceivingSystem.class})
public class HazardTestConfiguration {
}
