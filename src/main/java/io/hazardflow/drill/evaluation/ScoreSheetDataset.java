package io.hazardflow.drill.evaluation;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.drill.DrillForm;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.NumberCell;
import io.hazardflow.registry.TextCell;
import io.hazardflow.registry.VersionedDataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
class ScoreSheetDataset extends VersionedDataset {

    private static final List<String> OF_SHEET = List.of("title", "form", "effective_from", "effective_to", "basis");

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
        super(jdbc, "评估表", OF_SHEET, List.of("item"));
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
    public List<Column> columns() {
        return columns;
    }

    @Override
    protected boolean fixed(String ref) {
        return use.fixed(ref);
    }

    @Override
    protected LocalDate today() {
        return use.today();
    }

    @Override
    protected void writeWhole(Map<String, Object> values) {
        jdbc.sql("""
                insert into hazardflow.drill_sheet (id, version, form, title, effective_from, effective_to, basis)
                values (:id, :version, :form, :title, :effective_from, cast(:effective_to as date), :basis)
                on conflict (id, version) do update set form = excluded.form, title = excluded.title, effective_from = excluded.effective_from,
                    effective_to = excluded.effective_to, basis = excluded.basis""").params(values).update();
    }

    @Override
    protected void deleteItems(Map<String, Object> values) {
        jdbc.sql("delete from hazardflow.drill_sheet_item where sheet = :id and version = :version").params(values).update();
    }

    @Override
    protected void writeItem(Map<String, Object> values, int position) {
        jdbc.sql("""
                insert into hazardflow.drill_sheet_item (sheet, version, item, position, head, text, weight)
                values (:id, :version, :item, :position, :head, :text, :weight)""").params(values).param("position", position).update();
    }
}
