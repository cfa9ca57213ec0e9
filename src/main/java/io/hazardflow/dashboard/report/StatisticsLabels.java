package io.hazardflow.dashboard.report;

import io.hazardflow.access.CaseLabels;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports as the pages of other capabilities name them. */
@Component
class StatisticsLabels implements CaseLabels {

    static final String PATH = "/statistics-reports/";

    private final StatisticsReports reports;

    StatisticsLabels(StatisticsReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(StatisticsStarts.NUMBER)
            ? reports.find(caseNumber).map(report -> new Label(report.title(), report.unitName(), PATH + caseNumber)) : Optional.empty();
    }
}
