package io.hazardflow.campaign.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns in notices: told to whoever planned them, to those who inspect, and to those above; never to an enterprise. */
@Component
class CampaignNews implements CaseNews {

    private static final int MOST_NAME = 19;
    private static final int MOST_TITLE = 60;
    private static final int MOST_NAMES = 120;

    private final Campaigns campaigns;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    CampaignNews(Campaigns campaigns, Accounts accounts, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> processes() {
        return Set.of(CampaignProcess.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        Campaign campaign = campaigns.get(number);
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(campaign.name(), MOST_NAME), "title",
            PlainWords.cut(campaign.name(), MOST_TITLE), "place", "", "caseKind", "campaign"));
        Said.day(facts, "until", campaign.inspectUntil());
        return facts;
    }

    @Override
    public Map<String, String> facts(LedgerEvent event) {
        Map<String, String> facts = new HashMap<>();
        JsonNode document = event.document();
        switch (event.step()) {
            case CampaignProcess.START_INSPECTIONS -> facts.put("objects", String.valueOf(objects(event.subject())));
            case CampaignProcess.REMIND_OF_PERIOD, CampaignProcess.NOTE_PERIOD_OVER -> {
                facts.put("objects", document.path("open").asText());
                facts.put("names", PlainWords.cut(document.path("names").asText(""), MOST_NAMES));
            }
            case CampaignProcess.PLAN_LOOK_BACK -> {
                facts.put("objects", event.facts().path("lookBackObjects").asText("0"));
                Said.day(facts, "until", event.facts().hasNonNull("lookBackOn") ? LocalDate.parse(event.facts().get("lookBackOn").asText()) : null);
            }
            case CampaignProcess.LOOK_BACK_COMPLETED -> {
                if (event.facts().hasNonNull("recurrenceOf")) {
                    facts.put("found", event.facts().get("recurrenceFound").asText());
                    facts.put("objects", event.facts().get("recurrenceOf").asText());
                }
            }
            case CampaignProcess.PUBLISH_RESULTS -> Said.words(facts, event, "lateReason");
            default -> {
            }
        }
        return facts;
    }

    @Override
    public Optional<String> outcome(LedgerEvent event) {
        return switch (event.step()) {
            case CampaignProcess.PLAN_LOOK_BACK -> Optional.of(event.facts().hasNonNull("lookBackOn") ? "PLANNED" : "NOT_NEEDED");
            case CampaignProcess.PUBLISH_RESULTS -> Optional.of(event.facts().path("publishedLate").asBoolean() ? "LATE" : "IN_TIME");
            case CampaignProcess.START_INSPECTIONS -> Optional.of(event.facts().hasNonNull("startedAt") ? "ALL" : "SOME");
            default -> Optional.empty();
        };
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        Campaign campaign = campaigns.get(event.subject());
        return switch (post) {
            case "PLANNER" -> Stream.ofNullable(campaign.plannerGroup());
            case "INSPECTORS" -> campaign.departments().stream().map(Role.LAW::group);
            case "MEMBER_DEPTS" -> Campaign.split(campaign.memberDepts()).stream().map(Role.DEPT_HEAD::group);
            case "OTHER_PLANNERS" -> otherPlanners(event.subject());
            default -> ofRole(Role.valueOf(post), campaign);
        };
    }

    private static Stream<String> ofRole(Role role, Campaign campaign) {
        return switch (role.reach()) {
            case DEPARTMENT -> Stream.ofNullable(campaign.leadDept()).map(role::group);
            case DISTRICT -> Stream.of(role.key());
            default -> Stream.of();
        };
    }

    @Override
    public Stream<String> people(String who, LedgerEvent event) {
        JsonNode document = event.document();
        return switch (who) {
            case "WITNESS" -> accounts.of(Stream.ofNullable(document == null ? null : document.path("witness").asText(null)));
            case "TEAMS" -> accounts.of(teams(event.subject()));
            case "NEW_TEAM" -> accounts.of(Stream.of("lead", "second").map(field -> document.path(field).asText(null)));
            default -> Stream.of();
        };
    }

    @Override
    public String path(String number) {
        return "/campaigns/" + number;
    }

    /** Planners of campaigns whose visits serve this one too, or the other way round. */
    private Stream<String> otherPlanners(String number) {
        return jdbc.sql("""
                select distinct c.planner_group from hazardflow.campaign_object o
                join hazardflow.campaign c on c.number = o.merged_with and c.number <> o.campaign
                where o.campaign = ? and c.planner_group is not null order by 1""").param(number).query(String.class).list().stream();
    }

    private Stream<String> teams(String number) {
        return jdbc.sql("""
                select lead_officer from hazardflow.campaign_object where campaign = :number and choice in ('SELECTED', 'MUST')
                union select second_officer from hazardflow.campaign_object where campaign = :number and choice in ('SELECTED', 'MUST')""")
            .param("number", number).query(String.class).list().stream();
    }

    private int objects(String number) {
        return jdbc.sql("select count(*) from hazardflow.campaign_object where campaign = ? and choice in ('SELECTED', 'MUST', 'MERGED')")
            .param(number).query(Integer.class).single();
    }
}
