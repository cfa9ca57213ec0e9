package io.hazardflow.campaign.draw;

import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.NumberCell;
import io.hazardflow.registry.TextCell;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 检查承担量 of officers who have another one than all. */
@Component
@Order(8)
class CapacityDataset implements Dataset {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final List<Column> columns = List.of(
        required("人员编号", "person", TextCell.upTo(64)),
        required("同时承担户数", "most", NumberCell.count(MOST)));

    CapacityDataset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "officer-capacities";
    }

    @Override
    public String title() {
        return "执法人员检查承担量";
    }

    @Override
    public String table() {
        return "officer_capacity";
    }

    @Override
    public String key() {
        return "person";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Set<String> known = Set.copyOf(jdbc.sql("select id from hazardflow.person where role = 'law' and id = any(?)")
            .param(rows.stream().map(row -> row.text("person")).distinct().toArray(String[]::new)).query(String.class).list());
        rows.stream().filter(row -> !known.contains(row.text("person")))
            .forEach(row -> errors.add(row.number(), label("person"), "没有登记这名执法人员"));
    }
}
