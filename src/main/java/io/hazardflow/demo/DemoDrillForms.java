package io.hazardflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.platform.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What invented people write into the forms of one drill. */
final class DemoDrillForms {

    static final DemoHazard HAZARD = new DemoHazard("地下一层发电机房", "演练断电科目中应急发电机未能自动启动，备用照明中断八分钟。", "应急发电机不能自启", "XC09",
        "已更换蓄电池和启动继电器，带载试机三次合格，每月试机并记录。");

    private static final int POOR = 55;
    private static final List<Integer> MARKS = List.of(92, 86, 81, 94, 71, 88, 83, 90, 78, POOR, 87);
    private static final int EXPLAINED_BELOW = 75;
    private static final List<String> NAMES = List.of("安小川", "白若水", "程远帆", "邓一苇", "方青禾", "顾南舟", "韩知秋", "贾一鸣", "康子墨", "雷雨田", "毛欣然",
        "倪可心", "欧正平", "潘晓岚", "秦牧野", "任思远", "苏晨曦", "陶然亭", "温如言", "薛云帆");
    private static final List<String> GROUPS = List.of("疏散引导组", "灭火救援组", "通信联络组", "医疗救护组", "警戒保障组");

    private final int place;
    private final boolean training;
    private final boolean evacuation;
    private final boolean enterprise;
    private final String unit;
    private final String commander;

    DemoDrillForms(Drill drill, int place) {
        this.place = place;
        this.training = drill.kind() == DrillKind.TRAINING;
        this.evacuation = drill.kind() == DrillKind.EVACUATION;
        this.enterprise = drill.unitKind() == UnitKind.ENTERPRISE;
        this.unit = drill.unitName();
        this.commander = enterprise ? "head." + drill.unit() : null;
    }

    boolean expertJudges() {
        return place % 2 == 0;
    }

    private boolean fullScale() {
        return training || evacuation || place % 2 == 0;
    }

    /** @param opened what the form starts with: the contingency plan and the posts that are usually asked */
    Map<String, Object> plan(LocalDate day, JsonNode opened, Supplier<String> file) {
        Map<String, Object> plan = new HashMap<>(Map.of("contentType", place % 3 == 0 ? "COMPREHENSIVE" : "SINGLE",
            "form", fullScale() ? "FULL_SCALE" : "TABLETOP", "drillAt", "%sT%02d:30:00+08:00".formatted(day, 8 + place % 8), "durationMinutes", fullScale() ? 50 : 90,
            "place", fullScale() ? "单位院内及主楼" : "二楼会议室", "placeKind", "INSIDE", "plannedCount", participants().size() + place % 5,
            "participantList", String.join("\n", participants())));
        if (opened.hasNonNull("plan")) {
            plan.put("plan", opened.get("plan"));
        }
        if (commander == null) {
            plan.put("commanderName", "孟总指挥");
        } else {
            plan.put("commander", commander);
        }
        plan.put("evaluators", List.of(expertJudges() ? Map.of("account", "expert", "role", "组长") : Map.of("name", "吕评", "unit", "区安全生产协会"),
            Map.of("name", "施评", "unit", "区应急救援专家组")));
        plan.put("scenario", scenario());
        plan.put("goals", "检验报警、疏散、先期处置和信息报告的衔接，查找预案和物资的不足。");
        plan.put("injects", List.of(Map.of("minute", 3, "inject", "值班人员发现险情", "expected", "三分钟内报警并报告负责人"),
            Map.of("minute", 12, "inject", "一名人员受伤", "expected", "救护组到位并联系急救"),
            Map.of("minute", 25, "inject", "通道受阻", "expected", "引导组改走备用通道")));
        plan.put("safetyMeasures", "设现场安全员两名，约定中止信号，演练前安全交底，无关人员不得进入警戒区。");
        plan.put("safetyChecks", new ArrayList<>(List.of("MEDICAL", "CORDON", "STOP")));
        plan.put("workPlan", List.of(file.get()));
        if (fullScale()) {
            plan.put("script", List.of(file.get()));
            plan.put("supportPlan", List.of(file.get()));
            plan.put("evaluationPlan", List.of(file.get()));
            plan.put("publicImpact", "NO");
            touchPublic(plan, opened.path("impactPosts"));
        }
        return plan;
    }

    /** Some are heard and seen outside. */
    private void touchPublic(Map<String, Object> plan, JsonNode usualPosts) {
        if (place % 8 == 2 && !usualPosts.isEmpty()) {
            plan.put("publicImpact", "YES");
            plan.put("impactKinds", List.of("NOISE", "CROWD"));
            plan.put("impactPosts", usualPosts);
            plan.put("safetyChecks", List.of("MEDICAL", "CORDON", "STOP", "NOTICE"));
        }
    }

    private String scenario() {
        return training ? "接区应急指挥中心指令，队伍全员紧急集结，携带装备赶赴指定地点，开展搜救、警戒和伤员转运训练。"
            : evacuation ? "上午课间教学楼三层发现浓烟，广播发出疏散指令，各班按路线有序撤离到操场集合点并清点人数。"
            : "营业期间一层库房货架起火，烟雾向二层蔓延，两名人员被困，需要报警、疏散、初期扑救并向主管部门报告。";
    }

