package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Criteria as one sheet: each line is an item with the document that it stands in; a document without items is a line without an item.
 * A text that was once verified stays as it is, for cases refer to it: another text is another version.
 */
@Component
@Order(6)
class CriterionDataset implements Dataset {

    private static final List<String> OF_SET = List.of("document", "sector", "industries", "department", "set_from", "set_to", "complete",
        "expected_items", "set_mark", "note");
    private static final Map<String, String> MARKS = marks();

    private final JdbcClient jdbc;
    private final List<Column> columns;

    CriterionDataset(JdbcClient jdbc, Departments departments, Industries industries) {
        this.jdbc = jdbc;
        this.columns = List.of(
            required("标准编号", "set_id", TextCell.like("[A-Z0-9]{2,20}", "应为 2–20 位大写字母和数字，如 AQ3067")),
            required("版本", "version", TextCell.like("[0-9A-Za-z.]{1,12}", "应为字母、数字和点，如 2026")),
            required("文件名称", "document", TextCell.between(4, 200)),
            required("领域", "sector", TextCell.upTo(20)),
            optional("适用行业", "industries", IndustriesCell.of(industries)),
            required("主管部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            required("标准施行日", "set_from", new DateCell()),
            optional("标准失效日", "set_to", new DateCell()),
            required("全部录入", "complete", new YesNoCell(false)),
            optional("应有条目数", "expected_items", NumberCell.count(2000)),
            required("标准核对", "set_mark", ChoiceCell.of(MARKS)),
            optional("标准说明", "note", TextCell.upTo(500)),
            optional("条目编号", "id", TextCell.like("[A-Z0-9]{2,20}(-[0-9A-Z]+)+", "应为标准编号加横线和条款，如 AQ3067-5-1-1")),
            optional("条款", "clause", TextCell.upTo(60)),
            optional("判定条目", "text", TextCell.between(4, 1000)),
            optional("条目生效日", "effective_from", new DateCell()),
            optional("条目失效日", "effective_to", new DateCell()),
            optional("条目核对", "mark", ChoiceCell.of(MARKS)));
    }

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public String title() {
        return "重大隐患判定标准";
    }

    @Override
    public String table() {
        return "criterion_row";
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
        Map<String, ImportRow> sets = new LinkedHashMap<>();
        Map<String, ImportRow> items = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            ImportRow first = sets.putIfAbsent(set(row), row);
            checkSet(row, first, errors);
            if (isItem(row)) {
                checkItem(row, items.putIfAbsent(item(row), row), errors);
            } else {
                Stream.of("clause", "text", "effective_from", "effective_to", "mark").filter(row::has)
                    .forEach(column -> errors.add(row.number(), label("id"), "填了" + label(column) + "时不能为空"));
            }
        }
        sets.values().forEach(row -> checkCount(row, items.values().stream().filter(item -> set(item).equals(set(row))).count(), errors));
    }

    private void checkSet(ImportRow row, ImportRow first, ImportErrors errors) {
        if (row.has("set_to") && row.day("set_to").isBefore(row.day("set_from"))) {
            errors.add(row.number(), label("set_to"), "不能早于标准施行日");
        }
        if (first != null) {
            OF_SET.stream().filter(column -> !Objects.equals(row.get(column), first.get(column))).forEach(column ->
                errors.add(row.number(), label(column), "同一标准同一版本须与第 " + first.number() + " 行一致"));
        }
    }

    private void checkItem(ImportRow row, ImportRow first, ImportErrors errors) {
        Stream.of("clause", "text", "mark").filter(column -> !row.has(column))
            .forEach(column -> errors.add(row.number(), label(column), "填了条目编号时不能为空"));
        if (!row.text("id").startsWith(row.text("set_id") + "-")) {
            errors.add(row.number(), label("id"), "须以标准编号 " + row.text("set_id") + "- 开头");
        }
        if (first != null) {
            errors.add(row.number(), label("id"), "与第 " + first.number() + " 行重复");
        }
        if (row.has("effective_to") && row.day("effective_to").isBefore(from(row))) {
            errors.add(row.number(), label("effective_to"), "不能早于条目生效日");
        }
        registered(row).filter(text -> !text.equals(row.text("text"))).ifPresent(text ->
            errors.add(row.number(), label("text"), "已核对的条目文字不能改动，请用新的版本"));
    }

