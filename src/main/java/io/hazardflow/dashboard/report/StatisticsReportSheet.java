package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TableWriter;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** A report as a workbook of one sheet. */
@Component
class StatisticsReportSheet {

    void write(StatisticsDetail report, List<FigureLine> figures, OutputStream out) throws IOException {
        try (TableWriter table = new XlsxTable(out, "统计表")) {
            row(table, report.row().title(), report.row().unitName(), report.row().number(), report.row().stateLabel());
            row(table, "统计期间", report.periodFrom() + " 至 " + report.periodTo());
            row(table, "数字截至", shown(report.draftedAt()), report.frozen() ? "已签发，数字固定" : "未签发");
            row(table, "报送期限", shown(report.row().dueAt()), "报送时间", shown(report.row().submittedAt()), report.row().late() ? "逾期" : "");
            heading(table, "项目", "数值", "分子", "分母", "比率（%）");
            for (FigureLine line : figures) {
                row(table, line.label(), line.denominator() == null ? BigDecimal.valueOf(line.numerator()) : null,
                    line.denominator() == null ? null : BigDecimal.valueOf(line.numerator()),
                    line.denominator() == null ? null : BigDecimal.valueOf(line.denominator()),
                    line.rate() == null ? null : line.rate().movePointRight(2));
            }
            if (report.investment() != null) {
                row(table, "本期隐患治理投入（万元）", new BigDecimal(report.investment()));
            }
            heading(table, "重大隐患", "企业", "编号", "现状及产生原因", "危害程度和整改难易程度", "治理方案", "状态");
            for (MajorLine major : report.majors()) {
                row(table, major.title(), major.enterpriseName(), major.number(), major.situation(), major.analysis(), major.plan(), major.state());
            }
            heading(table, "统计分析", report.summary());
            row(table, "差异说明", report.explanation());
        }
    }

    private static String shown(Instant moment) {
        return moment == null ? null : Deadlines.shown(moment);
    }

    private static void heading(TableWriter table, Object... values) throws IOException {
        table.row(List.of());
        row(table, values);
    }

    private static void row(TableWriter table, Object... values) throws IOException {
        table.row(Arrays.asList(values));
    }
}
