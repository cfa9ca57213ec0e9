package io.hazardflow.dashboard.area;

import static io.hazardflow.dashboard.indicator.Indicator.Better.HIGH;
import static io.hazardflow.dashboard.indicator.Indicator.Better.LOW;
import static io.hazardflow.dashboard.indicator.Indicator.Better.NEITHER;
import static io.hazardflow.dashboard.indicator.Indicator.Unit.MEAN;
import static io.hazardflow.dashboard.indicator.Indicator.Unit.MOST;
import static io.hazardflow.dashboard.indicator.Indicator.Unit.RATE;

import io.hazardflow.campaign.CampaignScope;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.dashboard.indicator.Countable;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far campaigns are, what they find, whether their results are made known and whom they burden (domain E: 专项进度 to 综合查一次率). */
@Component
class CampaignIndicators implements MeasuredIndicators {

    private static final String TO_INSPECT = Arrays.stream(ObjectChoice.values()).filter(ObjectChoice::isInspected)
        .map(choice -> "'" + choice.name() + "'").collect(Collectors.joining(", ", "o.choice in (", ")"));

    private static final String RAN = """
        c.state not in ('REFUSED', 'CANCELLED') and c.started_at < :to and (c.completed_at is null or c.completed_at >= :from) and\s""";

    private static final String VISIT = """
        (select v.state from hazardflow.inspection_campaign l join hazardflow.inspection v on v.number = l.inspection
            where l.campaign = o.campaign and v.enterprise = o.enterprise order by v.state = 'DONE' desc limit 1)""";

    private static final String INSPECTED = """
        (o.campaign, o.enterprise) in (select l.campaign, v.enterprise
            from hazardflow.inspection_campaign l join hazardflow.inspection v on v.number = l.inspection
            where v.state = 'DONE' and v.arrived_at < :to)""";

    private static final String FOUND = """
        from hazardflow.hazard h where h.parent_key = i.number and h.state not in ('INVALID', 'MERGED', 'CANCELLED', 'TRANSFERRED')""";

    private final List<MeasuredIndicator> measured;

    CampaignIndicators(CampaignScope scope, VisitCountable visits, CappedEnterpriseCountable enterprises) {
        Measure objects = Measure.during(objects(scope), RAN + TO_INSPECT);
        Measure visited = Measure.in(visits.get(), "i.arrived_at", "i.state = 'DONE'");
        Measure toPublish = Measure.in(campaigns(scope), "c.completed_at", """
            c.type = 'DOUBLE_RANDOM' and c.state not in ('REFUSED', 'CANCELLED')
            and (c.published_at is not null or c.publish_by < cast(:today as date))""");
        Measure burdened = Measure.during(enterprises.get(), "true");
        measured = List.of(
            of("CAMPAIGN_PROGRESS", "专项进度", RATE, HIGH, objects.and(INSPECTED), objects),
            of("CAMPAIGN_FINDS", "隐患查出率", RATE, NEITHER, visited.and("exists (select " + FOUND + ")"), visited),
            of("HAZARDS_PER_VISIT", "户均隐患", MEAN, NEITHER, visited.amount("sum((select count(*) " + FOUND + "))"), visited),
            of("RANDOM_PUBLISHED", "双随机公开率", RATE, HIGH, toPublish.and(AreaSql.day("c.published_at") + " <= c.publish_by"), toPublish),
            of("OVER_INSPECTED", "检查频次超限率", RATE, LOW, burdened.and("not cap.exempt and y.of_year > cap.cap"), burdened),
            of("INSPECTIONS_EACH", "企业当年平均检查次数", MEAN, NEITHER, burdened.amount("sum(y.of_year)"), burdened),
            of("INSPECTIONS_MOST", "同一企业当年最多检查次数", MOST, LOW, burdened.amount("max(y.of_year)"), burdened),
            of("JOINT_VISITS", "综合查一次率", RATE, HIGH, visited.and("""
                (select count(*) from hazardflow.inspection_campaign l where l.inspection = i.number) > 1"""), visited));
    }

    private static MeasuredIndicator of(String key, String label, Indicator.Unit unit, Indicator.Better better, Measure numerator,
        Measure denominator) {
        return new MeasuredIndicator(new Indicator(key, label, IndicatorGroup.CAMPAIGN, unit, better), numerator, denominator);
    }

    private static Countable objects(CampaignScope scope) {
        return new Countable("hazardflow.campaign_object o join hazardflow.campaign c on c.number = o.campaign", scope::ofObjects, "o.street",
            "c.lead_dept",
            "o.industry", "o.enterprise", "o.campaign", "o.name", "coalesce(" + VISIT + ", '')",
            state -> state.isEmpty() ? "未下达检查" : InspectionState.valueOf(state).label(), "/campaigns/");
    }

    private static Countable campaigns(CampaignScope scope) {
        return new Countable("hazardflow.campaign c", scope::of, null, "c.lead_dept", null, null, "c.number", "c.name", "c.state",
            state -> CampaignState.valueOf(state).label(), "/campaigns/");
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
