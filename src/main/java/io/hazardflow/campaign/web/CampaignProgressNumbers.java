package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.visit.InspectionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far campaigns have come, counted in their objects. */
@Component
class CampaignProgressNumbers {

    private static final String CHOSEN = Arrays.stream(ObjectChoice.values()).filter(ObjectChoice::isInspected)
        .map(choice -> "'" + choice.name() + "'").collect(Collectors.joining(", ", "o.choice in (", ")"));

    private static final String OPEN = states(state -> !state.isEnded());

    /** {@code overdue} needs the parameter {@code now}. */
    private static final String COUNTS = """
        count(*) filter (where %1$s) as should,
        count(i.number) filter (where %1$s) as started,
        count(*) filter (where %1$s and i.state = 'DONE') as done,
        count(*) filter (where %1$s and i.state = 'NOT_INSPECTABLE') as not_inspectable,
        count(*) filter (where %1$s and i.state = 'REFUSED') as refused,
        count(*) filter (where %1$s and i.state = 'EXCUSED') as excused,
        count(*) filter (where %1$s and %2$s) as open,
        count(*) filter (where %1$s and %2$s and i.due < cast(:now as timestamptz)) as overdue,
        count(*) filter (where %1$s and i.found > 0) as with_findings,
        coalesce(sum(i.found) filter (where %1$s), 0) as found,
        coalesce(sum(i.hazards) filter (where %1$s), 0) as hazards,
        count(*) as pool""".formatted(CHOSEN, OPEN);

    /** A visit may serve several campaigns, so it is found by its link and not by who gave it out. */
    private static final String OBJECTS = """
        \sfrom hazardflow.campaign_object o
         left join (select l.campaign as served, v.* from hazardflow.inspection_campaign l
                    join hazardflow.inspection v on v.number = l.inspection
                    where l.campaign = any(:campaigns)) i on i.served = o.campaign and i.enterprise = o.enterprise
         where o.campaign = any(:campaigns)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignProgressNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Objects by what became of them.
     *
     * @param should       to be inspected
     * @param started      of these, those with an inspection
     * @param done         inspected
     * @param open         not ended yet
     * @param overdue      of the open ones, those past their day
     * @param withFindings inspected and not without fault
     * @param found        items that were not compliant
     * @param hazards      cases that came of them
     */
    record Numbers(int should, int started, int done, int notInspectable, int refused, int excused, int open, int overdue, int withFindings,
                   int found, int hazards, int pool) {

        static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    record StreetNumbers(String street, Numbers numbers) {
    }

    /** Of all objects, by campaign. */
    Map<String, Numbers> of(Collection<Campaign> campaigns, Caller caller) {
        Map<String, Numbers> numbers = new HashMap<>();
        List<Campaign> whole = campaigns.stream().filter(campaign -> ObjectScope.all(campaign, caller)).toList();
        if (!whole.isEmpty()) {
            jdbc.sql("select o.campaign, " + COUNTS + OBJECTS + " group by o.campaign").param("now", now())
                .param("campaigns", whole.stream().map(Campaign::number).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("campaign"), numbers(row))).list()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        }
        campaigns.stream().filter(campaign -> !ObjectScope.all(campaign, caller)).forEach(campaign -> numbers.put(campaign.number(), of(campaign, caller)));
        return numbers;
    }

    /** Of the objects that the caller sees. */
    Numbers of(Campaign campaign, Caller caller) {
        ScopeCondition within = ObjectScope.of(campaign, caller);
        return jdbc.sql("select " + COUNTS + OBJECTS + " and " + within.sql()).params(within.parameters()).param("now", now())
            .param("campaigns", new String[] {campaign.number()}).query((row, index) -> numbers(row)).single();
    }

    /** The same by street, in the order of their codes; streets without an object to be inspected are left out. */
    List<StreetNumbers> byStreet(Campaign campaign, Caller caller) {
        ScopeCondition within = ObjectScope.of(campaign, caller);
        return jdbc.sql("select o.street, " + COUNTS + OBJECTS + " and " + within.sql() + " group by o.street having count(*) filter (where " + CHOSEN
                + ") > 0 order by o.street")
            .params(within.parameters()).param("now", now()).param("campaigns", new String[] {campaign.number()})
            .query((row, index) -> new StreetNumbers(row.getString("street"), numbers(row))).list();
    }

    private String now() {
        return clock.instant().toString();
    }

    private static String states(Predicate<InspectionState> which) {
        return Arrays.stream(InspectionState.values()).filter(which).map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "i.state in (", ")"));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(row.getInt("should"), row.getInt("started"), row.getInt("done"), row.getInt("not_inspectable"), row.getInt("refused"),
            row.getInt("excused"), row.getInt("open"), row.getInt("overdue"), row.getInt("with_findings"), row.getInt("found"),
            row.getInt("hazards"), row.getInt("pool"));
    }
}
