package io.hazardflow.campaign.news;

import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Inspections in notices. The enterprise hears of an unannounced one only once the officers have been there. */
@Component
class InspectionNews implements CaseNews {

    static final String ANNOUNCED = "ANNOUNCED";
    static final String UNANNOUNCED = "UNANNOUNCED";

    private static final int MOST_NAME = 19;
    private static final int MOST_TITLE = 60;

    private final Inspections inspections;
    private final Campaigns campaigns;
    private final Accounts accounts;

    InspectionNews(Inspections inspections, Campaigns campaigns, Accounts accounts) {
        this.inspections = inspections;
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    @Override
    public Set<String> processes() {
        return Set.of(SiteInspection.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        Inspection inspection = inspections.get(number);
        String campaign = campaigns.find(inspection.campaign()).map(found -> found.name()).orElse("现场检查");
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(inspection.enterpriseName(), MOST_NAME), "title",
            PlainWords.cut(campaign, MOST_TITLE), "place", PlainWords.cut(inspection.enterpriseName(), MOST_TITLE), "caseKind", "inspection"));
        Said.day(facts, "until", inspection.due() == null ? null : Deadlines.dayOf(inspection.due()));
        return facts;
    }

    @Override
    public Map<String, String> facts(LedgerEvent event) {
        Map<String, String> facts = new HashMap<>();
        if (SiteInspection.CONFIRM_OBJECT_STATE.equals(event.step())) {
            Said.words(facts, event, "note");
        }
        return facts;
    }

    @Override
    public Optional<String> outcome(LedgerEvent event) {
        return switch (event.step()) {
            case SiteInspection.INSPECTION_ASSIGNED, SiteInspection.INSPECTION_EXCUSED -> Optional.of(
                inspections.get(event.subject()).unannounced() ? UNANNOUNCED : ANNOUNCED);
            case SiteInspection.CONFIRM_OBJECT_STATE -> Optional.ofNullable(event.document()).map(document -> document.path("objectState").asText(null));
            default -> Optional.empty();
        };
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        Inspection inspection = inspections.get(event.subject());
        return switch (post) {
            case "PLANNER" -> campaigns.find(inspection.campaign()).stream().flatMap(campaign -> Stream.ofNullable(campaign.plannerGroup()));
            case "INSPECTORS" -> Stream.ofNullable(inspection.dept()).map(Role.LAW::group);
            default -> ofRole(Role.valueOf(post), inspection);
        };
    }

    private static Stream<String> ofRole(Role role, Inspection inspection) {
        return switch (role.reach()) {
            case ENTERPRISE -> Stream.ofNullable(inspection.enterprise()).map(role::group);
            case STREET -> Stream.ofNullable(inspection.street()).map(role::group);
            case DEPARTMENT -> Stream.ofNullable(inspection.dept()).map(role::group);
            default -> Stream.of(role.key());
        };
    }

    @Override
    public Stream<String> people(String who, LedgerEvent event) {
        Inspection inspection = inspections.get(event.subject());
        return "TEAM".equals(who) ? accounts.of(Stream.of(inspection.leadOfficer(), inspection.secondOfficer()).filter(officer -> officer != null))
            : Stream.of();
    }

    @Override
    public String path(String number) {
        return "/inspections/" + number;
    }
}
