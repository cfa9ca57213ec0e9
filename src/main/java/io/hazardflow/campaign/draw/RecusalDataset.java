package io.hazardflow.campaign.draw;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.TextCell;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 回避登记 as a register, exported and imported like the others. */
@Component
@Order(7)
class RecusalDataset implements Dataset {

    private final RecusalTable table;
    private final JdbcClient jdbc;
    private final List<Column> columns = List.of(
        optional("编号", "id", TextCell.like("r\\d{5,9}", "应为 r 加五位以上数字，新记录可留空")),
        required("人员编号", "person", TextCell.upTo(64)),
        required("企业编号", "enterprise", TextCell.upTo(10)),
        required("关系", "relation", ChoiceCell.of(Relation.labels())),
        required("自", "valid_from", new DateCell()),
        optional("至", "valid_to", new DateCell()),
        optional("说明", "note", TextCell.upTo(200)));

    RecusalDataset(RecusalTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "officer-recusals";
    }

    @Override
    public String title() {
        return "执法人员回避";
    }

    @Override
    public String table() {
        return "officer_recusal";
    }

    @Override
    public String key() {
        return "id";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        refuseUnknown("person", rows, "没有登记这名人员", errors);
        refuseUnknown("enterprise", rows, "没有登记这家企业", errors);
        rows.stream().filter(row -> row.has("valid_to") && row.day("valid_to").isBefore(row.day("valid_from")))
            .forEach(row -> errors.add(row.number(), label("valid_to"), "不能早于开始日期"));
        long next = Math.max(table.next(), 1 + rows.stream().filter(row -> row.has("id"))
            .mapToLong(row -> Long.parseLong(row.text("id").substring(1))).max().orElse(0));
        for (ImportRow row : rows) {
            if (!row.has("id")) {
                row.put("id", RecusalTable.id(next++));
            }
        }
    }

    private void refuseUnknown(String register, List<ImportRow> rows, String rule, ImportErrors errors) {
        Set<String> known = Set.copyOf(jdbc.sql("select id from hazardflow.%s where id = any(?)".formatted(register))
            .param(rows.stream().map(row -> row.text(register)).distinct().toArray(String[]::new)).query(String.class).list());
        rows.stream().filter(row -> !known.contains(row.text(register))).forEach(row -> errors.add(row.number(), label(register), rule));
    }
}
