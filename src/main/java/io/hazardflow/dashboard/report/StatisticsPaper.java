package io.hazardflow.dashboard.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.document.DocumentDraft;
import io.hazardflow.document.DocumentDraft.Signature;
import io.hazardflow.document.DocumentType;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.hazard.SignaturePlace;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.ledger.LedgerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 隐患排查治理情况统计表 on paper, as it was signed (总局令第16号 art. 14). */
@Component
class StatisticsPaper {

    private static final List<String> BASIS = List.of("《安全生产事故隐患排查治理暂行规定》第十四条");
    private static final String NOT_WRITTEN = "—";
    private static final String SUPERVISOR = "yjj";

    private final StatisticsReports reports;
    private final LastStep lastStep;
    private final Organs organs;
    private final Callers callers;

    StatisticsPaper(StatisticsReports reports, LastStep lastStep, Organs organs, Callers callers) {
        this.reports = reports;
        this.lastStep = lastStep;
        this.organs = organs;
        this.callers = callers;
    }

    DocumentDraft draft(LedgerEvent submitted, StatisticsReport report) {
        LedgerEvent signed = lastStep.of(report.number(), StatisticsProcess.SIGN).orElseThrow();
        JsonNode confirmed = lastStep.of(report.number(), StatisticsProcess.CONFIRM).orElseThrow().document();
        StatisticsReports.Draft draft = reports.draft(report.number()).orElseThrow();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("unit", report.unitName());
        content.put("number", report.number());
        content.put("period", report.periodLabel() + "（" + ChineseDates.day(report.periodFrom()) + "至" + ChineseDates.day(report.periodTo()) + "）");
        content.put("countedAt", ChineseDates.moment(report.draftedAt()));
        content.put("figures", draft.figures().stream().map(line -> List.of(line.label(), line.shown(), line.parts())).toList());
        content.put("majors", draft.majors().stream().map(StatisticsPaper::row).toList());
        put(content, "investment", confirmed, "investment");
        put(content, "summary", confirmed, "summary");
        put(content, "explanation", confirmed, "explanation");
        if (report.corrects() != null) {
            content.put("corrects", report.corrects());
            content.put("correctionReason", report.correctionReason());
        }
        content.put("late", Boolean.TRUE.equals(report.late()));
        content.put("due", ChineseDates.day(report.dueAt()));
        content.put("basis", BASIS);
        Caller head = callers.byId(signed.actor().userId());
        boolean ofQuarter = report.periodKind() == StatisticsPeriod.Kind.QUARTER;
        return new DocumentDraft(ofQuarter ? DocumentType.QUARTER_STATISTICS : DocumentType.YEAR_STATISTICS, report.number(), submitted.id(),
            organ(report), addressee(report), Deadlines.dayOf(submitted.at()), content,
            List.of(new Signature("主要负责人", head.name(), SignaturePlace.HEAD.in(signed.document()).orElse(null), null)));
    }

    private String organ(StatisticsReport report) {
        return report.unitKind() == UnitKind.DEPARTMENT ? organs.department(report.department()) : report.unitName();
    }

    /** Enterprises report to the department of their industry, offices to the district's. */
    private String addressee(StatisticsReport report) {
        return switch (report.unitKind()) {
            case ENTERPRISE -> organs.department(Objects.requireNonNullElse(report.department(), SUPERVISOR));
            case DISTRICT -> "";
            default -> organs.safetyCommittee();
        };
    }

    private static List<String> row(MajorLine major) {
        return List.of(major.titleAndEnterprise() + "，" + major.number(),
            Objects.requireNonNullElse(major.situation(), NOT_WRITTEN), Objects.requireNonNullElse(major.analysis(), NOT_WRITTEN),
            Objects.requireNonNullElse(major.plan(), NOT_WRITTEN), major.state());
    }

    private static void put(Map<String, Object> content, String name, JsonNode form, String field) {
        String text = form.path(field).isNull() ? "" : form.path(field).asText("").strip();
        if (!text.isEmpty()) {
            content.put(name, text);
        }
    }
}
