package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.web.OpenStep;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.AccountNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers one report: its figures as they were signed beside those of now, what was written, who holds it. */
@Component
class StatisticsDetails {

    private static final StatisticsReports.Draft NOTHING = new StatisticsReports.Draft(List.of(), List.of());

    private final StatisticsReportList list;
    private final StatisticsReports reports;
    private final UnitFigures figures;
    private final StatisticsCorrections corrections;
    private final LastStep lastStep;
    private final OpenTasks tasks;
    private final Callers callers;
    private final Clock clock;

    StatisticsDetails(StatisticsReportList list, StatisticsReports reports, UnitFigures figures, StatisticsCorrections corrections, LastStep lastStep,
                      OpenTasks tasks, Callers callers, Clock clock) {
        this.list = list;
        this.reports = reports;
        this.figures = figures;
        this.corrections = corrections;
        this.lastStep = lastStep;
        this.tasks = tasks;
        this.callers = callers;
        this.clock = clock;
    }

    StatisticsDetail of(StatisticsReport r, Caller caller) {
        List<OpenTask> open = tasks.of(List.of(r.number())).getOrDefault(r.number(), List.of());
        Instant now = clock.instant();
        StatisticsReports.Draft draft = reports.draft(r.number()).orElse(NOTHING);
        List<FigureLine> signed = reports.signed(r.number());
        List<StatisticsDetail.Line> lines = lines(r, signed.isEmpty() ? draft.figures() : signed);
        Optional<JsonNode> written = lastStep.of(r.number(), StatisticsProcess.CONFIRM).map(LedgerEvent::document);
        return new StatisticsDetail(list.row(r, open, caller), r.periodFrom(), r.periodTo(), r.startedAt(), r.draftedAt(), r.confirmedAt(),
            person(r.confirmedBy(), caller), r.signedAt(), person(r.signedBy(), caller), r.urgedAt(), r.returned(), r.correctionReason(),
            !signed.isEmpty(), lines.stream().anyMatch(line -> line.presentValue() != null), lines, draft.majors(), said(written, "investment"),
            said(written, "summary"), said(written, "explanation"), versions(r), corrections.refusal(r, caller).isEmpty(),
            open.stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList());
    }

    private List<StatisticsDetail.Line> lines(StatisticsReport report, List<FigureLine> shown) {
        Map<String, FigureLine> present = figures.of(report).stream().collect(Collectors.toMap(FigureLine::key, Function.identity()));
        return shown.stream().map(line -> StatisticsDetail.Line.of(line, present.get(line.key()))).toList();
    }

    private List<StatisticsDetail.Version> versions(StatisticsReport report) {
        return list.versions(report).stream().map(one -> new StatisticsDetail.Version(one.number(), one.version(), one.state().name(),
            one.state().label(), one.submittedAt())).toList();
    }

    private static String said(Optional<JsonNode> form, String field) {
        return form.map(document -> document.path(field)).filter(value -> value.isValueNode() && !value.isNull()).map(value -> value.asText().strip())
            .filter(text -> !text.isEmpty()).orElse(null);
    }

    private String person(String account, Caller viewer) {
        return account == null ? null : AccountNames.shown(callers.byId(account), viewer);
    }
}
