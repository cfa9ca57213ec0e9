package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code statistics_report}, and puts the figures that were signed beside it, once and for all. */
@Component
class StatisticsProjection implements LedgerProjection {

    private final ReadModelTable reports;
    private final JdbcClient jdbc;

    StatisticsProjection(JdbcClient jdbc) {
        this.reports = new ReadModelTable(jdbc, "statistics_report");
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return StatisticsProcess.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (StatisticsProcess.REPORT_DUE.equals(event.step())) {
            reports.insert(event, StatisticsState.CONFIRMING.name());
        }
        reports.take(event);
        if (StatisticsProcess.SUBMIT.equals(event.step())) {
            int position = 0;
            for (JsonNode figure : event.document().path("figures")) {
                keep(event.subject(), ++position, figure);
            }
        }
    }

    /** What is there stays: a rebuild finds what the same event once wrote. */
    private void keep(String report, int position, JsonNode figure) {
        jdbc.sql("""
                insert into hazardflow.statistics_figure (report, position, key, label, unit, numerator, denominator, rate)
                values (:report, :position, :key, :label, :unit, :numerator, :denominator, :rate) on conflict do nothing""")
            .param("report", report).param("position", position)
            .param("key", figure.path("key").asText()).param("label", figure.path("label").asText()).param("unit", figure.path("unit").asText())
            .param("numerator", figure.path("numerator").asLong())
            .param("denominator", figure.path("denominator").isNumber() ? figure.path("denominator").asLong() : null, Types.BIGINT)
            .param("rate", figure.path("rate").isNumber() ? figure.path("rate").decimalValue() : null, Types.NUMERIC).update();
    }

    @Override
    public void clear() {
        reports.clear();
    }
}