    private Optional<String> registered(ImportRow row) {
        return jdbc.sql("select text from hazardflow.criterion where id = ? and version = ? and mark <> 'M'")
            .params(row.text("id"), row.text("version")).query(String.class).optional();
    }

    /** A document whose items are said to be all there has as many as it should have. */
    private void checkCount(ImportRow row, long inFile, ImportErrors errors) {
        Integer expected = (Integer) row.get("expected_items");
        if (Boolean.TRUE.equals(row.get("complete")) && (inFile == 0 || expected != null && inFile != expected)) {
            errors.add(row.number(), label("complete"), "条目为 " + inFile + " 条" + (expected == null ? "" : "，与应有条目数 " + expected + " 不符")
                + "，不能标为全部录入");
        }
    }

    @Override
    public int write(Upsert upsert, List<Column> columns, List<ImportRow> rows) {
        int changed = 0;
        Map<String, Boolean> written = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            int set = written.containsKey(set(row)) ? 0 : writeSet(row);
            written.merge(set(row), set > 0, Boolean::logicalOr);
            int item = isItem(row) ? writeItem(row) : 0;
            changed += set + item > 0 ? 1 : 0;
        }
        return changed;
    }

    private int writeSet(ImportRow row) {
        String industries = row.text("industries");
        return jdbc.sql("""
                insert into hazardflow.criterion_set as old (id, version, document, sector, industries, department, effective_from, effective_to,
                    complete, expected_items, mark, note)
                values (:id, :version, :document, :sector, cast(:industries as text[]), :department, :from, cast(:to as date), :complete,
                    cast(:expected as integer), :mark, cast(:note as text))
                on conflict (id, version) do update set document = excluded.document, sector = excluded.sector, industries = excluded.industries,
                    department = excluded.department, effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                    complete = excluded.complete, expected_items = excluded.expected_items, mark = excluded.mark, note = excluded.note
                where (old.document, old.sector, old.industries, old.department, old.effective_from, old.effective_to, old.complete,
                       old.expected_items, old.mark, old.note)
                    is distinct from (excluded.document, excluded.sector, excluded.industries, excluded.department, excluded.effective_from,
                       excluded.effective_to, excluded.complete, excluded.expected_items, excluded.mark, excluded.note)""")
            .param("id", row.text("set_id")).param("version", row.text("version")).param("document", row.text("document"))
            .param("sector", row.text("sector")).param("industries", industries == null || industries.isEmpty() ? null : industries.split(","))
            .param("department", row.text("department")).param("from", row.day("set_from")).param("to", row.day("set_to"))
            .param("complete", Boolean.TRUE.equals(row.get("complete"))).param("expected", row.get("expected_items"))
            .param("mark", row.text("set_mark")).param("note", row.text("note")).update();
    }

    private int writeItem(ImportRow row) {
        return jdbc.sql("""
                insert into hazardflow.criterion as old (id, version, set_id, clause, text, effective_from, effective_to, mark)
                values (:id, :version, :set, :clause, :text, :from, cast(:to as date), :mark)
                on conflict (id, version) do update set clause = excluded.clause, text = excluded.text,
                    effective_from = excluded.effective_from, effective_to = excluded.effective_to, mark = excluded.mark
                where (old.clause, old.text, old.effective_from, old.effective_to, old.mark)
                    is distinct from (excluded.clause, excluded.text, excluded.effective_from, excluded.effective_to, excluded.mark)""")
            .param("id", row.text("id")).param("version", row.text("version")).param("set", row.text("set_id"))
            .param("clause", row.text("clause")).param("text", row.text("text")).param("from", from(row))
            .param("to", row.day("effective_to")).param("mark", row.text("mark")).update();
    }

    private static LocalDate from(ImportRow row) {
        return row.has("effective_from") ? row.day("effective_from") : row.day("set_from");
    }

    private static boolean isItem(ImportRow row) {
        return row.has("id");
    }

    private static String set(ImportRow row) {
        return row.text("set_id") + "@" + row.text("version");
    }

    private static String item(ImportRow row) {
        return row.text("id") + "@" + row.text("version");
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Criterion.Mark mark : Criterion.Mark.values()) {
            marks.put(mark.name(), mark.label());
        }
        return marks;
    }
}
