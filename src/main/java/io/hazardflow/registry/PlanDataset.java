package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class PlanDataset implements Dataset {

    private final Lookup lookup;
    private final List<Column> columns;

    PlanDataset(Lookup lookup, Streets streets, Departments departments) {
        this.lookup = lookup;
        this.columns = List.of(
            required("预案编号", "id", TextCell.like("[A-Z0-9][A-Z0-9-]{1,39}", "应为大写字母、数字和横线,如 YA-0001")),
            required("预案名称", "title", TextCell.between(4, 100)),
            required("预案层级", "level", ChoiceCell.of(Choices.PLAN_LEVEL)),
            required("预案类型", "plan_type", ChoiceCell.of(Choices.PLAN_TYPE)),
            required("事件类型", "event_type", ChoiceCell.of(Choices.PLAN_EVENT)),
            required("编制单位", "owner", TextCell.upTo(100)),
            optional("企业编号", "enterprise", TextCell.upTo(10)),
            optional("部门", "department",
                new ChoiceCell(() -> departments.all().stream().collect(ChoiceCell.labels(Department::code, Department::name)))),
            optional("街道", "street", new ChoiceCell(() -> streets.all().stream().collect(ChoiceCell.labels(Street::code, Street::name)))),
            required("版本", "version", TextCell.upTo(20)),
            optional("备案日期", "filed_on", new DateCell()),
            optional("修订日期", "revised_on", new DateCell()),
            optional("废止日期", "withdrawn_on", new DateCell()),
            optional("应评估日期", "review_due", new DateCell()));
    }

    @Override
    public String name() {
        return "contingency-plans";
    }

    @Override
    public String title() {
        return "应急预案";
    }

    @Override
    public String table() {
        return "contingency_plan";
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
        lookup.refuseUnknown("enterprise", this, "enterprise", rows, "没有登记这家企业", errors);
        rows.stream().filter(row -> row.has("filed_on") && row.has("review_due") && row.day("review_due").isBefore(row.day("filed_on")))
            .forEach(row -> errors.add(row.number(), label("review_due"), "不能早于备案日期"));
    }
}
