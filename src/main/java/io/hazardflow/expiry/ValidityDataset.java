package io.hazardflow.expiry;

import static io.hazardflow.privacy.PersonalField.NAME;
import static io.hazardflow.privacy.PersonalField.PHONE;
import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.TextCell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs out as one register, exported and imported like the others; insurance and standardisation come with the enterprises. */
@Component
@Order(5)
class ValidityDataset implements Dataset {

    private final ValidityTable table;
    private final JdbcClient jdbc;
    private final List<Column> columns = List.of(
        optional("编号", "id", TextCell.like("v\\d{5,9}", "应为 v 加五位以上数字，新记录可留空")),
        required("企业编号", "enterprise", TextCell.upTo(10)),
        required("事项", "kind", ChoiceCell.of(kinds())),
        optional("证号", "number", TextCell.upTo(80)).of(PHONE),
        optional("名称或持证人", "item", TextCell.upTo(80)).of(NAME),
        required("有效期至", "expires_on", new DateCell()));

    ValidityDataset(ValidityTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "validities";
    }

    @Override
    public String title() {
        return "证照有效期";
    }

    @Override
    public String table() {
        return "enterprise_validity";
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
        Set<String> known = Set.copyOf(jdbc.sql("select id from hazardflow.enterprise where id = any(?)")
            .param(rows.stream().map(row -> row.text("enterprise")).distinct().toArray(String[]::new)).query(String.class).list());
        rows.stream().filter(row -> !known.contains(row.text("enterprise")))
            .forEach(row -> errors.add(row.number(), label("enterprise"), "没有登记这家企业"));
        rows.stream().filter(row -> !row.has("item") && ValidityKind.valueOf(row.text("kind")).needsItem())
            .forEach(row -> errors.add(row.number(), label("item"), "这类事项必须填写"));
        long next = Math.max(table.next(), 1 + rows.stream().filter(row -> row.has("id"))
            .mapToLong(row -> Long.parseLong(row.text("id").substring(1))).max().orElse(0));
        for (ImportRow row : rows) {
            if (!row.has("id")) {
                row.put("id", "v%05d".formatted(next++));
            }
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(ValidityKind.values()).filter(kind -> !kind.isOnTheCard()).forEach(kind -> labels.put(kind.name(), kind.label()));
        return labels;
    }
}
