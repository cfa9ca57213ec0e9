package io.hazardflow.campaign.visit;

import io.hazardflow.campaign.checklist.EarlierFinding;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.Deadlines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers should know of an enterprise when they arrive: its open cases, its last inspection, and what was found on each item before. */
@Component
class EnterpriseHistory {

    private static final int INSPECTIONS_LOOKED_AT = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    EnterpriseHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Data for the forms of a visit. */
    Facts onArrival(Inspection inspection) {
        List<Map<String, String>> cases = openCases(inspection.enterprise());
        Optional<String> last = lastInspection(inspection);
        return Facts.of("openCases", cases).and("hasOpenCases", !cases.isEmpty()).and("lastInspection", last.orElse(null))
            .and("hasLastInspection", last.isPresent());
    }

    /** Findings by the item's reference, newest first, of whatever version of its checklist. */
    Map<String, List<EarlierFinding>> findings(Inspection inspection, List<String> itemRefs) {
        record Found(String ref, EarlierFinding finding) {
        }
        Map<String, List<Found>> byItem = jdbc.sql("""
                select split_part(f.checklist, '@', 1) || '/' || f.item as ref, i.ended_at, f.result, f.note, f.hazard, h.state
                from hazardflow.inspection_item f join hazardflow.inspection i on i.number = f.inspection
                left join hazardflow.hazard h on h.number = f.hazard
                where f.result = 'NOT_COMPLIANT' and i.number in (
                    select number from hazardflow.inspection where enterprise = ? and number <> ? and state = 'DONE' order by ended_at desc limit ?)
                order by i.ended_at desc""").params(inspection.enterprise(), inspection.number(), INSPECTIONS_LOOKED_AT)
            .query((row, index) -> new Found(row.getString(1), finding(row))).list().stream().collect(Collectors.groupingBy(Found::ref));
        return itemRefs.stream().filter(ref -> byItem.containsKey(anyVersion(ref)))
            .collect(Collectors.toMap(ref -> ref, ref -> byItem.get(anyVersion(ref)).stream().map(Found::finding).toList()));
    }

    private static String anyVersion(String ref) {
        return ref.replaceFirst("@[^/]*", "");
    }

    private static EarlierFinding finding(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new EarlierFinding(Deadlines.dayOf(row.getObject("ended_at", OffsetDateTime.class).toInstant()),
            ItemResult.valueOf(row.getString("result")).label(), row.getString("note"), row.getString("hazard"),
            state == null ? null : HazardState.valueOf(state).label());
    }

    private List<Map<String, String>> openCases(String enterprise) {
        return jdbc.sql("""
                select number, title, level, sub_grade, coalesce(redo_deadline, deadline) as due from hazardflow.hazard
                where enterprise = ? and state = any(?) order by due nulls last, number""")
            .params(enterprise, HazardState.unresolved().toArray(String[]::new)).query((row, index) ->
                Map.of("number", row.getString("number"), "title", row.getString("title"), "level", level(row), "deadline", deadline(row))).list();
    }

    private static String level(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null ? "待定级" : Level.valueOf(level).label() + (row.getString("sub_grade") == null ? "" : " " + row.getString("sub_grade"));
    }

    private String deadline(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        if (due == null) {
            return "未定";
        }
        Instant deadline = due.toInstant();
        return Deadlines.dayOf(deadline) + (deadline.isBefore(clock.instant()) ? "，已逾期" : "");
    }

    private Optional<String> lastInspection(Inspection inspection) {
        return jdbc.sql("""
                select ended_at, result, found from hazardflow.inspection where enterprise = ? and number <> ? and result is not null
                order by ended_at desc limit 1""").params(inspection.enterprise(), inspection.number())
            .query((row, index) -> Deadlines.dayOf(row.getObject("ended_at", OffsetDateTime.class).toInstant()) + " "
                + InspectionResult.valueOf(row.getString("result")).label()
                + (row.getInt("found") > 0 ? "，不合规 " + row.getInt("found") + " 项" : "")).optional();
    }
}
