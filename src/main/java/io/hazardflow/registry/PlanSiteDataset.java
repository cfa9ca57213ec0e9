package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The places that contingency plans are for. */
@Component
@Order(6)
class PlanSiteDataset implements Dataset {

    private final Lookup lookup;
    private final List<Column> columns = List.of(
        optional("点位编号", "id", TextCell.like("d\\d{5,9}", "应为 d 加五位以上数字,新点位可留空")),
        required("预案编号", "plan", TextCell.upTo(40)),
        required("点位名称", "name", TextCell.between(2, 100)),
        required("地址", "address", TextCell.upTo(200)),
        optional("企业编号", "enterprise", TextCell.upTo(10)));

    PlanSiteDataset(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String name() {
        return "plan-sites";
    }

    @Override
    public String title() {
        return "应急预案点位";
    }

    @Override
    public String table() {
        return "contingency_plan_site";
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
        Numbering.complete(rows, "id", Map.of(), "d%05d", lookup.next("contingency_plan_site", "d"));
        lookup.refuseUnknown("contingency_plan", this, "plan", rows, "没有登记这份预案", errors);
        lookup.refuseUnknown("enterprise", this, "enterprise", rows, "没有登记这家企业", errors);
    }
}
