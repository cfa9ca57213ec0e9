package io.hazardflow.dashboard.processmap;

import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignScope;
import io.hazardflow.campaign.selfcheck.SelfCheckProcess;
import io.hazardflow.campaign.selfcheck.SelfCheckScope;
import io.hazardflow.campaign.visit.InspectionScope;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.dashboard.report.StatisticsProcess;
import io.hazardflow.dashboard.report.StatisticsScope;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hazard.HazardScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The processes that have a map, with the cases they handle. */
@Component
class CaseKinds {

    private static final String INDUSTRY_OF_ENTERPRISE = "%s.enterprise in (select e.id from hazardflow.enterprise e where e.industry = :industry)";
    /** In a column of codes divided by commas; none means all. */
    private static final String AMONG = "(coalesce(%1$s, '') = '' or :%2$s = any(string_to_array(%1$s, ',')))";

    private final List<CaseKind> kinds;

    CaseKinds(HazardScope hazards, CampaignScope campaigns, InspectionScope inspections, SelfCheckScope selfChecks, DrillScope drills,
              StatisticsScope statistics) {
        kinds = List.of(
            new CaseKind(mainFirst(), "hazardflow.hazard h", "h.number", hazards::of, "h.street = :street", "h.industry = :industry"),
            new CaseKind(List.of(CampaignProcess.KEY), "hazardflow.campaign c", "c.number", campaigns::of, AMONG.formatted("c.streets", "street"),
                AMONG.formatted("c.industries", "industry")),
            new CaseKind(List.of(SiteInspection.KEY), "hazardflow.inspection i", "i.number", inspections::of, "i.street = :street",
                "i.industry = :industry"),
            new CaseKind(List.of(SelfCheckProcess.KEY), "hazardflow.self_check s", "s.number", selfChecks::of, "s.street = :street",
                "s.industry = :industry"),
            new CaseKind(List.of(EmergencyDrill.KEY), "hazardflow.drill d", "d.number", drills::of, "d.street = :street",
                INDUSTRY_OF_ENTERPRISE.formatted("d")),
            new CaseKind(List.of(AnnualPlanProcess.KEY), "hazardflow.annual_drill_plan p", "p.number", drills::ofAnnualPlans, "p.street = :street",
                INDUSTRY_OF_ENTERPRISE.formatted("p")),
            new CaseKind(List.of(StatisticsProcess.KEY), "hazardflow.statistics_report r", "r.number", statistics::of, "r.street = :street",
                "r.industry = :industry"));
    }

    private static List<String> mainFirst() {
        return Stream.concat(Stream.of(HazardProcess.KEY),
            HazardProcesses.KEYS.stream().filter(key -> !HazardProcess.KEY.equals(key)).sorted()).toList();
    }

    List<String> processes() {
        return kinds.stream().flatMap(kind -> kind.processes().stream()).toList();
    }

    /** Empty for a process that has no map. */
    Optional<CaseKind> handledIn(String processKey) {
        return kinds.stream().filter(kind -> kind.processes().contains(processKey)).findFirst();
    }
}
