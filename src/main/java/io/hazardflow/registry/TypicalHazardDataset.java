package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Typical hazards as a sheet, by which a department brings in more of them. */
@Component
@Order(7)
class TypicalHazardDataset implements Dataset {

    private final JdbcClient jdbc;
    private final List<Column> columns;

    TypicalHazardDataset(JdbcClient jdbc, Categories categories, Industries industries) {
        this.jdbc = jdbc;
        this.columns = List.of(
            required("编号", "id", TextCell.like("DX\\d{4,8}", "应为 DX 加四至八位数字，如 DX0001")),
            optional("适用行业", "industries", IndustriesCell.of(industries)),
            required("隐患类别", "category",
                new ChoiceCell(() -> categories.all().stream().collect(ChoiceCell.labels(Category::code, Category::label)))),
            required("隐患名称", "title", TextCell.between(4, 60)),
            required("隐患描述", "description", TextCell.between(10, 500)),
            required("常用整改措施", "measure", TextCell.between(10, 500)),
            optional("依据", "basis", TextCell.upTo(200)));
    }

    @Override
    public String name() {
        return "typical-hazards";
    }

    @Override
    public String title() {
        return "典型隐患";
    }

    @Override
    public String table() {
        return "typical_hazard_row";
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
    public int write(Upsert upsert, List<Column> columns, List<ImportRow> rows) {
        return rows.stream().mapToInt(this::write).sum();
    }

    private int write(ImportRow row) {
        String industries = row.text("industries");
        return jdbc.sql("""
                insert into hazardflow.typical_hazard as old (id, industries, category, title, description, measure, basis)
                values (:id, cast(:industries as text[]), :category, :title, :description, :measure, cast(:basis as text))
                on conflict (id) do update set industries = excluded.industries, category = excluded.category, title = excluded.title,
                    description = excluded.description, measure = excluded.measure, basis = excluded.basis
                where (old.industries, old.category, old.title, old.description, old.measure, old.basis)
                    is distinct from (excluded.industries, excluded.category, excluded.title, excluded.description, excluded.measure, excluded.basis)""")
            .param("id", row.text("id")).param("industries", industries == null || industries.isEmpty() ? null : industries.split(","))
            .param("category", row.text("category")).param("title", row.text("title")).param("description", row.text("description"))
            .param("measure", row.text("measure")).param("basis", row.text("basis")).update();
    }
}
