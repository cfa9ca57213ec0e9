package io.hazardflow.dashboard.plan;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.NumberCell;
import io.hazardflow.registry.TextCell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actual values of the goals of plans, a line a year. */
@Component
@Order(21)
class PlanValueDataset implements Dataset {

    private final JdbcClient jdbc;
    private final List<Column> columns = List.of(
        optional("编号", "ref", TextCell.upTo(60)),
        required("规划编号", "plan", TextCell.upTo(12)),
        required("指标编号", "key", TextCell.upTo(41)),
        required("年度", "year", NumberCell.between(PlanIndicatorDataset.FIRST_YEAR, PlanIndicatorDataset.LAST_YEAR)),
        required("实际值", "value", PlanIndicatorDataset.DECIMAL),
        required("来源", "source", TextCell.upTo(200)));

    PlanValueDataset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "plan-indicator-values";
    }

    @Override
    public String title() {
        return "规划指标实际值";
    }

    @Override
    public String table() {
        return "plan_indicator_value";
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
        Set<String> known = Set.copyOf(jdbc.sql("select plan || '/' || key from hazardflow.plan_indicator").query(String.class).list());
        Set<String> seen = new HashSet<>();
        for (ImportRow row : rows) {
            String indicator = row.text("plan") + "/" + row.text("key");
            row.put("ref", indicator + "/" + row.get("year"));
            if (!known.contains(indicator)) {
                errors.add(row.number(), label("key"), "规划 " + row.text("plan") + " 没有这个指标");
            }
            if (!seen.add(row.text("ref"))) {
                errors.add(row.number(), label("year"), "同一指标同一年只能有一行");
            }
        }
    }
}
