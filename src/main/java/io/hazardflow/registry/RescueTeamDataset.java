package io.hazardflow.registry;

import static io.hazardflow.privacy.PersonalField.NAME;
import static io.hazardflow.privacy.PersonalField.PHONE;
import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of emergency rescue teams. */
@Component
@Order(7)
class RescueTeamDataset implements Dataset {

    private static final int MOST_MEMBERS = 10_000;

    private final Lookup lookup;
    private final List<Column> columns;

    RescueTeamDataset(Lookup lookup, Streets streets, Departments departments) {
        this.lookup = lookup;
        this.columns = List.of(
            optional("队伍编号", "id", TextCell.like("t\\d{2,6}", "应为 t 加两位以上数字,新队伍可留空")),
            required("队伍名称", "name", TextCell.between(4, 60)),
            required("级别", "level", ChoiceCell.of(Choices.TEAM_LEVEL)),
            optional("主管部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            optional("街道", "street", new ChoiceCell(() -> streets.all().stream().collect(ChoiceCell.labels(Street::code, Street::name)))),
            required("力量类别", "tier", ChoiceCell.of(Choices.TEAM_TIER)),
            required("专业方向", "speciality", TextCell.upTo(50)),
            required("人数", "members", NumberCell.between(1, MOST_MEMBERS)),
            required("队长", "leader", TextCell.upTo(50)).of(NAME),
            required("电话", "phone", TextCell.phone()).of(PHONE),
            optional("在册", "active", new YesNoCell(true)));
    }

    @Override
    public String name() {
        return "rescue-teams";
    }

    @Override
    public String title() {
        return "应急救援队伍";
    }

    @Override
    public String table() {
        return "rescue_team";
    }

    @Override
    public String key() {
        return "id";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    /** Leaders of public teams act in their office. */
    @Override
    public boolean isOfficial(ResultSet row) {
        return true;
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Numbering.complete(rows, "id", Map.of(), "t%02d", lookup.next("rescue_team", "t"));
        for (ImportRow row : rows) {
            boolean ofDistrict = row.text("level").equals("DISTRICT");
            fits(row, "department", ofDistrict, errors);
            fits(row, "street", !ofDistrict, errors);
        }
    }

    private void fits(ImportRow row, String unit, boolean needed, ImportErrors errors) {
        if (row.has(unit) != needed) {
            errors.add(row.number(), label(unit), Choices.TEAM_LEVEL.get(row.text("level")) + "队伍" + (needed ? "必须填写" : "应留空"));
        }
    }
}
