package io.hazardflow.dashboard.report;

import io.hazardflow.access.Caller;
import io.hazardflow.lists.Refusals;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正统计表: what was submitted stays; the unit reports again and names what it corrects. */
@Component
class StatisticsCorrections {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final StatisticsStarts starts;
    private final ReportingUnits units;
    private final JdbcClient jdbc;

    StatisticsCorrections(StatisticsStarts starts, ReportingUnits units, JdbcClient jdbc) {
        this.starts = starts;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @return number of the new report */
    @Transactional
    String correct(StatisticsReport report, String reason, Caller caller) {
        String why = reason == null ? "" : reason.strip();
        Refusals.check(why.length() >= SHORTEST && why.length() <= LONGEST, "「更正原因」须为 " + SHORTEST + " 至 " + LONGEST + " 个字");
        jdbc.sql("select 1 from hazardflow.statistics_report where number = ? for update").param(report.number()).query(Integer.class).single();
        refusal(report, caller).ifPresent(rule -> {
            throw Refusals.badRequest(rule);
        });
        ReportingUnit unit = units.find(report.unit()).orElseThrow(() -> Refusals.badRequest("单位已不在册，不能更正"));
        return starts.correct(unit, report.ofPeriod(), new StatisticsStarts.Correction(report.number(), report.version(), why),
            caller.actingFor(Stream.of(unit.preparingGroup(), unit.signingGroup()).toList()));
    }

    /** Why somebody may not correct a report; empty where he may. */
    Optional<String> refusal(StatisticsReport report, Caller caller) {
        if (units.find(report.unit()).filter(unit -> caller.isIn(unit.preparingGroup()) || caller.isIn(unit.signingGroup())).isEmpty()) {
            return Optional.of("只有本单位核对、签发统计表的岗位可以更正");
        }
        if (report.state() != StatisticsState.SUBMITTED) {
            return Optional.of(report.state() == StatisticsState.CORRECTED ? "本表已由 " + report.correctedBy() + " 更正，请更正后一份" : "已报送的统计表才能更正");
        }
        return jdbc.sql("select number from hazardflow.statistics_report where corrects = ? and state <> 'WITHDRAWN'").param(report.number())
            .query(String.class).optional().map(number -> "更正表 " + number + " 正在办理");
    }
}
