package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an inspection found on each item, with the cases that came of it. */
@Component
class InspectionItemRows {

    private final JdbcClient jdbc;
    private final Checklists checklists;
    private final HazardCases cases;

    InspectionItemRows(JdbcClient jdbc, Checklists checklists, HazardCases cases) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.cases = cases;
    }

    private record Row(String checklist, String item, String aspect, String text, ItemResult result, String note, boolean fixed, String hazard) {
    }

    List<InspectionDetail.ItemRow> of(Inspection inspection, Caller caller) {
        List<Row> rows = jdbc.sql("""
                select checklist, item, aspect, text, result, note, fixed, hazard from hazardflow.inspection_item
                where inspection = ? order by position, checklist, item""").param(inspection.number()).query(Row.class).list();
        Map<String, String> titles = inspection.checklistRefs().stream()
            .collect(Collectors.toMap(Function.identity(), ref -> checklists.find(ref).map(Checklist::title).orElse(ref), (one, same) -> one));
        return rows.stream().map(row -> new InspectionDetail.ItemRow(titles.get(row.checklist()), row.item(), row.aspect(), row.text(),
            row.result().name(), row.result().label(), row.note(), row.fixed(), hazard(row, caller))).toList();
    }

    private InspectionDetail.Case hazard(Row row, Caller caller) {
        return row.hazard() == null ? null : cases.find(row.hazard(), caller).map(InspectionItemRows::view).orElse(null);
    }

    private static InspectionDetail.Case view(HazardCase hazard) {
        return new InspectionDetail.Case(hazard.number(), hazard.title(), hazard.state().name(), hazard.state().label(),
            hazard.level() == null ? null : hazard.level().name(), hazard.subGrade() == null ? null : hazard.subGrade().name());
    }
}
