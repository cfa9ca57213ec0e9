package io.hazardflow.registry;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of contingency plans. */
@Component
@Order(4)
class PlanDataset implements Dataset {

    private final Lookup lookup;
    private final PlanChecks checks;
    private final JdbcClient jdbc;
    private final List<Column> columns;

    PlanDataset(Lookup lookup, PlanChecks checks, JdbcClient jdbc, Streets streets, Departments departments) {
        this.lookup = lookup;
        this.checks = checks;
        this.jdbc = jdbc;
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
        checks.check(this, rows, errors);
    }

    /** A plan without a day for its evaluation gets the one of the law; what came in another version is a version of its own. */
    @Override
    public void saved() {
        jdbc.sql("""
            update hazardflow.contingency_plan p set review_due = (greatest(p.revised_on, p.filed_on) + make_interval(months => (
                select i.months from hazardflow.contingency_plan_review_interval i where i.effective_from <= greatest(p.revised_on, p.filed_on)
                order by i.effective_from desc limit 1)))::date
            where p.review_due is null and greatest(p.revised_on, p.filed_on) is not null
            """).update();
        jdbc.sql("""
            insert into hazardflow.contingency_plan_version (plan, ordinal, version, since, reason)
            select p.id, coalesce((select max(v.ordinal) from hazardflow.contingency_plan_version v where v.plan = p.id), 0) + 1, p.version,
                coalesce(p.revised_on, p.filed_on), '名册登记'
            from hazardflow.contingency_plan p
            where not exists (select from hazardflow.contingency_plan_version v where v.plan = p.id and v.version = p.version)
            """).update();
    }
}
