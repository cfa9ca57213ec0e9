package io.hazardflow.registry;

import static io.hazardflow.privacy.PersonalField.NAME;
import static io.hazardflow.privacy.PersonalField.PHONE;
import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class EnterpriseDataset implements Dataset {

    private final Lookup lookup;
    private final List<Column> columns;

    EnterpriseDataset(Lookup lookup, Streets streets, Industries industries) {
        this.lookup = lookup;
        this.columns = List.of(
            optional("企业编号", "id", TextCell.like("e\\d{4,9}", "应为 e 加四位以上数字,新企业可留空")),
            required("统一社会信用代码", "credit_code", TextCell.creditCode()),
            required("企业名称", "name", TextCell.between(2, 100)),
            required("街道", "street", new ChoiceCell(() -> streets.all().stream().collect(ChoiceCell.labels(Street::code, Street::name)))),
            required("地址", "address", TextCell.upTo(200)),
            optional("纬度", "lat", NumberCell.degrees(3, 54)),
            optional("经度", "lng", NumberCell.degrees(73, 136)),
            required("行业", "industry",
                new ChoiceCell(() -> industries.all().stream().collect(ChoiceCell.labels(Industry::code, Industry::label)))),
            optional("国民经济行业代码", "national_industry", TextCell.like("[A-T]?\\d{2,4}", "应为 GB/T 4754 代码,如 H6210")),
            optional("建筑面积(㎡)", "area_m2", NumberCell.decimal(10_000_000, 2)),
            optional("从业人数", "staff", NumberCell.count(1_000_000)),
            optional("规模以上", "above_scale", new YesNoCell(false)),
            optional("消防重点单位", "key_fire", new YesNoCell(false)),
            optional("高风险单位", "high_risk", new YesNoCell(false)),
            optional("人员密集场所", "crowded", new YesNoCell(false)),
            optional("用气类型", "gas_use", ChoiceCell.of(Choices.GAS_USE)),
            optional("已装燃气报警器", "gas_alarm", new YesNoCell(false)),
            optional("特种设备数量", "special_equipment", NumberCell.count(100_000)),
            optional("重大危险源", "major_hazard_source", new YesNoCell(false)),
            optional("标准化等级", "standard_level", ChoiceCell.of(Choices.STANDARD_LEVEL)),
            optional("标准化有效期至", "standard_expires", new DateCell()),
            optional("双重预防", "dual_prevention", ChoiceCell.of(Choices.DUAL_PREVENTION)),
            optional("信用等级", "credit_grade", ChoiceCell.of(Choices.CREDIT_GRADE)),
            optional("风险颜色", "risk_color", ChoiceCell.of(Choices.RISK_COLOR)),
            optional("法定代表人", "legal_rep", TextCell.upTo(50)).of(NAME),
            optional("法定代表人电话", "legal_rep_phone", TextCell.phone()).of(PHONE),
            optional("安全管理员", "safety_officer", TextCell.upTo(50)).of(NAME),
            optional("安全管理员电话", "phone", TextCell.phone()).of(PHONE),
            optional("网格员编号", "grid_worker", TextCell.upTo(64)),
            optional("最近检查日期", "last_inspected", new DateCell()),
            optional("本年检查次数", "inspections_this_year", NumberCell.count(366)),
            optional("安责险到期日", "insurance_expires", new DateCell()),
            optional("上线日期", "online_since", new DateCell()),
            required("经营状态", "status", ChoiceCell.of(Choices.STATUS)));
    }

    @Override
    public String name() {
        return "enterprises";
    }

    @Override
    public String title() {
        return "企业";
    }

    @Override
    public String table() {
        return "enterprise";
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
        return List.of("id", "credit_code");
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        Map<String, String> registered = lookup.ids("enterprise", "credit_code", rows);
        Numbering.complete(rows, "credit_code", registered, "e%04d", lookup.next("enterprise", "e"));
        Numbering.refuseTaken(this, rows, "credit_code", registered, errors);
        lookup.refuseUnknown("person", this, "grid_worker", rows, "没有登记这名人员", errors);
        rows.stream().filter(row -> row.has("lat") != row.has("lng"))
            .forEach(row -> errors.add(row.number(), label(row.has("lat") ? "lng" : "lat"), "纬度和经度须同时填写"));
    }
}
