package io.hazardflow.campaign.selfcheck;

import static io.hazardflow.registry.Column.optional;
import static io.hazardflow.registry.Column.required;

import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.registry.ChoiceCell;
import io.hazardflow.registry.Column;
import io.hazardflow.registry.Dataset;
import io.hazardflow.registry.DateCell;
import io.hazardflow.registry.ImportErrors;
import io.hazardflow.registry.ImportRow;
import io.hazardflow.registry.TextCell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises want and what is demanded of them beyond the default, as a sheet. */
@Component
@Order(12)
class SelfCheckPlanDataset implements Dataset {

    private final EffectivePlans plans;
    private final Checklists checklists;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Column> columns = List.of(
        optional("编号", "ref", TextCell.upTo(60)),
        required("企业编号", "enterprise", TextCell.upTo(10)),
        required("检查清单编号", "checklist", TextCell.upTo(20)),
        required("提出方", "origin", ChoiceCell.of(Map.of("OWN", "企业自定", "DEMANDED", "上级要求"))),
        required("频次", "frequency", ChoiceCell.of(Arrays.stream(Frequency.values())
            .collect(ChoiceCell.labels(Frequency::name, Frequency::label)))),
        required("起始日", "starts_on", new DateCell()),
        optional("理由", "reason", TextCell.upTo(200)));

    SelfCheckPlanDataset(EffectivePlans plans, Checklists checklists, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.checklists = checklists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "self-check-plans";
    }

    @Override
    public String title() {
        return "企业自查计划";
    }

    @Override
    public String table() {
        return "self_check_plan";
    }

    @Override
    public String key() {
        return "ref";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<String> unique() {
        return List.of();
    }

    @Override
    public void check(List<ImportRow> rows, ImportErrors errors) {
        LocalDate today = LocalDate.now(clock);
        Set<String> enterprises = Set.copyOf(jdbc.sql("select id from hazardflow.enterprise where id = any(?)")
            .param(rows.stream().map(row -> row.text("enterprise")).distinct().toArray(String[]::new)).query(String.class).list());
        Set<String> refs = new HashSet<>();
        for (ImportRow row : rows) {
            row.put("ref", row.text("enterprise") + "/" + row.text("checklist") + "/" + row.text("origin"));
            if (!refs.add(row.text("ref"))) {
                errors.add(row.number(), label("checklist"), "同一企业、同一清单、同一提出方只能有一行");
            }
            if (!enterprises.contains(row.text("enterprise"))) {
                errors.add(row.number(), label("enterprise"), "没有登记这家企业");
            } else if (checklists.newest(row.text("checklist"), today).isEmpty()) {
                errors.add(row.number(), label("checklist"), "没有这份现行的检查清单");
            } else {
                Frequency least = plans.byDefault(row.text("enterprise"), row.text("checklist"), today);
                if (least != null && Frequency.valueOf(row.text("frequency")).compareTo(least) > 0) {
                    errors.add(row.number(), label("frequency"), "不能低于该行业的规定频次（" + least.label() + "）");
                }
            }
        }
    }
}