    /** Some of the people of the unit, each with his group. */
    private List<String> participants() {
        return IntStream.range(0, 8 + place % 6).mapToObj(i -> NAMES.get((place * 3 + i) % NAMES.size()) + " " + GROUPS.get(i % GROUPS.size())).toList();
    }

    Map<String, Object> course(Drill drill, JsonNode listed, Supplier<String> photo) {
        Instant began = drill.drillAt();
        List<String> came = new ArrayList<>();
        listed.forEach(one -> came.add(one.path("value").asText()));
        if (place % 4 == 1) {
            came.remove(came.size() - 1);
        }
        List<String> safety = new ArrayList<>(List.of("SAFETY_OFFICER", "BRIEFING", "ROUTES", "STOP_SIGNAL", "FIRST_AID", "ENERGY"));
        if (Boolean.TRUE.equals(drill.publicImpact())) {
            safety.add("NOTICE");
        }
        Map<String, Object> course = new HashMap<>(Map.of("result", "HELD", "safety", safety, "beganAt", shown(began),
            "endedAt", shown(began.plus(Duration.ofMinutes(drill.durationMinutes() + 5L))), "attended", came,
            "photos", List.of(photo.get(), photo.get())));
        course.put("timeline", List.of(turn(began, 3, "值班人员发现险情", "两分钟内拨打报警电话，值班长启动预案", "值班长"),
            turn(began, 12, "一名人员受伤", "救护组四分钟到位，包扎后转送临时救护点", "医疗救护组"),
            turn(began, 25, "通道受阻", "引导组改走西侧备用通道，全部人员撤至集合点", "疏散引导组")));
        course.put("comment", "组织有序，报警和疏散衔接顺畅，个别人员对备用通道不熟。");
        return course;
    }

    private static Map<String, Object> turn(Instant began, int minute, String inject, String reaction, String byWhom) {
        return Map.of("at", DateTimeFormatter.ofPattern("HH:mm").withZone(EngineClock.ZONE).format(began.plus(minute, ChronoUnit.MINUTES)),
            "inject", inject, "reaction", reaction, "byWhom", byWhom);
    }

    /**
     * @param opened what the form starts with: the items of its sheet and the posts that may improve something
     * @param defect whether something of the unit proved to be out of order
     */
    Map<String, Object> evaluation(JsonNode opened, LocalDate today, boolean defect, Supplier<String> photo) {
        int mark = MARKS.get(place % MARKS.size());
        Map<String, Object> form = new HashMap<>(Map.of("scores", scores(opened.path("scoreItems"), mark), "siteComments", "总体按方案完成，指挥清晰，个别环节需要加强。",
            "selfAssessment", "各组到位及时，信息报告完整，器材取用还不够熟练。", "strengths", List.of(Map.of("text", "报警及时准确，疏散迅速有序"))));
        List<Map<String, Object>> improvements = new ArrayList<>();
        String owner = opened.path("ownerChoices").path(1).path("value").asText();
        if (mark < EXPLAINED_BELOW || place % 3 == 1) {
            form.put("problems", List.of(Map.of("text", "备用通道标识不清，部分人员折返"), Map.of("text", "对讲机电量不足，联络中断两分钟")));
            improvements.add(Map.of("type", "SUPPLIES", "what", "补充对讲机电池两组并建立充电台账", "owner", owner, "ownerName", "物资保管员",
                "deadline", today.plusDays(15).toString()));
        }
        if (mark < EXPLAINED_BELOW) {
            improvements.add(Map.of("type", "TRAINING", "what", "组织全员熟悉备用通道和集合点，补训未到岗人员", "owner", owner,
                "deadline", today.plusDays(20).toString()));
        }
        if (defect) {
            improvements.add(Map.of("type", "FACILITY_HAZARD", "what", HAZARD.description(), "place", HAZARD.location(), "photos", List.of(photo.get()),
                "imminentDanger", false));
        }
        form.put("improvements", improvements);
        if (opened.path("hasPlan").asBoolean()) {
            form.put("planRevision", "NO");
            if (place % 7 == 6) {
                form.putAll(Map.of("planRevision", "YES", "revisionReason", "通信联络一章补充备用频道和联络人", "revisionOwner", owner,
                    "revisionUntil", today.plusDays(40).toString()));
            }
        }
        return form;
    }

    private static List<Map<String, Object>> scores(JsonNode items, int mark) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int score = mark + i * 5 % 7 - 3;
            Map<String, Object> row = new HashMap<>(Map.of("item", items.get(i).path("ref").asText(), "score", score));
            if (score < EXPLAINED_BELOW) {
                row.put("note", "动作不熟练，与方案要求有差距");
            }
            rows.add(row);
        }
        return rows;
    }

    Map<String, Object> improved(String item, String photo) {
        return Map.of("improvement", item, "done", "已按要求落实到位，更新台账并在班前会上讲解。", "photos", List.of(photo));
    }

    Map<String, Object> report() {
        return Map.of(
            "course", unit + "按方案完成全部科目，计划与实际一致，" + GROUPS.stream().limit(3).collect(Collectors.joining("、")) + "协同完成报警、疏散和先期处置。",
            "planAssessment", "预案总体可行，备用通道和联络方式需要补充。", "capability", "指挥果断，人员基本熟练。", "equipment", "器材齐全，个别对讲机电量不足。",
            "goals", "预定目标基本实现。", "conclusion", "演练达到预期目的，问题已列入改进项。");
    }

    static String shown(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).atZone(EngineClock.ZONE).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
