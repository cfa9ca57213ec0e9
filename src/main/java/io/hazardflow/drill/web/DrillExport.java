package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.registry.XlsxTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a list of drills as an Excel table. */
@Component
class DrillExport {

    private static final int PORTION = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Object> HEADS = List.of("编号", "单位", "单位类型", "街道", "主管部门", "类别", "来源", "预案", "窗口起", "窗口止", "最迟日期", "计划日期", "状态",
        "是否逾期", "演练形式", "地点", "演练时间", "开展时间", "计划人数", "实到人数", "得分", "等级", "须报送", "当前办理");

    private final DrillList list;
    private final DrillRows rows;
    private final Clock clock;

    DrillExport(DrillList list, DrillRows rows, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.clock = clock;
    }

    void write(DrillFilter filter, String sort, Caller reader, OutputStream out) throws IOException {
        try (XlsxTable table = new XlsxTable(out, "应急演练")) {
            table.row(HEADS);
            long offset = 0;
            List<DrillRow> portion;
            do {
                portion = rows.of(list.page(reader, filter, sort, PORTION, offset), reader);
                for (DrillRow row : portion) {
                    table.row(cells(row));
                }
                offset += PORTION;
            } while (portion.size() == PORTION);
        }
    }

    private List<Object> cells(DrillRow row) {
        return Arrays.asList(row.number(), row.unitName(), row.unitKindLabel(), row.streetName(), row.departmentName(), row.kindLabel(), row.originLabel(),
            row.title(), day(row.windowStart()), day(row.windowEnd()), day(row.dueOn()), day(row.day()), row.stateLabel(), row.overdue() ? "逾期" : null,
            row.formLabel(), row.place(), at(row.drillAt()), at(row.heldAt()), number(row.participants()), number(row.attendance()), row.score(),
            row.gradeLabel(), row.mustReport() ? "是" : "否", row.holder());
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String at(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(clock.getZone()));
    }
}
