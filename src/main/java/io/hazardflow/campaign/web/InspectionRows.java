package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.CampaignScope;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns inspections into rows with names for their codes. */
@Component
public class InspectionRows {

    private final JdbcClient jdbc;
    private final CampaignScope scope;
    private final OfficerNames officers;
    private final Departments departments;
    private final Streets streets;
    private final Industries industries;
    private final Clock clock;

    InspectionRows(JdbcClient jdbc, CampaignScope scope, OfficerNames officers, Departments departments, Streets streets, Industries industries,
                   Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.officers = officers;
        this.departments = departments;
        this.streets = streets;
        this.industries = industries;
        this.clock = clock;
    }

    private record Link(String inspection, String number, String name, boolean readable) {
    }

    public List<InspectionRow> of(List<Inspection> inspections, Caller viewer) {
        Map<String, String> names = officers.of(inspections.stream()
            .flatMap(one -> Stream.of(one.leadOfficer(), one.secondOfficer()).filter(Objects::nonNull)).toList());
        Map<String, List<InspectionRow.Served>> served = served(inspections, viewer);
        return inspections.stream().map(one -> row(one, names, served.getOrDefault(one.number(), List.of()))).toList();
    }

    private Map<String, List<InspectionRow.Served>> served(List<Inspection> inspections, Caller viewer) {
        ScopeCondition within = scope.of(viewer);
        return jdbc.sql("""
                select l.inspection, c.number, c.name, coalesce(""" + within.sql() + """
                , false) as readable
                from hazardflow.inspection_campaign l join hazardflow.campaign c on c.number = l.campaign
                join hazardflow.inspection i on i.number = l.inspection
                where l.inspection = any(:inspections) order by c.number <> i.campaign, c.number""")
            .params(within.parameters()).param("inspections", inspections.stream().map(Inspection::number).toArray(String[]::new))
            .query(Link.class).list().stream()
            .collect(Collectors.groupingBy(Link::inspection, Collectors.mapping(link -> new InspectionRow.Served(link.number(), link.name(), link.readable()),
                Collectors.toList())));
    }

    private InspectionRow row(Inspection i, Map<String, String> names, List<InspectionRow.Served> served) {
        boolean overdue = i.endedAt() == null && i.due() != null && i.due().isBefore(clock.instant());
        return new InspectionRow(i.number(), served, i.enterprise(), i.enterpriseName(), i.street(), i.street() == null ? null : streets.name(i.street()),
            i.industry() == null ? null : industries.label(i.industry()), i.dept(), i.dept() == null ? null : departments.name(i.dept()),
            OfficerNames.team(names, i.leadOfficer(), i.secondOfficer()), i.unannounced(), i.state().name(), i.state().label(), i.state().isEnded(),
            i.result() == null ? null : i.result().name(), i.result() == null ? null : i.result().label(), i.due(), overdue, i.assignedAt(),
            i.arrivedAt(), i.endedAt(), i.visits(), i.found(), i.hazards());
    }
}
