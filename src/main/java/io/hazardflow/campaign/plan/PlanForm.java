package io.hazardflow.campaign.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.checklist.AreaLine;
import io.hazardflow.campaign.checklist.Checklist;
import io.hazardflow.campaign.checklist.Checklists;
import io.hazardflow.campaign.pool.PoolFilter;
import io.hazardflow.campaign.pool.PoolScope;
import io.hazardflow.campaign.pool.Pools;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Industry;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of planning and revising share: their options, what they start with, and the look at the pool. */
@Component
class PlanForm {

    /** What people plan; look-backs are started by the system. */
    static final List<CampaignType> PLANNED = Arrays.stream(CampaignType.values()).filter(type -> type != CampaignType.LOOK_BACK).toList();

    private final PlannerPosts posts;
    private final Departments departments;
    private final Industries industries;
    private final Streets streets;
    private final Checklists checklists;
    private final Officials officials;
    private final AreaLine areaLine;
    private final Pools pools;
    private final TimeLimits limits;
    private final Clock clock;

    PlanForm(PlannerPosts posts, Departments departments, Industries industries, Streets streets, Checklists checklists, Officials officials,
             AreaLine areaLine, Pools pools, TimeLimits limits, Clock clock) {
        this.posts = posts;
        this.departments = departments;
        this.industries = industries;
        this.streets = streets;
        this.checklists = checklists;
        this.officials = officials;
        this.areaLine = areaLine;
        this.pools = pools;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param lead  departments that may lead
     * @param types kinds to choose from
     */
    Map<String, Object> options(List<Department> lead, List<CampaignType> types) {
        String area = areaLine.today().stripTrailingZeros().toPlainString();
        Map<String, Object> options = new HashMap<>();
        options.put("typeOptions", options(types, Enum::name, CampaignType::label));
        options.put("leadOptions", options(lead, Department::code, Department::name));
        options.put("departmentOptions", options(departments.all(), Department::code, Department::name));
        options.put("industryOptions", options(industries.all(), Industry::code, Industry::label));
        options.put("streetOptions", options(streets.all(), Street::code, Street::name));
        options.put("checklistOptions", options(checklists.inForce(LocalDate.now(clock)), Checklist::ref,
            list -> list.title() + "（" + list.version() + "）"));
        options.put("officialOptions", options(officials.of(departments.all().stream().map(Department::code).toList()),
            Officials.Official::account, official -> official.name() + "（" + official.department() + "）"));
        options.put("areaOptions", List.of(option("LARGE", area + " 平方米以上"), option("SMALL", area + " 平方米及以下")));
        options.put("groundOptions", SpecialGround.options());
        return options;
    }

    Map<String, Object> defaults(Caller caller) {
        List<Department> lead = posts.departments(caller);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values = options(lead, PLANNED);
        values.putAll(Map.of("type", CampaignType.SPECIAL.name(), "mode", SelectionMode.FULL.name(), "periodFrom", today.toString(),
            "periodTo", today.plusDays(limits.get("plan-campaign.period").amount()).toString()));
        if (lead.size() == 1) {
            Department department = lead.get(0);
            values.put("leadDept", department.code());
            values.put("industries", department.crossIndustry() ? List.of() : sorted(industries.supervisedBy(Set.of(department.code()))));
            officials.of(List.of(department.code())).stream().map(Officials.Official::account).filter(caller.userId()::equals).findFirst()
                .ifPresent(account -> values.put("leader", account));
        }
        return values;
    }

    /** The plan as it stands. */
    Map<String, Object> of(Campaign campaign, List<String> members, boolean experts) {
        PoolFilter filter = PoolFilter.of(campaign.poolFilter());
        Map<String, Object> values = new HashMap<>();
        values.put("name", campaign.name());
        values.put("type", campaign.type().name());
        values.put("mode", campaign.mode().name());
        values.put("basis", campaign.basis());
        SpecialGround.of(campaign.specialGround()).ifPresent(ground -> values.put("specialGround", ground.name()));
        values.put("specialGroundNote", SpecialGround.noteIn(campaign.specialGround()));
        values.put("leadDept", campaign.leadDept());
        values.put("memberDepts", campaign.departments().stream().filter(code -> !code.equals(campaign.leadDept())).toList());
        values.put("industries", campaign.industryCodes());
        values.put("streets", campaign.streetCodes());
        values.put("periodFrom", text(campaign.periodFrom()));
        values.put("periodTo", text(campaign.periodTo()));
        values.put("mobilizeUntil", text(campaign.mobilizeUntil()));
        values.put("selfCheck", campaign.selfCheck());
        values.put("selfCheckUntil", text(campaign.selfCheckUntil()));
        values.put("inspectUntil", text(campaign.inspectUntil()));
        values.put("checklists", campaign.checklistRefs());
        values.put("area", filter.area() == null ? null : filter.area().name());
        values.put("riskColors", filter.riskColors());
        values.put("creditGrades", filter.creditGrades());
        values.put("traits", filter.traits().stream().map(Enum::name).toList());
        values.put("notInspectedSince", text(filter.notInspectedSince()));
        values.put("complaintDays", filter.complaintDays());
        values.put("targetCount", campaign.mode().isDrawn() ? campaign.targetCount() : null);
        values.put("samplePercent", campaign.samplePercent());
        values.put("leader", campaign.leader());
        values.put("members", members);
        values.put("experts", experts);
        values.put("resultPublic", campaign.resultPublic());
        return values;
    }

    /** How many enterprises the form asks for now, also when it is not finished. */
    int poolSize(Submission form) {
        return pools.count(new PoolScope(PlanReader.list(form, "industries"), PlanReader.list(form, "streets"), PlanReader.filter(form)));
    }

    /** @param scope what the campaign asks for, its plan as a rule */
    void checkPool(CampaignPlan plan, PoolScope scope) {
        int size = pools.count(scope);
        if (size == 0) {
            throw new FormRejectedException("industries", "检查对象", "按所选行业、街道和筛选条件没有在营企业，请放宽条件");
        }
        if (plan.mode().isDrawn() && plan.targetCount() != null && plan.targetCount() > size) {
            throw new FormRejectedException("targetCount", "抽取户数", "不能超过对象库的 " + size + " 户");
        }
    }

    void checkLength(CampaignPlan plan) {
        LocalDate latest = plan.periodFrom().plusDays(limits.get("plan-campaign.longest").amount());
        if (plan.periodTo().isAfter(latest)) {
            throw new FormRejectedException("periodTo", "结束日期", "不能晚于 " + latest);
        }
    }

    int remindDays() {
        return limits.get("campaign-period-reminder").amount();
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> List<Map<String, String>> options(List<T> values, Function<T, String> code, Function<T, String> label) {
        return values.stream().map(value -> option(code.apply(value), label.apply(value))).collect(Collectors.toList());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
