package io.hazardflow.campaign.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.pool.PoolFilter;
import io.hazardflow.campaign.pool.PoolTrait;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.registry.Industries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a plan from its form and checks what the schema cannot say; of the pool it asks nothing. */
@Component
class PlanReader {

    private final Checklists checklists;
    private final Industries industries;
    private final SpecialCheckRules specialChecks;
    private final Officials officials;
    private final Clock clock;

    PlanReader(Checklists checklists, Industries industries, SpecialCheckRules specialChecks, Officials officials, Clock clock) {
        this.checklists = checklists;
        this.industries = industries;
        this.specialChecks = specialChecks;
        this.officials = officials;
        this.clock = clock;
    }

    CampaignPlan read(Submission form) {
        CampaignType type = CampaignType.valueOf(form.text("type"));
        boolean drawn = type == CampaignType.DOUBLE_RANDOM;
        SelectionMode mode = drawn ? SelectionMode.DOUBLE_RANDOM : SelectionMode.valueOf(form.text("mode"));
        List<String> fields = list(form, "industries");
        String leader = form.text("leader");
        LocalDate inspectUntil = day(form, "inspectUntil");
        CampaignPlan plan = new CampaignPlan(form.text("name"), type, mode, form.text("basis"), ground(form, type, fields), form.text("leadDept"),
            list(form, "memberDepts"), fields, list(form, "streets"), day(form, "periodFrom"), day(form, "periodTo"), day(form, "mobilizeUntil"),
            form.yes("selfCheck"), day(form, "selfCheckUntil"), inspectUntil == null ? day(form, "periodTo") : inspectUntil,
            list(form, "checklists"), filter(form), number(form, "targetCount"), number(form, "samplePercent"), leader,
            leader == null ? null : officials.name(leader), list(form, "members"), form.yes("experts"), drawn || form.yes("resultPublic"));
        check(plan);
        return plan;
    }

    /** The filter alone, also of a form that is not finished. */
    static PoolFilter filter(Submission form) {
        String area = form.text("area");
        return new PoolFilter(area == null ? null : PoolFilter.Area.valueOf(area), list(form, "riskColors"), list(form, "creditGrades"),
            list(form, "traits").stream().map(PoolTrait::valueOf).toList(), day(form, "notInspectedSince"), number(form, "complaintDays"), List.of());
    }

    static List<String> list(Submission form, String key) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : form.document().path(key)) {
            values.add(value.asText());
        }
        return values;
    }

    private String ground(Submission form, CampaignType type, List<String> fields) {
        if (type != CampaignType.SPECIAL) {
            return null;
        }
        if (form.text("specialGround") != null) {
            return SpecialGround.valueOf(form.text("specialGround")).words(form.text("specialGroundNote"));
        }
        specialChecks.groundNeeded(fields).ifPresent(basis -> {
            throw new FormRejectedException("specialGround", "另行开展专项检查的理由", "所选行业须写明，依据：" + basis);
        });
        return null;
    }

    private void check(CampaignPlan plan) {
        if (plan.memberDepts().contains(plan.leadDept())) {
            throw new FormRejectedException("memberDepts", "参与部门", "不能包括牵头部门");
        }
        checkDates(plan);
        checkAmount(plan);
        checkChecklists(plan);
        if (plan.leader() != null && plan.members().contains(plan.leader())) {
            throw new FormRejectedException("members", "成员", "不能包括负责人");
        }
    }

    private void checkDates(CampaignPlan plan) {
        LocalDate today = LocalDate.now(clock);
        inOrder("periodTo", "结束日期", plan.periodFrom(), plan.periodTo(), "开始日期");
        inOrder("mobilizeUntil", "动员部署至", plan.periodFrom(), plan.mobilizeUntil(), "开始日期");
        LocalDate afterMobilizing = plan.mobilizeUntil() == null ? plan.periodFrom() : plan.mobilizeUntil();
        inOrder("selfCheckUntil", "自查自改至", afterMobilizing, plan.selfCheckUntil(), "前一阶段");
        inOrder("inspectUntil", "检查督导至", plan.selfCheckUntil() == null ? afterMobilizing : plan.selfCheckUntil(), plan.inspectUntil(), "前一阶段");
        inOrder("inspectUntil", "检查督导至", plan.inspectUntil(), plan.periodTo(), null);
        if (plan.inspectUntil().isBefore(today)) {
            throw new FormRejectedException("inspectUntil", "检查督导至", "不能早于今天");
        }
        if (plan.selfCheckUntil() != null && !plan.selfCheckUntil().isAfter(today)) {
            throw new FormRejectedException("selfCheckUntil", "自查自改至", "须晚于今天");
        }
    }

    private static void inOrder(String field, String label, LocalDate first, LocalDate second, String before) {
        if (second != null && second.isBefore(first)) {
            throw new FormRejectedException(field, label, before == null ? "不能晚于结束日期" : "不能早于" + before + "（" + first + "）");
        }
    }

    private static void checkAmount(CampaignPlan plan) {
        if (plan.mode().isDrawn() && (plan.targetCount() == null) == (plan.samplePercent() == null)) {
            throw new FormRejectedException("samplePercent", "抽取比例", "与「抽取户数」须填写一项，且只填一项");
        }
    }

    private void checkChecklists(CampaignPlan plan) {
        List<Checklist> chosen = checklists.inForce(LocalDate.now(clock)).stream().filter(list -> plan.checklists().contains(list.ref())).toList();
        List<String> uncovered = plan.industries().stream()
            .filter(industry -> chosen.stream().noneMatch(list -> list.industries().isEmpty() || list.industries().contains(industry)))
            .map(industries::label).toList();
        if (!uncovered.isEmpty()) {
            throw new FormRejectedException("checklists", "检查表", "没有适用于" + String.join("、", uncovered) + "的，请补选或减少行业");
        }
    }

    private static LocalDate day(Submission form, String key) {
        return form.text(key) == null ? null : LocalDate.parse(form.text(key));
    }

    private static Integer number(Submission form, String key) {
        JsonNode value = form.document().path(key);
        return value.isNumber() ? value.intValue() : null;
    }
}
