package io.hazardflow.campaign.report;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.report.Statistics.Count;
import io.hazardflow.campaign.report.Statistics.Problem;
import io.hazardflow.campaign.report.Statistics.StreetFigures;
import io.hazardflow.campaign.visit.InspectionResult;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what became of a campaign, from the read models. Who may see it is for the caller to ask. */
@Component
public class CampaignStatistics {

    private static final int MOST_PROBLEMS = 10;
    private static final double TEN = 10.0;

    private final JdbcClient jdbc;
    private final Streets streets;
    private final Categories categories;
    private final Clock clock;

    CampaignStatistics(JdbcClient jdbc, Streets streets, Categories categories, Clock clock) {
        this.jdbc = jdbc;
        this.streets = streets;
        this.categories = categories;
        this.clock = clock;
    }

    private record ObjectCell(String street, long wanted, long done, long withHazards) {
    }

    private record HazardCell(String street, String level, String category, long found, long passed, long overdue, long suspended, long penalties,
                              long published) {
    }

    private record ResultCell(String state, String result, long count) {
    }

    public Statistics of(Campaign campaign) {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>(Map.of("campaign", campaign.number(), "now", now.toString()));
        parameters.put("checklists", campaign.checklists() == null ? "" : campaign.checklists());
        List<ObjectCell> objects = objects(parameters);
        List<HazardCell> hazards = hazards(parameters);
        List<ResultCell> visits = visits(parameters);
        long done = sum(objects, ObjectCell::done);
        long withHazards = sum(objects, ObjectCell::withHazards);
        long found = sum(hazards, HazardCell::found);
        long passed = sum(hazards, HazardCell::passed);
        List<HazardCell> major = hazards.stream().filter(cell -> Level.MAJOR.name().equals(cell.level())).toList();
        return new Statistics(now, Rate.of(done, sum(objects, ObjectCell::wanted)),
            (int) sum(visits.stream().filter(cell -> "EXCUSED".equals(cell.state())).toList(), ResultCell::count), results(visits),
            Rate.of(withHazards, done), done == 0 ? null : Math.round(found * TEN / done) / TEN, found, Rate.of(passed, found),
            Rate.of(sum(major, HazardCell::passed), sum(major, HazardCell::found)), found - passed, sum(hazards, HazardCell::overdue),
            levels(hazards), categories(hazards), streets(objects, hazards),
            sum(hazards, HazardCell::suspended) + visitsThatEnded(visits, InspectionResult.SUSPENDED, parameters),
            sum(hazards, HazardCell::penalties) + visitsThatEnded(visits, InspectionResult.CASE_FILED, parameters),
            sum(hazards, HazardCell::published), problems(parameters), gasAlarms(parameters), selfChecks(parameters), recurrence(campaign));
    }

    /** Hazards that live on when the campaign ends, the overdue and the major ones first. */
    public List<OpenHazard> open(Campaign campaign, int most) {
        return open(campaign, ScopeCondition.ALL, most);
    }

    /** Those of them that somebody may see. */
    public List<OpenHazard> open(Campaign campaign, ScopeCondition scope, int most) {
        return jdbc.sql(CampaignHazards.FOUND + """
                select number, coalesce(title, description, '') as title, level, state, enterprise_name, street,
                       coalesce(redo_deadline, deadline) as deadline, coalesce(%s, false) as overdue
                from found h where not (%s) and %s
                order by overdue desc, level = 'MAJOR' desc nulls last, deadline nulls last, number limit :most"""
                .formatted(CampaignHazards.OVERDUE, CampaignHazards.PASSED, scope.sql()))
            .params(scope.parameters()).param("campaign", campaign.number())
            .param("now", clock.instant().toString()).param("most", most).query(OpenHazard.class).list().stream().map(this::named).toList();
    }

    private OpenHazard named(OpenHazard row) {
        return new OpenHazard(row.number(), row.title(), row.level() == null ? null : Level.valueOf(row.level()).label(),
            HazardState.valueOf(row.state()).label(), row.enterpriseName(), row.street() == null ? null : streets.name(row.street()), row.deadline(),
            row.overdue());
    }

    private List<ObjectCell> objects(Map<String, Object> parameters) {
        return jdbc.sql(CampaignHazards.FOUND + """
                , done as (
                    select distinct i.enterprise from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                    where l.campaign = :campaign and i.state = 'DONE')
                select o.street, count(*) as wanted, count(d.enterprise) as done, count(f.visited) as with_hazards
                from hazardflow.campaign_object o
                left join done d on d.enterprise = o.enterprise
                left join (select distinct visited from found) f on f.visited = d.enterprise
                where o.campaign = :campaign and o.choice in ('SELECTED', 'MUST', 'MERGED')
                group by o.street""")
            .params(parameters).query(ObjectCell.class).list();
    }

    private List<HazardCell> hazards(Map<String, Object> parameters) {
        return jdbc.sql(CampaignHazards.FOUND + """
                select street, level, category, count(*) as found, count(*) filter (where %s) as passed, count(*) filter (where %s) as overdue,
                       count(*) filter (where suspended_at is not null) as suspended,
                       count(*) filter (where penalty_filed_at is not null) as penalties,
                       count(*) filter (where state = 'CLOSED' and publish and publicity in ('PUBLIC', 'BOTH') or listing_published_at is not null)
                           as published
                from found group by street, level, category""".formatted(CampaignHazards.PASSED, CampaignHazards.OVERDUE))
            .params(parameters).query(HazardCell.class).list();
    }

