package io.hazardflow.campaign.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.checklist.ChecklistAnswers;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code self_check}, one row a self-check, and the answers to its items. */
@Component
class SelfCheckProjection implements LedgerProjection {

    private final JdbcClient jdbc;
    private final ReadModelTable checks;

    SelfCheckProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.checks = new ReadModelTable(jdbc, "self_check");
    }

    @Override
    public boolean follows(String processKey) {
        return SelfCheckProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        switch (event.step()) {
            case SelfCheckProcess.SELF_CHECK_DUE -> checks.insert(event, SelfCheckState.OPEN.name());
            case SelfCheckProcess.CARRY_OUT_SELF_CHECK -> answers(event);
            case SelfCheckProcess.RAISE_FINDINGS -> event.document().path(RaiseFindings.HAZARDS).forEach(raised ->
                jdbc.sql("update hazardflow.self_check_item set hazard = ? where number = ? and item = ?")
                    .params(raised.path("hazard").asText(), event.subject(), raised.path("item").asText()).update());
            default -> {
            }
        }
        checks.take(event);
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.self_check_item").update();
        checks.clear();
    }

    private void answers(LedgerEvent event) {
        int position = 0;
        for (JsonNode row : event.document().path(ChecklistAnswers.KEY)) {
            jdbc.sql("""
                    insert into hazardflow.self_check_item (number, item, position, result, note, location)
                    values (?, ?, ?, ?, cast(? as text), cast(? as text))""")
                .params(event.subject(), row.path("item").asText(), ++position, row.path("result").asText(), text(row, "note", "reason"),
                    text(row, "location")).update();
        }
    }

    private static String text(JsonNode row, String... keys) {
        for (String key : keys) {
            String text = row.path(key).asText("").strip();
            if (!text.isEmpty() && !row.path(key).isNull()) {
                return text;
            }
        }
        return null;
    }
}
