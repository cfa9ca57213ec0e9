package io.hazardflow.dashboard.plan;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.NumberCell;
import io.hazardflow.registry.TextCell;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The goals of plans as a sheet, by which the next plan is brought in beside the one of today. */
@Component
@Order(20)
class PlanIndicatorDataset implements Dataset {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final NumberCell DECIMAL = new NumberCell(BigDecimal.valueOf(-1_000_000_000), BigDecimal.valueOf(1_000_000_000), 6, Types.NUMERIC,
        number -> number);
    private static final int MOST = 999;

    private final Indicators indicators;
    private final List<Column> columns = List.of(
        optional("编号", "ref", TextCell.upTo(60)),
        required("规划编号", "plan", TextCell.like("[0-9A-Za-z]{2,12}", "应为 2–12 位字母和数字，如 145、155")),
        required("规划名称", "plan_title", TextCell.upTo(100)),
        required("指标编号", "key", TextCell.like("[A-Z][A-Z0-9_]{1,40}", "应为大写字母、数字和下划线，如 ACCIDENTS")),
        required("序号", "position", NumberCell.between(1, MOST)),
        required("指标名称", "name", TextCell.upTo(60)),
        optional("计量单位", "unit", TextCell.upTo(20)),
        required("基期年", "base_year", NumberCell.between(FIRST_YEAR, LAST_YEAR)),
        optional("基期值", "base_value", DECIMAL),
        required("目标年", "target_year", NumberCell.between(FIRST_YEAR, LAST_YEAR)),
        required("目标类型", "target_kind", new ChoiceCell(() -> Arrays.stream(TargetKind.values())
            .collect(ChoiceCell.labels(TargetKind::name, TargetKind::label)))),
        optional("目标值", "target", DECIMAL),
        required("方向", "direction", ChoiceCell.of(Map.of("HIGH", "越高越好", "LOW", "越低越好"))),
        optional("统计指标", "computed", TextCell.upTo(60)),
        required("来源", "source", TextCell.upTo(200)));

    PlanIndicatorDataset(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "plan-indicators";
    }

    @Override
    public String title() {
        return "规划指标";
    }

    @Override
    public String table() {
        return "plan_indicator";
    }

    @Override
    public String key() {
        return "ref";
    }

    @Override
    public List<String> unique() {
        return List.of();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Set<String> seen = new HashSet<>();
        for (ImportRow row : rows) {
            row.put("ref", row.text("plan") + "/" + row.text("key"));
            if (!seen.add(row.text("ref"))) {
                errors.add(row.number(), label("key"), "同一规划的同一指标只能有一行");
            }
            if ((Integer) row.get("target_year") < (Integer) row.get("base_year")) {
                errors.add(row.number(), label("target_year"), "不能早于基期年");
            }
            boolean measured = !TargetKind.DONE.name().equals(row.text("target_kind"));
            if (row.has("target") != measured) {
                errors.add(row.number(), label("target"), measured ? "必填；较基期变化的填比例，下降百分之十填 -0.1" : "目标类型为「完成」的不填");
            }
            if (row.has("computed") && indicators.find(row.text("computed")).isEmpty()) {
                errors.add(row.number(), label("computed"), "没有这个统计指标，见统计分析页面的指标");
            }
        }
    }
}
