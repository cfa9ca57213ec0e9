package io.hazardflow.campaign.draw;

import java.util.List;
import java.util.function.Predicate;

/** What is lacking for a team, in words. */
final class Shortage {

    private Shortage() {
    }

    static String of(String enterprise, List<String> specialties, DrawRules rules, List<DrawOfficer> officers, boolean lead) {
        Predicate<DrawOfficer> suits = officer -> !lead || TeamDraw.mayLead(officer, specialties, rules.leadDepartment());
        String who = lead ? "带队人员（牵头部门、有账号、执法证专业为" + named(specialties) + "）" : "同行执法人员";
        List<DrawOfficer> able = officers.stream().filter(suits).toList();
        String why;
        if (able.isEmpty()) {
            why = "名录中没有合格的" + who;
        } else if (able.stream().noneMatch(officer -> officer.mayInspect(enterprise))) {
            why = "合格的" + who + "共 " + able.size() + " 人，对该企业都须回避";
        } else if (able.stream().filter(officer -> officer.mayInspect(enterprise)).allMatch(officer -> officer.capacity() == 0)) {
            why = "合格的" + who + "手头检查都已满额";
        } else {
            why = "合格的" + who + "可承担的户数不够，另须同去两人";
        }
        return "企业 " + enterprise + " 配不出检查组：" + why;
    }

    private static String named(List<String> specialties) {
        return specialties.isEmpty() ? "（该行业未登记专业对应）" : "「" + String.join("」「", specialties) + "」";
    }
}
