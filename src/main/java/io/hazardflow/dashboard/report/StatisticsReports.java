package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.hazard.rule.LastStep;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tables of statistics: the rows, what was drafted, and what was signed. */
@Component
class StatisticsReports {

    private final JdbcClient jdbc;
    private final LastStep lastStep;
    private final ObjectMapper json;

    StatisticsReports(JdbcClient jdbc, LastStep lastStep, ObjectMapper json) {
        this.jdbc = jdbc;
        this.lastStep = lastStep;
        this.json = json;
    }

    /** What the system drafted: the figures and the major hazards. */
    record Draft(List<FigureLine> figures, List<MajorLine> majors) {
    }

    Optional<StatisticsReport> find(String number) {
        return jdbc.sql("select * from hazardflow.statistics_report where number = ?").param(number).query(StatisticsReport.class).optional();
    }

    /** @throws IllegalStateException when there is none; for the report of a running process */
    StatisticsReport get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no statistics report " + number));
    }

    /** The newest draft; empty before there is one. */
    Optional<Draft> draft(String number) {
        return lastStep.of(number, StatisticsProcess.DRAFT).map(event -> json.convertValue(event.document(), Draft.class));
    }

    /** Empty before the report is submitted. */
    List<FigureLine> signed(String number) {
        return jdbc.sql("select key, label, unit, numerator, denominator, rate from hazardflow.statistics_figure where report = ? order by position")
            .param(number).query(FigureLine.class).list();
    }

    /** Whether a unit has its report of a period, withdrawn ones aside. */
    boolean has(String unit, String period) {
        return jdbc.sql("select exists (select from hazardflow.statistics_report where unit = ? and period = ? and state <> 'WITHDRAWN')")
            .params(unit, period).query(Boolean.class).single();
    }

    /** Units that have their report of a period, withdrawn ones aside. */
    List<String> unitsWith(String period) {
        return jdbc.sql("select unit from hazardflow.statistics_report where period = ? and state <> 'WITHDRAWN'").param(period)
            .query(String.class).list();
    }

    /** Open ones of enterprises that are struck off the register or have moved away. */
    List<String> ofVanished() {
        return jdbc.sql("""
            select r.number from hazardflow.statistics_report r join hazardflow.enterprise e on e.id = r.enterprise
            where r.state in ('CONFIRMING', 'SIGNING') and e.status in ('DEREGISTERED', 'MOVED') order by r.number""").query(String.class).list();
    }
}
