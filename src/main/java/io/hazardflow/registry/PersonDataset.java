package io.hazardflow.registry;

import static io.hazardflow.privacy.PersonalField.NAME;
import static io.hazardflow.privacy.PersonalField.PHONE;
import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class PersonDataset implements Dataset {

    private static final Map<Reach, String> UNIT =
        Map.of(Reach.STREET, "street", Reach.ENTERPRISE, "enterprise", Reach.DEPARTMENT, "department");

    private final Lookup lookup;
    private final List<Column> columns;

    PersonDataset(Lookup lookup, Streets streets, Departments departments) {
        this.lookup = lookup;
        this.columns = List.of(
            optional("人员编号", "id", TextCell.like("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "应为账号名或编号,新人员可留空")),
            required("姓名", "name", TextCell.upTo(50)).of(NAME),
            optional("电话", "phone", TextCell.phone()).of(PHONE),
            required("岗位", "role", ChoiceCell.of(Choices.ROLE)),
            optional("街道", "street", new ChoiceCell(() -> streets.all().stream().collect(ChoiceCell.labels(Street::code, Street::name)))),
            optional("网格", "grid", TextCell.upTo(30)),
            optional("企业编号", "enterprise", TextCell.upTo(10)),
            optional("部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            optional("账号", "account", TextCell.like("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "应为字母、数字、点、横线")),
            optional("在岗", "active", new YesNoCell(true)));
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public String table() {
        return "person";
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
    public List<String> unique() {
        return List.of("id", "account");
    }

    @Override
    public boolean isOfficial(ResultSet row) throws SQLException {
        return row.getString("enterprise") == null;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Map<String, String> registered = lookup.ids("person", "account", rows);
        Numbering.complete(rows, "account", registered, "p%05d", lookup.next("person", "p"));
        Numbering.refuseTaken(this, rows, "account", registered, errors);
        lookup.refuseUnknown("enterprise", this, "enterprise", rows, "没有登记这家企业", errors);
        for (ImportRow row : rows) {
            String unit = UNIT.get(Role.byKey(row.text("role")).orElseThrow().reach());
            if (unit != null && !row.has(unit)) {
                errors.add(row.number(), label(unit), "岗位为" + Choices.ROLE.get(row.text("role")) + "时不能为空");
            }
        }
    }
}
