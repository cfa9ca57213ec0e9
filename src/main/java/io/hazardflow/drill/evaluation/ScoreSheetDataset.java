package io.hazardflow.drill.evaluation;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.drill.DrillForm;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.NumberCell;
import io.hazardflow.registry.TextCell;
import io.hazardflow.registry.Upsert;
import java.sql.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Score sheets as one sheet: each line is an item with the sheet that it stands in, all items of a version in one file. A version that has come
 * into force or is in use stays as it is, for evaluations refer to its items; only the day on which it ends may be set.
 */
@Component
@Order(13)
class ScoreSheetDataset implements Dataset {

    private static final List<String> OF_SHEET = List.of("title", "form", "effective_from", "effective_to", "basis");
    private static final String END = "effective_to";

    private final JdbcClient jdbc;
    private final SheetUse use;
    private final List<Column> columns = List.of(
        required("评估表编号", "id", TextCell.like("[A-Z][A-Z0-9]{1,9}", "应为 2–10 位大写字母和数字，如 SZ")),
        required("版本", "version", TextCell.like("[0-9A-Za-z.]{1,12}", "应为字母、数字和点，如 2026")),
        required("评估表名称", "title", TextCell.between(4, 60)),
        required("演练形式", "form", ChoiceCell.of(Stream.of(DrillForm.values()).collect(ChoiceCell.labels(DrillForm::name, DrillForm::label)))),
        required("启用日", "effective_from", new DateCell()),
        optional("停用日", END, new DateCell()),
        required("依据", "basis", TextCell.between(4, 200)),
        required("项号", "item", TextCell.like("\\d{2,3}", "应为两至三位数字，如 07")),
        required("评估方面", "head", TextCell.between(2, 20)),
        required("评估内容", "text", TextCell.between(6, 200)),
        required("权重", "weight", NumberCell.between(1, 100)));

    ScoreSheetDataset(JdbcClient jdbc, SheetUse use) {
        this.jdbc = jdbc;
        this.use = use;
    }

    @Override
    public String name() {
        return "drill-sheets";
    }

    @Override
    public String title() {
        return "演练评估表";
    }

    @Override
    public String table() {
        return "drill_sheet_row";
    }

    @Override
    public String key() {
        return "ordering";
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
        byVersion(rows).forEach((ref, version) -> {
            checkVersion(version, errors);
            if (use.fixed(ref)) {
                checkFixed(ref, version, errors);
            }
        });
    }

    private void checkVersion(List<ImportRow> version, ImportErrors errors) {
        ImportRow first = version.get(0);
        if (first.has(END) && first.day(END).isBefore(first.day("effective_from"))) {
            errors.add(first.number(), label(END), "不能早于启用日");
        }
        Map<String, ImportRow> items = new HashMap<>();
        for (ImportRow row : version) {
            OF_SHEET.stream().filter(column -> !Objects.equals(row.get(column), first.get(column))).forEach(column ->
                errors.add(row.number(), label(column), "同一评估表同一版本须与第 " + first.number() + " 行一致"));
            ImportRow earlier = items.putIfAbsent(row.text("item"), row);
            if (earlier != null) {
                errors.add(row.number(), label("item"), "与第 " + earlier.number() + " 行重复");
            }
        }
    }

    private void checkFixed(String ref, List<ImportRow> version, ImportErrors errors) {
        List<Map<String, Object>> registered = registered(ref);
        ImportRow first = version.get(0);
        if (registered.size() != version.size()) {
            errors.add(first.number(), label("version"), ref + " 已启用或已被使用，登记有 " + registered.size() + " 项，文件中有 " + version.size()
                + " 项；须改动时请用新的版本");
            return;
        }
        for (int index = 0; index < version.size(); index++) {
            Map<String, Object> given = values(version.get(index));
            Map<String, Object> old = registered.get(index);
            int line = version.get(index).number();
            columns.stream().filter(column -> !END.equals(column.name()) && !Objects.equals(given.get(column.name()), old.get(column.name())))
                .forEach(column -> errors.add(line, column.label(), ref + " 已启用或已被使用，不能改动，请用新的版本"));
        }
        if (first.has(END) && !Objects.equals(first.get(END), registered.get(0).get(END)) && first.day(END).isBefore(use.today())) {
            errors.add(first.number(), label(END), "不能早于今天");
        }
    }

    @Override
    public int write(Upsert upsert, List<Column> given, List<ImportRow> rows) {
        return byVersion(rows).entrySet().stream().mapToInt(version -> write(version.getKey(), version.getValue())).sum();
    }

    private int write(String ref, List<ImportRow> version) {
        List<Map<String, Object>> wanted = version.stream().map(this::values).toList();
        List<Map<String, Object>> registered = registered(ref);
        if (wanted.equals(registered)) {
            return 0;
        }
        boolean fixed = use.fixed(ref);
        jdbc.sql("""
                insert into hazardflow.drill_sheet (id, version, form, title, effective_from, effective_to, basis)
                values (:id, :version, :form, :title, :effective_from, cast(:effective_to as date), :basis)
                on conflict (id, version) do update set form = excluded.form, title = excluded.title, effective_from = excluded.effective_from,
                    effective_to = excluded.effective_to, basis = excluded.basis""").params(wanted.get(0)).update();
        if (!fixed || registered.isEmpty()) {
            writeItems(wanted);
        }
        return version.size();
    }

    private void writeItems(List<Map<String, Object>> items) {
        jdbc.sql("delete from hazardflow.drill_sheet_item where sheet = :id and version = :version").params(items.get(0)).update();
        for (int index = 0; index < items.size(); index++) {
            jdbc.sql("""
                    insert into hazardflow.drill_sheet_item (sheet, version, item, position, head, text, weight)
                    values (:id, :version, :item, :position, :head, :text, :weight)""")
                .params(items.get(index)).param("position", index + 1).update();
        }
    }

    private List<Map<String, Object>> registered(String ref) {
        return jdbc.sql("select * from hazardflow.drill_sheet_row where id || '@' || version = ? order by ordering").param(ref)
            .query((row, index) -> {
                Map<String, Object> values = new HashMap<>();
                for (Column column : columns) {
                    Object value = row.getObject(column.name());
                    values.put(column.name(), value instanceof Date day ? day.toLocalDate() : value);
                }
                return values;
            }).list();
    }

    private Map<String, Object> values(ImportRow row) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach(column -> values.put(column.name(), row.get(column.name())));
        return values;
    }

    private static Map<String, List<ImportRow>> byVersion(List<ImportRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text("id") + "@" + row.text("version"), LinkedHashMap::new,
            Collectors.toList()));
    }
}
