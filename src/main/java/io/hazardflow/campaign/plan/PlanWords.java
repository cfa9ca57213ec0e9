package io.hazardflow.campaign.plan;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.checklist.AreaLine;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.pool.PoolFilter;
import io.hazardflow.campaign.pool.PoolTrait;
import io.hazardflow.campaign.pool.Pools;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A plan in the words of the screen, for whoever approves or files it. */
@Component
class PlanWords {

    private static final Map<String, String> COLORS = Map.of("RED", "红", "ORANGE", "橙", "YELLOW", "黄", "BLUE", "蓝");

    private final Departments departments;
    private final Industries industries;
    private final Streets streets;
    private final Checklists checklists;
    private final AreaLine areaLine;
    private final Pools pools;
    private final PlanExtras extras;

    PlanWords(Departments departments, Industries industries, Streets streets, Checklists checklists, AreaLine areaLine, Pools pools,
              PlanExtras extras) {
        this.departments = departments;
        this.industries = industries;
        this.streets = streets;
        this.checklists = checklists;
        this.areaLine = areaLine;
        this.pools = pools;
        this.extras = extras;
    }

    /** One line a subject. */
    String of(Campaign campaign) {
        List<String> lines = new ArrayList<>();
        lines.add(campaign.name() + "（" + campaign.type().label() + "）");
        lines.add("依据：" + campaign.basis());
        if (campaign.specialGround() != null) {
            lines.add("另行开展专项检查的理由：" + campaign.specialGround());
        }
        String members = names(campaign.departments().stream().skip(1).toList(), departments::name, "");
        lines.add("牵头部门：" + departments.name(campaign.leadDept()) + (members.isEmpty() ? "" : "；参与部门：" + members));
        lines.add("时间：" + campaign.periodFrom() + " 至 " + campaign.periodTo() + phases(campaign));
        lines.add("对象：" + names(campaign.industryCodes(), industries::label, "全部行业") + "；"
            + names(campaign.streetCodes(), streets::name, "全部街道") + filter(PoolFilter.of(campaign.poolFilter())));
        lines.add("现有符合条件的在营企业 " + pools.count(pools.scope(campaign)) + " 户；选取方式：" + campaign.mode().label() + amount(campaign));
        lines.add("检查表：" + names(campaign.checklistRefs(), ref -> checklists.find(ref).map(list -> list.title() + "（" + list.version() + "）")
            .orElse(ref), ""));
        lines.add("结果" + (campaign.resultPublic() ? "向社会公开" : "不公开") + (extras.of(campaign.number()).experts() ? "；专家协助检查，不签署文书" : ""));
        return String.join("\n", lines);
    }

    private static String phases(Campaign campaign) {
        List<String> phases = new ArrayList<>();
        if (campaign.mobilizeUntil() != null) {
            phases.add("动员部署至 " + campaign.mobilizeUntil());
        }
        if (campaign.selfCheck()) {
            phases.add("自查自改至 " + campaign.selfCheckUntil());
        }
        phases.add("检查督导至 " + campaign.inspectUntil());
        return "（" + String.join("，", phases) + "）";
    }

    private String filter(PoolFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.area() != null) {
            String line = areaLine.today().stripTrailingZeros().toPlainString();
            parts.add(line + (filter.area() == PoolFilter.Area.LARGE ? " 平方米以上" : " 平方米及以下"));
        }
        if (!filter.riskColors().isEmpty()) {
            parts.add("风险等级" + names(filter.riskColors(), COLORS::get, ""));
        }
        if (!filter.creditGrades().isEmpty()) {
            parts.add("信用等级 " + names(filter.creditGrades(), UnaryOperator.identity(), ""));
        }
        if (!filter.traits().isEmpty()) {
            parts.add(filter.traits().stream().map(PoolTrait::label).collect(Collectors.joining("或")));
        }
        if (filter.notInspectedSince() != null) {
            parts.add(filter.notInspectedSince() + " 以来未检查");
        }
        if (filter.complaintDays() != null) {
            parts.add("近 " + filter.complaintDays() + " 日有投诉举报");
        }
        return parts.isEmpty() ? "" : "；" + String.join("；", parts);
    }

    private static String amount(Campaign campaign) {
        if (campaign.samplePercent() != null) {
            return "，" + campaign.samplePercent() + "%";
        }
        boolean counted = campaign.mode() == SelectionMode.SAMPLE || campaign.mode() == SelectionMode.DOUBLE_RANDOM;
        return counted && campaign.targetCount() != null ? "，" + campaign.targetCount() + " 户" : "";
    }

    private static String names(List<String> codes, UnaryOperator<String> name, String none) {
        return codes.isEmpty() ? none : codes.stream().map(name).collect(Collectors.joining("、"));
    }
}
