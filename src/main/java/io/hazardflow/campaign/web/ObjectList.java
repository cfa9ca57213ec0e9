package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.visit.InspectionResult;
import io.hazardflow.campaign.visit.InspectionScope;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.lists.Conditions;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objects of one campaign with their visits, as far as a person sees them: those to be inspected first, in the order of the draw. */
@Component
class ObjectList {

    private static final String OBJECTS = """
        \sfrom hazardflow.campaign_object o
         left join (select v.* from hazardflow.inspection_campaign l join hazardflow.inspection v on v.number = l.inspection
                    where l.campaign = :campaign) i on i.enterprise = o.enterprise
         where o.campaign = :campaign and\s""";

    private static final String ORDER = """
        \sorder by array_position(array['MUST', 'SELECTED', 'MERGED', 'REPLACED', 'RESERVE', 'POOL', 'EXCLUDED', 'LEFT_OUT'], o.choice),
                  o.rank nulls last, o.position limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final InspectionScope inspections;
    private final OfficerNames officers;
    private final Streets streets;
    private final Industries industries;
    private final Clock clock;

    ObjectList(JdbcClient jdbc, InspectionScope inspections, OfficerNames officers, Streets streets, Industries industries, Clock clock) {
        this.jdbc = jdbc;
        this.inspections = inspections;
        this.officers = officers;
        this.streets = streets;
        this.industries = industries;
        this.clock = clock;
    }

    private record Row(String enterprise, String name, int position, String street, String industry, BigDecimal areaM2, String riskColor,
                       String creditGrade, LocalDate lastInspected, int complaints, ObjectChoice choice, String stratum, Integer drawNo,
                       Integer rank, String lead, String second, String mergedWith, String reason, String inspection, InspectionState state,
                       InspectionResult result, Instant due, Instant arrivedAt, Instant endedAt, Integer found, Integer hazards) {
    }

    List<ObjectRow> page(Campaign campaign, ObjectFilter filter, Caller caller, int size, long offset) {
        ScopeCondition within = ObjectScope.of(campaign, caller);
        ScopeCondition readable = inspections.of(caller);
        Conditions conditions = filter.conditions();
        List<Row> rows = jdbc.sql("""
                select o.enterprise, o.name, o.position, o.street, o.industry, o.area_m2, o.risk_color, o.credit_grade, o.last_inspected, o.complaints,
                       o.choice, o.stratum, o.draw_no, o.rank, coalesce(i.lead_officer, o.lead_officer) as lead,
                       coalesce(i.second_officer, o.second_officer) as second, o.merged_with, coalesce(i.reason, o.reason) as reason,
                       case when\s""" + readable.sql() + " then i.number end as inspection, i.state, i.result, i.due, i.arrived_at, i.ended_at, i.found, i.hazards"
                + OBJECTS + within.sql() + conditions.sql() + ORDER)
            .params(readable.parameters()).params(within.parameters()).params(conditions.parameters()).param("campaign", campaign.number())
            .param("now", clock.instant().toString()).param("limit", size).param("offset", offset).query(Row.class).list();
        Map<String, String> names = officers.of(rows.stream().flatMap(row -> Stream.of(row.lead(), row.second()).filter(one -> one != null)).toList());
        return rows.stream().map(row -> view(row, names)).toList();
    }

    long count(Campaign campaign, ObjectFilter filter, Caller caller) {
        ScopeCondition within = ObjectScope.of(campaign, caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select count(*)" + OBJECTS + within.sql() + conditions.sql()).params(within.parameters()).params(conditions.parameters())
            .param("campaign", campaign.number()).param("now", clock.instant().toString()).query(Long.class).single();
    }

    private ObjectRow view(Row row, Map<String, String> names) {
        return new ObjectRow(row.enterprise(), row.name(), row.position(), row.street(), streets.name(row.street()), industries.label(row.industry()),
            row.areaM2(), row.riskColor(), row.creditGrade(), row.lastInspected(), row.complaints(), row.choice().name(), row.choice().label(),
            row.stratum(), row.drawNo(), row.rank(), OfficerNames.team(names, row.lead(), row.second()), row.mergedWith(), row.reason(),
            row.inspection(), row.state() == null ? null : row.state().name(), row.state() == null ? null : row.state().label(),
            row.result() == null ? null : row.result().name(), row.result() == null ? null : row.result().label(), row.due(),
            row.endedAt() == null && row.due() != null && row.due().isBefore(clock.instant()), row.arrivedAt(), row.endedAt(), row.found(),
            row.hazards());
    }
}
