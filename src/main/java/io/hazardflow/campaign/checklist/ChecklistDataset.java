package io.hazardflow.campaign.checklist;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Category;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.IndustriesCell;
import io.hazardflow.registry.TextCell;
import io.hazardflow.registry.Upsert;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 * Checklists as one sheet: each line is an item with the checklist that it stands in, all items of a version in one file. A version that has
 * come into force or is in use stays as it is, for inspections refer to its items; only the day on which it ends may be set.
 */
@Component
@Order(8)
class ChecklistDataset implements Dataset {

    private static final String NAME = "checklists";
    private static final List<String> OF_LIST = List.of("title", "sector", "department", "industries", "effective_from", "effective_to", "note");
    private static final String END = "effective_to";

    private final JdbcClient jdbc;
    private final ChecklistUse use;
    private final Criteria criteria;
    private final List<Column> columns;

    ChecklistDataset(JdbcClient jdbc, ChecklistUse use, Criteria criteria, Categories categories, Departments departments, Industries industries,
                     AreaLine areaLine) {
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
        byVersion(rows).values().forEach(version -> {
            checkVersion(version, errors);
            version.forEach(row -> checkCriterion(row, errors));
            if (use.fixed(ref(version.get(0)))) {
                checkFixed(version, errors);
            }
        });
    }

    private void checkVersion(List<ImportRow> version, ImportErrors errors) {
        ImportRow first = version.get(0);
        if (first.has(END) && first.day(END).isBefore(first.day("effective_from"))) {
            errors.add(first.number(), label(END), "不能早于启用日");
        }
        Map<String, ImportRow> items = new HashMap<>();
        Map<String, ImportRow> texts = new HashMap<>();
        for (ImportRow row : version) {
            OF_LIST.stream().filter(column -> !Objects.equals(row.get(column), first.get(column))).forEach(column ->
                errors.add(row.number(), label(column), "同一清单同一版本须与第 " + first.number() + " 行一致"));
            refuseRepeated("item", items.putIfAbsent(row.text("item"), row), row, errors);
            refuseRepeated("text", texts.putIfAbsent(row.text("text"), row), row, errors);
        }
    }

    private void refuseRepeated(String column, ImportRow first, ImportRow row, ImportErrors errors) {
        if (first != null) {
            errors.add(row.number(), label(column), "与第 " + first.number() + " 行重复");
        }
    }

    private void checkCriterion(ImportRow row, ImportErrors errors) {
        if (row.has("criterion") && criteria.find(row.text("criterion")).filter(found -> found.mark().verified()).isEmpty()) {
            errors.add(row.number(), label("criterion"), "判定标准库中没有这一条，或者它的文字未核对");
        }
    }

    private void checkFixed(List<ImportRow> version, ImportErrors errors) {
        ImportRow first = version.get(0);
        String ref = ref(first);
        List<Map<String, Object>> registered = registered(ref);
        if (registered.size() != version.size()) {
            errors.add(first.number(), label("version"), ref + " 已启用或已被使用，登记有 " + registered.size() + " 项，文件中有 " + version.size()
                + " 项；须改动时请用新的版本");
            return;
        }
        for (int index = 0; index < version.size(); index++) {
            ImportRow row = version.get(index);
            Map<String, Object> old = registered.get(index);
            columns.stream().filter(column -> !END.equals(column.name()) && !Objects.equals(row.get(column.name()), old.get(column.name())))
                .forEach(column -> errors.add(row.number(), column.label(), ref + " 已启用或已被使用，不能改动，请用新的版本"));
        }
        Object oldEnd = registered.get(0).get(END);
        if (!Objects.equals(first.get(END), oldEnd) && first.has(END) && first.day(END).isBefore(use.today())) {
            errors.add(first.number(), label(END), "不能早于今天");
        }
    }

    @Override
    public int write(Upsert upsert, List<Column> given, List<ImportRow> rows) {
        return byVersion(rows).values().stream().mapToInt(this::write).sum();
    }

    private int write(List<ImportRow> version) {
        ImportRow first = version.get(0);
        List<Map<String, Object>> registered = registered(ref(first));
        List<Map<String, Object>> wanted = version.stream().map(this::values).toList();
        if (wanted.equals(registered)) {
            return 0;
        }
        jdbc.sql("""
                insert into hazardflow.checklist as old (id, version, title, sector, department, industries, effective_from, effective_to, note)
                values (:id, :version, :title, :sector, :department, string_to_array(coalesce(cast(:industries as text), ''), ','), :effective_from,
                    cast(:effective_to as date), cast(:note as text))
                on conflict (id, version) do update set title = excluded.title, sector = excluded.sector, department = excluded.department,
                    industries = excluded.industries, effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                    note = excluded.note""").params(values(first)).update();
        if (!use.fixed(ref(first)) || registered.isEmpty()) {
            writeItems(version);
        }
        return version.size();
    }

    private void writeItems(List<ImportRow> version) {
        ImportRow first = version.get(0);
        jdbc.sql("delete from hazardflow.checklist_item where checklist = ? and version = ?").params(first.text("id"), first.text("version")).update();
        for (int index = 0; index < version.size(); index++) {
            jdbc.sql("""
                    insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, method, basis, category, sub_grade,
                        criterion, condition, indicator)
                    values (:id, :version, :item, :position, :aspect, :text, cast(:method as text), :basis, :category, :sub_grade,
                        cast(:criterion as text), cast(:condition as text), cast(:indicator as text))""")
                .params(values(version.get(index))).param("position", index + 1).update();
        }
    }

    private List<Map<String, Object>> registered(String ref) {
        return jdbc.sql("select * from hazardflow.checklist_row where id || '@' || version = ? order by ordering").param(ref)
            .query((row, index) -> {
                Map<String, Object> values = new HashMap<>();
                for (Column column : columns) {
                    boolean day = column.type() instanceof DateCell;
                    values.put(column.name(), day ? row.getObject(column.name(), LocalDate.class) : row.getString(column.name()));
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
        return rows.stream().collect(Collectors.groupingBy(ChecklistDataset::ref, LinkedHashMap::new, Collectors.toList()));
    }

    private static String ref(ImportRow row) {
        return row.text("id") + "@" + row.text("version");
    }
}
