package io.hazardflow.registry;

import io.hazardflow.access.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The closed lists of the registry: code to name on the screen, in their order. */
final class Choices {

    static final Map<String, String> STATUS = of("OPERATING", "在营", "SUSPENDED", "停业", "DEREGISTERED", "注销", "MOVED", "搬迁");
    static final Map<String, String> GAS_USE = of("PIPED", "管道", "BOTTLED", "瓶装", "NONE", "无");
    static final Map<String, String> STANDARD_LEVEL = of("LEVEL_1", "一级", "LEVEL_2", "二级", "LEVEL_3", "三级");
    static final Map<String, String> DUAL_PREVENTION = of("NONE", "未建设", "BUILDING", "建设中", "DONE", "已建成");
    static final Map<String, String> CREDIT_GRADE = of("A", "A", "B", "B", "C", "C", "D", "D");
    static final Map<String, String> RISK_COLOR = of("RED", "红", "ORANGE", "橙", "YELLOW", "黄", "BLUE", "蓝");
    static final Map<String, String> PLAN_LEVEL = of("GENERAL_GOV", "总体预案", "SPECIAL", "专项预案", "DEPARTMENT", "部门预案", "UNIT", "单位预案");
    static final Map<String, String> PLAN_TYPE = labels(PlanType.values(), PlanType::label);
    static final Map<String, String> PLAN_EVENT = labels(PlanEvent.values(), PlanEvent::label);
    static final Map<String, String> TEAM_LEVEL = labels(TeamLevel.values(), TeamLevel::label);
    static final Map<String, String> TEAM_TIER = labels(TeamTier.values(), TeamTier::label);
    static final Map<String, String> ROLE = roles();

    private Choices() {
    }

    private static Map<String, String> of(String... codesAndLabels) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            choices.put(codesAndLabels[i], codesAndLabels[i + 1]);
        }
        return choices;
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] values, Function<E, String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(value.name(), label.apply(value));
        }
        return choices;
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.key(), role.label());
        }
        return roles;
    }
}
