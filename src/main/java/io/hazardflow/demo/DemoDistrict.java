package io.hazardflow.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the demo district on the first start: registers, logins, and cases, campaigns and drills that really went through their processes. */
@Component
@ConditionalOnProperty(name = "hazardflow.demo.enabled", havingValue = "true")
class DemoDistrict implements ApplicationRunner {

    private final DemoRegistry registry;
    private final DemoAccounts accounts;
    private final ObjectProvider<DemoCases> cases;
    private final ObjectProvider<DemoCampaigns> campaigns;
    private final ObjectProvider<DemoDrills> drills;
    private final ObjectProvider<DemoStatistics> statistics;

    DemoDistrict(DemoRegistry registry, DemoAccounts accounts, ObjectProvider<DemoCases> cases,
                 ObjectProvider<DemoCampaigns> campaigns, ObjectProvider<DemoDrills> drills,
                 ObjectProvider<DemoStatistics> statistics) {
        this.registry = registry;
        this.accounts = accounts;
        this.cases = cases;
        this.campaigns = campaigns;
        this.drills = drills;
        this.statistics = statistics;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        registry.load();
        accounts.load();
        cases.ifAvailable(DemoCases::load);
        campaigns.ifAvailable(DemoCampaigns::load);
        drills.ifAvailable(DemoDrills::load);
        statistics.ifAvailable(DemoStatistics::load);
    }
}
