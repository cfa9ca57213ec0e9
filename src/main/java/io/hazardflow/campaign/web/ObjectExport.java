package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
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
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the objects of a campaign with their visits as an Excel table. */
@Component
class ObjectExport {

    private static final int PORTION = 1000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> COLOURS = Map.of("RED", "红", "ORANGE", "橙", "YELLOW", "黄", "BLUE", "蓝");
    private static final List<Object> HEADS = List.of("序号", "企业编号", "企业名称", "街道", "行业", "建筑面积（平方米）", "风险等级", "信用等级", "上次检查",
        "投诉举报", "选取", "抽取序位", "分层", "检查组", "合并于", "检查编号", "检查状态", "检查结果", "检查期限", "到场时间", "办结时间", "不合规项", "隐患", "说明");

    private final ObjectList objects;
    private final Clock clock;

    ObjectExport(ObjectList objects, Clock clock) {
        this.objects = objects;
        this.clock = clock;
    }

    void write(Campaign campaign, ObjectFilter filter, Caller reader, OutputStream out) throws IOException {
        try (XlsxTable table = new XlsxTable(out, "检查对象")) {
            table.row(HEADS);
            long offset = 0;
            List<ObjectRow> rows;
            do {
                rows = objects.page(campaign, filter, reader, PORTION, offset);
                for (ObjectRow row : rows) {
                    table.row(cells(row));
                }
                offset += PORTION;
            } while (rows.size() == PORTION);
        }
    }

    private List<Object> cells(ObjectRow row) {
        return Arrays.asList(number(row.position()), row.enterprise(), row.name(), row.streetName(), row.industryLabel(), row.areaM2(),
            row.riskColor() == null ? null : COLOURS.get(row.riskColor()), row.creditGrade(), day(row.lastInspected()), number(row.complaints()),
            row.choiceLabel(), number(row.rank()), row.stratum(), String.join("、", row.team()), row.mergedWith(), row.inspection(), row.stateLabel(),
            row.resultLabel(), at(row.due()), at(row.arrivedAt()), at(row.endedAt()), number(row.found()), number(row.hazards()), row.reason());
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
