package io.hazardflow.drill.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.ImprovementType;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was scored, found and is to be improved. */
@Component
class EvaluationProjection implements LedgerProjection {

    private static final List<String> TABLES = List.of("drill_score", "drill_finding", "drill_improvement");

    private final ScoreSheets sheets;
    private final JdbcClient jdbc;

    EvaluationProjection(ScoreSheets sheets, JdbcClient jdbc) {
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return EmergencyDrill.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case EmergencyDrill.EVALUATE_DRILL -> evaluated(event);
            case EmergencyDrill.CONCLUDE_EVALUATION -> event.document().path(ConcludeEvaluation.HAZARDS).forEach(raised ->
                jdbc.sql("update hazardflow.drill_improvement set state = 'HAZARD', hazard = ? where number = ? and position = ?")
                    .params(raised.path("hazard").asText(), event.subject(), raised.path("improvement").asInt()).update());
            case EmergencyDrill.CARRY_OUT_IMPROVEMENT -> jdbc.sql("""
                    update hazardflow.drill_improvement set state = 'DONE', done = ?, done_at = ?, done_by = ? where number = ? and position = ?""")
                .params(event.document().path("done").asText(), Timestamp.from(event.at()), event.actor().userId(), event.subject(),
                    position(event)).update();
            case EmergencyDrill.VERIFY_IMPROVEMENT -> verified(event);
            case EmergencyDrill.URGE_IMPROVEMENT -> jdbc.sql("update hazardflow.drill_improvement set urged_at = ? where number = ? and position = ?")
                .params(Timestamp.from(event.at()), event.subject(), position(event)).update();
            case EmergencyDrill.RAISE_PLAN_VERSION -> jdbc.sql("""
                    update hazardflow.drill_improvement set plan_version = ? where number = ? and position = ?""")
                .params(event.document().path("version").asText(), event.subject(), position(event)).update();
            default -> {
                return;
            }
        }
        jdbc.sql("""
                update hazardflow.drill set improvements_open = (select count(*) from hazardflow.drill_improvement
                    where number = :number and state in ('OPEN', 'DONE')) where number = :number""").param("number", event.subject()).update();
    }

    @Override
    public void clear() {
        TABLES.forEach(table -> jdbc.sql("delete from hazardflow." + table).update());
    }

    private void evaluated(LedgerEvent event) {
        JsonNode document = event.document();
        ScoreSheet sheet = sheets.find(event.facts().path("sheet").asText()).orElseThrow();
        for (ScoredItem item : SheetScore.of(document, sheet).all()) {
            jdbc.sql("""
                    insert into hazardflow.drill_score (number, position, item, head, text, weight, applicable, score, note)
                    values (:number, :position, :item, :head, :text, :weight, :applicable, cast(:score as integer), cast(:note as text))""")
                .param("number", event.subject()).param("position", item.position()).param("item", item.item()).param("head", item.head())
                .param("text", item.text()).param("weight", item.weight()).param("applicable", item.applicable()).param("score", item.score())
                .param("note", item.note()).update();
        }
        findings(event, "STRENGTH", document.path("strengths"));
        findings(event, "PROBLEM", document.path(EvaluateDrill.PROBLEMS));
        int position = 0;
        for (JsonNode item : document.path(EvaluateDrill.IMPROVEMENTS)) {
            improvement(event, ++position, item.path("type").asText(), text(item, "what"), text(item, "owner"), text(item, "ownerName"),
                text(item, "deadline"));
        }
        if ("YES".equals(document.path(EvaluateDrill.PLAN_REVISION).asText())) {
            improvement(event, ++position, ImprovementType.PLAN_REVISION.name(), text(document, "revisionReason"),
                text(document, "revisionOwner"), null, text(document, "revisionUntil"));
        }
    }

    private void findings(LedgerEvent event, String kind, JsonNode rows) {
        int position = 0;
        for (JsonNode row : rows) {
            jdbc.sql("insert into hazardflow.drill_finding (number, kind, position, text) values (?, ?, ?, ?)")
                .params(event.subject(), kind, ++position, row.path("text").asText().strip()).update();
        }
    }

    private void improvement(LedgerEvent event, int position, String type, String what, String owner, String ownerName, String deadline) {
        jdbc.sql("""
                insert into hazardflow.drill_improvement (number, position, type, what, owner, owner_name, deadline, state)
                values (:number, :position, :type, :what, cast(:owner as text), cast(:ownerName as text), cast(:deadline as date), 'OPEN')""")
            .param("number", event.subject()).param("position", position).param("type", type).param("what", what).param("owner", owner)
            .param("ownerName", ownerName).param("deadline", deadline).update();
    }

    private void verified(LedgerEvent event) {
        JsonNode document = event.document();
        if (VerifyImprovement.VERIFIED.equals(document.path("result").asText())) {
            jdbc.sql("""
                    update hazardflow.drill_improvement set state = 'VERIFIED', verified_at = ?, verified_by = ? where number = ? and position = ?""")
                .params(Timestamp.from(event.at()), event.actor().userId(), event.subject(), position(event)).update();
        } else {
            jdbc.sql("""
                    update hazardflow.drill_improvement set state = 'OPEN', returned_times = returned_times + 1, returned_reason = ?,
                        deadline = cast(? as date) where number = ? and position = ?""")
                .params(document.path("opinion").asText(), document.path("newDeadline").asText(), event.subject(), position(event)).update();
        }
    }

    private static int position(LedgerEvent event) {
        return Integer.parseInt(event.document().path(EmergencyDrill.IMPROVEMENT.name()).asText());
    }

    private static String text(JsonNode row, String key) {
        String text = row.path(key).isNull() ? "" : row.path(key).asText().strip();
        return text.isEmpty() ? null : text;
    }
}
