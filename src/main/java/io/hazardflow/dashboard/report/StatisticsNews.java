package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reports in notices: told to the unit and its head, and to whoever stands above where they are late. */
@Component
class StatisticsNews implements CaseNews {

    private static final int MOST_NAME = 19;
    private static final int MOST_PLACE = 60;

    private final StatisticsReports reports;
    private final ReportingUnits units;

    StatisticsNews(StatisticsReports reports, ReportingUnits units) {
        this.reports = reports;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return Set.of(StatisticsProcess.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        StatisticsReport report = reports.get(number);
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(report.unitName(), MOST_NAME), "title", report.periodLabel(),
            "place", PlainWords.cut(report.unitName(), MOST_PLACE), "caseKind", "statistics"));
        Said.day(facts, "until", Deadlines.dayOf(report.dueAt()));
        return facts;
    }

    @Override
    public Map<String, String> facts(LedgerEvent event) {
        Map<String, String> facts = new HashMap<>();
        if (StatisticsProcess.SIGN.equals(event.step())) {
            Said.words(facts, event, "reason");
        } else if (StatisticsProcess.URGE.equals(event.step())) {
            Said.words(facts, event, "note");
        }
        return facts;
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        Stream<ReportingUnit> unit = units.find(reports.get(event.subject()).unit()).stream();
        return switch (post) {
            case "UNIT" -> unit.map(ReportingUnit::preparingGroup);
            case "UNIT_HEAD" -> unit.map(ReportingUnit::signingGroup);
            case "PRESSING" -> unit.map(ReportingUnit::aboveGroup);
            default -> Stream.of();
        };
    }

    @Override
    public String path(String number) {
        return StatisticsLabels.PATH + number;
    }
}
