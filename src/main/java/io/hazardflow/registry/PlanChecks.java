package io.hazardflow.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules over several cells of a contingency plan; cells whose column is not in the file are those of the register. */
@Component
class PlanChecks {

    private static final Map<String, Set<PlanType>> TYPES = Map.of("GENERAL_GOV", Set.of(PlanType.GOV_OVERALL), "SPECIAL", Set.of(PlanType.GOV_SPECIAL),
        "DEPARTMENT", Set.of(PlanType.DEPARTMENTAL),
        "UNIT", Set.of(PlanType.COMPREHENSIVE, PlanType.SPECIAL, PlanType.ON_SITE, PlanType.COMMUNITY));

    private final ContingencyPlans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanChecks(ContingencyPlans plans, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is wrong with a cell. */
    interface Complaint {

        void about(String column, String rule);
    }

    void check(Dataset dataset, List<ImportRow> rows, ImportErrors errors) {
        Map<String, Map<String, String>> successors = successors(rows);
        for (ImportRow row : rows) {
            Complaint complaint = (column, rule) -> errors.add(row.number(), dataset.label(column), rule);
            ContingencyPlan plan = merged(row, plans.find(row.text("id")).orElse(null));
            checkUnit(plan, complaint);
            checkDays(plan, complaint);
            String later = successors.getOrDefault(plan.id(), Map.of()).get(plan.version());
            if (later != null) {
                complaint.about("version", "已由「" + later + "」替代,不能改回");
            }
        }
    }

    private static void checkUnit(ContingencyPlan plan, Complaint complaint) {
        if (!TYPES.get(plan.level()).contains(plan.planType())) {
            complaint.about("plan_type", plan.levelLabel() + "的类型应为以下之一:"
                + TYPES.get(plan.level()).stream().sorted().map(PlanType::label).collect(Collectors.joining("、")));
            return;
        }
        boolean community = plan.planType() == PlanType.COMMUNITY;
        boolean unit = plan.level().equals("UNIT");
        fits(plan.enterprise(), unit && !community, unit && !community, "enterprise", plan, complaint);
        fits(plan.street(), community, community, "street", plan, complaint);
        fits(plan.department(), plan.level().equals("DEPARTMENT"), !unit, "department", plan, complaint);
    }

    private static void fits(String value, boolean needed, boolean allowed, String column, ContingencyPlan plan, Complaint complaint) {
        if (needed && value == null) {
            complaint.about(column, plan.planType().label() + "必须填写");
        } else if (!allowed && value != null) {
            complaint.about(column, plan.planType().label() + "应留空");
        }
    }

    private void checkDays(ContingencyPlan plan, Complaint complaint) {
        LocalDate today = LocalDate.now(clock);
        if (plan.filedOn() != null && plan.filedOn().isAfter(today)) {
            complaint.about("filed_on", "不能晚于今天");
        }
        if (plan.revisedOn() != null && plan.revisedOn().isAfter(today)) {
            complaint.about("revised_on", "不能晚于今天");
        }
        if (isBefore(plan.filedOn(), plan.revisedOn())) {
            complaint.about("filed_on", "不能早于修订日期,修订后应重新备案");
        }
        if (isBefore(plan.reviewDue(), plan.filedOn())) {
            complaint.about("review_due", "不能早于备案日期");
        }
        if (isBefore(plan.withdrawnOn(), plan.filedOn())) {
            complaint.about("withdrawn_on", "不能早于备案日期");
        }
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    /** Of each plan the versions that are no longer the latest, each with the latest. */
    private Map<String, Map<String, String>> successors(List<ImportRow> rows) {
        record Old(String plan, String version, String latest) {
        }
        return jdbc.sql("""
                select v.plan, v.version, p.version as latest
                from hazardflow.contingency_plan_version v join hazardflow.contingency_plan p on p.id = v.plan
                where v.plan = any(?) and v.ordinal < (select max(l.ordinal) from hazardflow.contingency_plan_version l where l.plan = v.plan)""")
            .param(rows.stream().map(row -> row.text("id")).filter(Objects::nonNull).toArray(String[]::new)).query(Old.class).list().stream()
            .collect(Collectors.groupingBy(Old::plan, Collectors.toMap(Old::version, Old::latest)));
    }

    private static ContingencyPlan merged(ImportRow row, ContingencyPlan old) {
        return new ContingencyPlan(row.text("id"), row.text("title"), row.text("level"), PlanType.valueOf(row.text("plan_type")),
            PlanEvent.valueOf(row.text("event_type")), row.text("owner"), cell(row, "enterprise", old, ContingencyPlan::enterprise),
            cell(row, "department", old, ContingencyPlan::department), cell(row, "street", old, ContingencyPlan::street), row.text("version"),
            cell(row, "filed_on", old, ContingencyPlan::filedOn), cell(row, "revised_on", old, ContingencyPlan::revisedOn),
            cell(row, "withdrawn_on", old, ContingencyPlan::withdrawnOn), cell(row, "review_due", old, ContingencyPlan::reviewDue));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cell(ImportRow row, String column, ContingencyPlan old, Function<ContingencyPlan, T> registered) {
        return row.values().containsKey(column) ? (T) row.get(column) : old == null ? null : registered.apply(old);
    }
}
