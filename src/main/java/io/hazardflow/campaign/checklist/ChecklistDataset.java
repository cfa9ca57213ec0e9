package io.hazardflow.campaign.checklist;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Category;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.IndustriesCell;
import io.hazardflow.registry.TextCell;
import io.hazardflow.registry.VersionedDataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checklists as one sheet: each line is an item with the checklist that it stands in, all items of a version in one file. A version that has
 * come into force or is in use stays as it is, for inspections refer to its items; only the day on which it ends may be set.
 */
@Component
@Order(8)
class ChecklistDataset extends VersionedDataset {

    private static final String NAME = "checklists";
    private static final List<String> OF_LIST = List.of("title", "sector", "department", "industries", "effective_from", "effective_to", "note");

    private final JdbcClient jdbc;
    private final ChecklistUse use;
    private final Criteria criteria;
    private final List<Column> columns;

    ChecklistDataset(JdbcClient jdbc, ChecklistUse use, Criteria criteria, Categories categories, Departments departments, Industries industries,
                     AreaLine areaLine) {
        super(jdbc, "清单", OF_LIST, List.of("item", "text"));
        this.jdbc = jdbc;
        this.use = use;
        this.criteria = criteria;
        this.columns = List.of(
            required("清单编号", "id", TextCell.like("[A-Z][A-Z0-9]{1,9}", "应为 2–10 位大写字母和数字，如 XF")),
            required("版本", "version", TextCell.like("[0-9A-Za-z.]{1,12}", "应为字母、数字和点，如 2026")),
            required("清单名称", "title", TextCell.between(4, 60)),
            required("领域", "sector", TextCell.upTo(20)),
            required("管理部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            optional("适用行业", "industries", IndustriesCell.of(industries)),
            required("启用日", "effective_from", new DateCell()),
            optional("停用日", END, new DateCell()),
            optional("说明", "note", TextCell.upTo(500)),
            required("项号", "item", TextCell.like("\\d{2,3}", "应为两至三位数字，如 07")),
            required("方面", "aspect", TextCell.between(2, 30)),
            required("检查内容", "text", TextCell.between(6, 200)),
            optional("检查方法", "method", TextCell.upTo(200)),
            required("依据", "basis", TextCell.between(4, 200)),
            required("隐患类别", "category",
                new ChoiceCell(() -> categories.all().stream().collect(ChoiceCell.labels(Category::code, Category::label)))),
            required("细分等级", "sub_grade", ChoiceCell.of(Stream.of("G0", "G1", "G2", "G3").collect(ChoiceCell.labels(g -> g, g -> g)))),
            optional("重大隐患判定标准", "criterion", TextCell.like("[A-Z0-9-]+@[0-9A-Za-z.]+", "应为判定标准编号，如 GM10-3-2@2023")),
            optional("适用条件", "condition", new ChoiceCell(() -> conditions(areaLine.today()))),
            optional("统计指标", "indicator", ChoiceCell.of(Map.of(ChecklistItem.GAS_ALARM, "报警装置安装率"))));
    }

    private static Map<String, String> conditions(BigDecimal area) {
        return Stream.of(ChecklistCondition.values()).collect(ChoiceCell.labels(ChecklistCondition::name, condition -> condition.label(area)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "检查清单";
    }

    @Override
    public String table() {
        return "checklist_row";
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
    protected void checkLine(ImportRow row, ImportErrors errors) {
        if (row.has("criterion") && criteria.find(row.text("criterion")).filter(found -> found.mark().verified()).isEmpty()) {
            errors.add(row.number(), label("criterion"), "判定标准库中没有这一条，或者它的文字未核对");
        }
    }

    @Override
    protected void writeWhole(Map<String, Object> values) {
        jdbc.sql("""
                insert into hazardflow.checklist as old (id, version, title, sector, department, industries, effective_from, effective_to, note)
                values (:id, :version, :title, :sector, :department, string_to_array(coalesce(cast(:industries as text), ''), ','), :effective_from,
                    cast(:effective_to as date), cast(:note as text))
                on conflict (id, version) do update set title = excluded.title, sector = excluded.sector, department = excluded.department,
                    industries = excluded.industries, effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                    note = excluded.note""").params(values).update();
    }

    @Override
    protected void deleteItems(Map<String, Object> values) {
        jdbc.sql("delete from hazardflow.checklist_item where checklist = :id and version = :version").params(values).update();
    }

    @Override
    protected void writeItem(Map<String, Object> values, int position) {
        jdbc.sql("""
                insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, method, basis, category, sub_grade,
                    criterion, condition, indicator)
                values (:id, :version, :item, :position, :aspect, :text, cast(:method as text), :basis, :category, :sub_grade,
                    cast(:criterion as text), cast(:condition as text), cast(:indicator as text))""").params(values).param("position", position).update();
    }
}
