package io.hazardflow.dashboard.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a report show: the figures of the draft beside those of the moment, and the major hazards. */
@Component
class StatisticsForm {

    private static final String SAME = "一致";
    private static final String NOT_WRITTEN = "—";

    private final StatisticsReports reports;
    private final UnitFigures figures;

    StatisticsForm(StatisticsReports reports, UnitFigures figures) {
        this.reports = reports;
        this.figures = figures;
    }

    Map<String, Object> values(StatisticsReport report) {
        StatisticsReports.Draft draft = reports.draft(report.number()).orElseThrow();
        Map<String, FigureLine> present = figures.of(report).stream().collect(Collectors.toMap(FigureLine::key, Function.identity()));
        Map<String, Object> values = new HashMap<>();
        values.put("figures", draft.figures().stream().map(line -> row(line, present.get(line.key()))).toList());
        values.put("majors", draft.majors().stream().map(StatisticsForm::row).toList());
        values.put("withoutMajors", draft.majors().isEmpty());
        return values;
    }

    private static Map<String, String> row(FigureLine line, FigureLine present) {
        boolean same = present == null || line.saysTheSameAs(present);
        return Map.of("label", line.label(), "value", line.shown(), "parts", line.parts(), "present", same ? SAME : together(present));
    }

    private static String together(FigureLine line) {
        return line.parts().isEmpty() ? line.shown() : line.shown() + "（" + line.parts() + "）";
    }

    private static Map<String, String> row(MajorLine major) {
        return Map.of("title", major.titleAndEnterprise(), "situation", said(major.situation()), "analysis", said(major.analysis()),
            "plan", said(major.plan()), "state", major.state());
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, NOT_WRITTEN);
    }
}
