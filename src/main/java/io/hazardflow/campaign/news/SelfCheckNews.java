package io.hazardflow.campaign.news;

import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.selfcheck.SelfCheck;
import io.hazardflow.campaign.selfcheck.SelfCheckProcess;
import io.hazardflow.campaign.selfcheck.SelfChecks;
import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Self-checks in notices: told to the enterprise, and to its street where one is missed. */
@Component
class SelfCheckNews implements CaseNews {

    private static final int MOST_NAME = 19;
    private static final int MOST_TITLE = 60;

    private final SelfChecks checks;
    private final Campaigns campaigns;

    SelfCheckNews(SelfChecks checks, Campaigns campaigns) {
        this.checks = checks;
        this.campaigns = campaigns;
    }

    @Override
    public Set<String> processes() {
        return Set.of(SelfCheckProcess.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        SelfCheck check = checks.get(number);
        String title = check.campaign() == null ? "定期自查" : campaigns.find(check.campaign()).map(Campaign::name).orElse("专项自查");
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(check.enterpriseName(), MOST_NAME), "title",
            PlainWords.cut(title, MOST_TITLE), "place", PlainWords.cut(check.enterpriseName(), MOST_TITLE), "caseKind", "self-check"));
        Said.day(facts, "until", check.due() == null ? null : Deadlines.dayOf(check.due()));
        return facts;
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        SelfCheck check = checks.get(event.subject());
        Role role = Role.valueOf(post);
        return switch (role.reach()) {
            case ENTERPRISE -> Stream.ofNullable(check.enterprise()).map(role::group);
            case STREET -> Stream.ofNullable(check.street()).map(role::group);
            case DEPARTMENT -> Stream.of();
            default -> Stream.of(role.key());
        };
    }

    @Override
    public String path(String number) {
        return "/self-checks";
    }
}