    private List<ResultCell> visits(Map<String, Object> parameters) {
        return jdbc.sql("""
                select i.state, i.result, count(*) as count
                from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = :campaign group by i.state, i.result""").params(parameters).query(ResultCell.class).list();
    }

    /** Visits with that result none of whose hazards counts already. */
    private long visitsThatEnded(List<ResultCell> visits, InspectionResult result, Map<String, Object> parameters) {
        if (visits.stream().noneMatch(cell -> result.name().equals(cell.result()))) {
            return 0;
        }
        String counted = result == InspectionResult.SUSPENDED ? "suspended_at" : "penalty_filed_at";
        return jdbc.sql(CampaignHazards.FOUND + """
                select count(*) from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = :campaign and i.result = :result
                  and not exists (select 1 from found f where f.parent_key = i.number and f.%s is not null)""".formatted(counted))
            .params(parameters).param("result", result.name()).query(Long.class).single();
    }

    private List<Problem> problems(Map<String, Object> parameters) {
        return jdbc.sql("""
                select t.checklist, t.item, max(t.text) as text, count(*) filter (where t.result = 'NOT_COMPLIANT') as objects,
                       count(*) filter (where t.result in ('COMPLIANT', 'NOT_COMPLIANT')) as checked
                from hazardflow.inspection_campaign l join hazardflow.inspection_item t on t.inspection = l.inspection
                where l.campaign = :campaign and t.checklist = any(string_to_array(:checklists, ','))
                group by t.checklist, t.item having count(*) filter (where t.result = 'NOT_COMPLIANT') > 0
                order by objects desc, checked, t.checklist, t.item limit %d""".formatted(MOST_PROBLEMS))
            .params(parameters).query(Problem.class).list();
    }

    private static List<Count> results(List<ResultCell> visits) {
        Map<String, Long> counts = visits.stream().filter(cell -> cell.result() != null)
            .collect(Collectors.groupingBy(ResultCell::result, Collectors.summingLong(ResultCell::count)));
        return Arrays.stream(InspectionResult.values()).map(result -> new Count(result.name(), result.label(), counts.getOrDefault(result.name(), 0L)))
            .toList();
    }

    private static List<Count> levels(List<HazardCell> hazards) {
        return Arrays.stream(Level.values()).map(level -> new Count(level.name(), level.label(),
            sum(hazards.stream().filter(cell -> level.name().equals(cell.level())).toList(), HazardCell::found))).toList();
    }

    private List<Count> categories(List<HazardCell> hazards) {
        return hazards.stream().filter(cell -> cell.category() != null)
            .collect(Collectors.groupingBy(HazardCell::category, Collectors.summingLong(HazardCell::found))).entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> new Count(entry.getKey(), categories.label(entry.getKey()), entry.getValue())).toList();
    }

    private List<StreetFigures> streets(List<ObjectCell> objects, List<HazardCell> hazards) {
        Map<String, ObjectCell> byStreet = objects.stream().collect(Collectors.toMap(ObjectCell::street, Function.identity()));
        TreeSet<String> all = new TreeSet<>(byStreet.keySet());
        hazards.stream().map(HazardCell::street).filter(street -> street != null).forEach(all::add);
        return all.stream().map(street -> {
            ObjectCell cell = byStreet.getOrDefault(street, new ObjectCell(street, 0, 0, 0));
            List<HazardCell> here = hazards.stream().filter(hazard -> street.equals(hazard.street())).toList();
            long found = sum(here, HazardCell::found);
            return new StreetFigures(street, streets.name(street), Rate.of(cell.done(), cell.wanted()), cell.withHazards(), found,
                Rate.of(sum(here, HazardCell::passed), found));
        }).toList();
    }

    /** Of the items that ask whether the alarm of combustible gas is there. */
    private Rate gasAlarms(Map<String, Object> parameters) {
        return jdbc.sql("""
                select count(*) filter (where t.result = 'COMPLIANT') as numerator, count(*) as denominator
                from hazardflow.inspection_campaign l
                join hazardflow.inspection_item t on t.inspection = l.inspection
                join hazardflow.checklist_item k on k.checklist || '@' || k.version = t.checklist and k.item = t.item
                where l.campaign = :campaign and k.indicator = 'GAS_ALARM' and t.result in ('COMPLIANT', 'NOT_COMPLIANT')""")
            .params(parameters).query((row, index) -> Rate.of(row.getLong(1), row.getLong(2))).optional()
            .filter(rate -> rate.denominator() > 0).orElse(null);
    }

    private Rate selfChecks(Map<String, Object> parameters) {
        Rate rate = jdbc.sql("select count(answered_at), count(*) from hazardflow.self_check where campaign = :campaign").params(parameters)
            .query((row, index) -> Rate.of(row.getLong(1), row.getLong(2))).single();
        return rate.denominator() == 0 ? null : rate;
    }

    private static Rate recurrence(Campaign campaign) {
        return campaign.recurrenceOf() == null ? null : Rate.of(campaign.recurrenceFound(), campaign.recurrenceOf());
    }

    private static <T> long sum(List<T> cells, ToLongFunction<T> figure) {
        return cells.stream().mapToLong(figure).sum();
    }
}
