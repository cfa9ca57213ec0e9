package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.report.Statistics.Count;
import io.hazardflow.hazard.rule.Deadlines;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that a report begins with, from its figures; whoever sums up goes on from there. */
final class ReportDraft {

    private ReportDraft() {
    }

    /** The figures line by line. */
    static String figures(Statistics figures) {
        StringBuilder text = new StringBuilder("应查 %d 户，已查 %d 户，覆盖率 %s；免于检查 %d 户。".formatted(figures.coverage().denominator(),
            figures.coverage().numerator(), figures.coverage().shown(), figures.excused()));
        text.append("\n检查结果：").append(counts(figures.results(), "户"));
        text.append("\n查出隐患的 %s；隐患 %d 件，%s；整改率 %s，未整改 %d 件（逾期 %d 件）。".formatted(figures.withHazards().shown(), figures.hazards(),
            counts(figures.levels(), "件"), figures.rectified().shown(), figures.open(), figures.overdue()));
        text.append("\n停产停业 %d 件，立案处罚 %d 件，公开曝光 %d 件。".formatted(figures.suspensions(), figures.casesFiled(), figures.published()));
        line(text, "燃气报警装置安装率", figures.gasAlarms());
        line(text, "自查完成率", figures.selfChecks());
        line(text, "复发率", figures.recurrence());
        return text.append("\n（统计截至 ").append(Deadlines.shown(figures.at())).append("）").toString();
    }

    static String overview(Campaign campaign, Statistics figures) {
        return "%s 至 %s 开展%s「%s」，计划检查 %d 户，实际检查 %d 户，覆盖率 %s。查出隐患 %d 件，涉及 %d 户；已整改 %d 件，整改率 %s。".formatted(
            campaign.periodFrom(), campaign.periodTo(), campaign.type().label(), campaign.name(), figures.coverage().denominator(),
            figures.coverage().numerator(), figures.coverage().shown(), figures.hazards(), figures.withHazards().numerator(),
            figures.rectified().numerator(), figures.rectified().shown());
    }

    static String problems(Statistics figures) {
        return figures.problems().isEmpty() ? "检查表各项均未发现不合规。"
            : IntStream.range(0, figures.problems().size()).mapToObj(i -> "%d. %s（不合规 %d 户，检查 %d 户）".formatted(i + 1,
                figures.problems().get(i).text(), figures.problems().get(i).objects(), figures.problems().get(i).checked()))
            .collect(Collectors.joining("\n"));
    }

    /** @param listed at most these; @param all how many there are */
    static String open(List<OpenHazard> listed, long all) {
        String lines = listed.stream().map(hazard -> "%s %s：%s，%s%s".formatted(hazard.number(), hazard.enterpriseName() == null ? "" : hazard.enterpriseName(),
            hazard.title(), hazard.state(), hazard.overdue() ? "（已逾期）" : "")).collect(Collectors.joining("\n"));
        return all > listed.size() ? lines + "\n……共 " + all + " 件" : lines;
    }

    static String counts(List<Count> counts, String unit) {
        return counts.stream().filter(count -> count.count() > 0).map(count -> count.label() + " " + count.count() + " " + unit)
            .collect(Collectors.collectingAndThen(Collectors.joining("、"), text -> text.isEmpty() ? "无" : text));
    }

    private static void line(StringBuilder text, String label, Rate rate) {
        if (rate != null) {
            text.append('\n').append(label).append(' ').append(rate.shown()).append('。');
        }
    }
}
