package io.hazardflow.campaign.report;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.report.Statistics.Count;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TableWriter;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures of a campaign as a workbook of one sheet. */
@Component
class StatisticsSheet {

    void write(Campaign campaign, Statistics figures, List<OpenHazard> open, OutputStream out) throws IOException {
        try (TableWriter table = new XlsxTable(out, "专项统计")) {
            row(table, campaign.number(), campaign.name(), campaign.type().label(), "统计截至 " + Deadlines.shown(figures.at()));
            heading(table, "指标", "比率（%）", "分子", "分母");
            rate(table, "检查覆盖率", figures.coverage());
            rate(table, "隐患查出率", figures.withHazards());
            rate(table, "整改率", figures.rectified());
            rate(table, "重大隐患整改率", figures.rectifiedMajor());
            rate(table, "燃气报警装置安装率", figures.gasAlarms());
            rate(table, "自查完成率", figures.selfChecks());
            rate(table, "复发率", figures.recurrence());
            heading(table, "数量", "件（户）");
            row(table, "免于检查", figures.excused());
            row(table, "隐患", figures.hazards());
            row(table, "未整改", figures.open());
            row(table, "逾期", figures.overdue());
            row(table, "停产停业", figures.suspensions());
            row(table, "立案处罚", figures.casesFiled());
            row(table, "公开曝光", figures.published());
            counts(table, "检查结果", figures.results());
            counts(table, "隐患等级", figures.levels());
            counts(table, "隐患类别", figures.categories());
            heading(table, "街道", "应查", "已查", "覆盖率（%）", "查出隐患户数", "隐患", "已整改", "整改率（%）");
            for (Statistics.StreetFigures street : figures.streets()) {
                row(table, street.streetName(), street.coverage().denominator(), street.coverage().numerator(), street.coverage().percent(),
                    street.withHazards(), street.hazards(), street.rectified().numerator(), street.rectified().percent());
            }
            heading(table, "突出问题", "检查表", "不合规户数", "检查户数");
            for (Statistics.Problem problem : figures.problems()) {
                row(table, problem.text(), problem.checklist() + "/" + problem.item(), problem.objects(), problem.checked());
            }
            heading(table, "未整改隐患", "名称", "等级", "状态", "企业", "街道", "整改期限", "逾期");
            for (OpenHazard hazard : open) {
                row(table, hazard.number(), hazard.title(), hazard.level(), hazard.state(), hazard.enterpriseName(), hazard.street(),
                    hazard.deadline() == null ? null : Deadlines.shown(hazard.deadline()), hazard.overdue() ? "是" : "");
            }
        }
    }

    private static void counts(TableWriter table, String title, List<Count> counts) throws IOException {
        heading(table, title, "数量");
        for (Count count : counts) {
            row(table, count.label(), count.count());
        }
    }

    private static void rate(TableWriter table, String label, Rate rate) throws IOException {
        if (rate != null) {
            row(table, label, rate.percent(), rate.numerator(), rate.denominator());
        }
    }

    private static void heading(TableWriter table, String... labels) throws IOException {
        table.row(List.of());
        table.row(List.copyOf(Arrays.asList(labels)));
    }

    private static void row(TableWriter table, Object... values) throws IOException {
        List<Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value instanceof Number number ? new BigDecimal(number.toString()) : value);
        }
        table.row(cells);
    }
}
