package io.hazardflow.demo;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One campaign of the demo district, told step by step: each call lets its people hand in their forms at their moments. */
final class DemoCampaign {

    private static final int DAY = 24;
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final int EVENING = 17;
    private static final List<String> MISTAKES = List.of("现场未见有效记录，负责人称已开展但未留存。", "设施被杂物遮挡，无法正常使用。", "部件损坏未及时更换，张贴了临时提示。");

    private final DemoCampaignPerformer performer;
    private final String department;
    private final Instant present;
    private Map<String, Object> plan;
    private String number;
    private int told;

    DemoCampaign(DemoCampaignPerformer performer, String name, String department, String checklist, LocalDate from, int days, Instant present) {
        this.performer = performer;
        this.department = department;
        this.present = present;
        this.plan = new HashMap<>(Map.of("name", name, "type", "SPECIAL", "mode", "FULL", "leadDept", department, "basis", "区安委会年度监督检查计划",
            "checklists", List.of(checklist), "periodFrom", from.toString(), "periodTo", from.plusDays(days).toString(),
            "inspectUntil", from.plusDays(days - 5L).toString()));
    }

    /** One that the system has planned. */
    private DemoCampaign(DemoCampaignPerformer performer, String number, String department, Instant present) {
        this.performer = performer;
        this.department = department;
        this.present = present;
        this.number = number;
    }

    DemoCampaign plan(Map<String, Object> more) {
        plan.putAll(more);
        if ("DOUBLE_RANDOM".equals(plan.get("type"))) {
            plan.remove("mode");
        }
        number = performer.plan(planner(), plan);
        return this;
    }

    /** Lets days pass, timers included. */
    DemoCampaign after(int days) {
        performer.pass(number, performer.now().plus(days, ChronoUnit.DAYS));
        return this;
    }

    /** Approved the next day, filed the day after. */
    DemoCampaign filed() {
        after(1);
        performer.approve("depthead." + department, number);
        performer.pass(number, performer.now().plus(DAY, ChronoUnit.HOURS));
        performer.submit("committee", number, CampaignProcess.FILE_CAMPAIGN, Map.of("decision", "ACCEPT"));
        performer.work(number);
        return this;
    }

    /** @param witness names and values of what a witness says, for draws */
    DemoCampaign drawn(String... witness) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < witness.length; i += 2) {
            form.put(witness[i], witness[i + 1]);
        }
        Campaign campaign = performer.campaign(number);
        if ("TARGETED".equals(campaign.mode().name())) {
            form.putAll(Map.of("chosen", performer.pool(number), "reason", "按回头看名单逐户复查。"));
        }
        performer.submit(planner(), number, CampaignProcess.DRAW_OBJECTS, form);
        performer.submit(planner(), number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
        performer.work(number);
        return this;
    }

    /** Some of the visits: one with findings, the others without. */
    DemoCampaign visit(int clean, int wrong) {
        waiting().stream().limit((long) clean + wrong).forEach(inspection -> visit(inspection, isWrong(inspection, clean, wrong)));
        return this;
    }

    /** All that are left, every few with findings, which the enterprises then put right but for some. */
    DemoCampaign visitAll(int clean, int wrong) {
        for (List<Inspection> left = waiting(); !left.isEmpty(); left = waiting()) {
            left.forEach(inspection -> visit(inspection, isWrong(inspection, clean, wrong)));
        }
        return this;
    }

    /** The enterprise of the next visit has shut down. */
    DemoCampaign shut() {
        waiting().stream().limit(1).forEach(inspection -> arrive(inspection, "CLOSED", Map.of("note", "卷帘门紧锁，邻店称已停业多日。")));
        return this;
    }

    DemoCampaign refused() {
        waiting().stream().limit(1).forEach(inspection -> arrive(inspection, "REFUSED",
            Map.of("note", "店长以负责人不在为由不让进入后厨。", "witness", "社区工作人员")));
        return this;
    }

    /** The campaign has learnt that all visits are over. */
    DemoCampaign ended() {
        performer.await(number, CampaignProcess.SUMMARIZE_CAMPAIGN);
        return this;
    }

    DemoCampaign published() {
        after(2);
        performer.submit(planner(), number, CampaignProcess.PUBLISH_RESULTS, Map.of("checked", true));
        return this;
    }

    /** Summed up and approved. */
    DemoCampaign reported() {
        after(1);
        Map<String, Object> form = new HashMap<>(Map.of("overview", "按方案完成全部检查，到场率和记录完整率符合要求，检查情况已逐户录入。",
            "problems", "主要问题是日常检查记录不全、设施维护不及时、员工应知应会掌握不牢。", "conclusions", "多数单位管理有序，少数单位主体责任落实不到位。",
            "measures", "对未整改隐患逐件督促，按期复查销号，纳入下一季度重点。"));
        if (performer.hasOpenHazards(number)) {
            form.put("openChecked", true);
        }
        performer.submit(planner(), number, CampaignProcess.SUMMARIZE_CAMPAIGN, form);
        after(1);
        performer.submit("committee", number, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "数据完整，同意归档。"));
        performer.work(number);
        return this;
    }

    /** The campaign that looks back on this one, if there is one and its time came at least some days ago. */
    Optional<DemoCampaign> lookBack() {
        LocalDate on = performer.campaign(number).lookBackOn();
        Instant then = on == null ? present : on.atTime(12, 0).atZone(EngineClock.ZONE).toInstant();
        if (!then.isBefore(present.minus(6, ChronoUnit.DAYS))) {
            return Optional.empty();
        }
        performer.pass(number, then);
        performer.work(number);
        return Optional.ofNullable(performer.campaign(number).lookBackNumber()).map(child -> new DemoCampaign(performer, child, department, present));
    }

    DemoCampaign suspended(String reason) {
        after(1);
        performer.suspend("depthead." + department, number, reason);
        return this;
    }

    /** Some enterprises have checked themselves. */
    DemoCampaign selfChecks(int answered) {
        after(2);
        performer.answerSelfChecks(number, answered);
        return this;
    }

    /** Something is found only where somebody can put it right. */
    private boolean isWrong(Inspection inspection, int clean, int wrong) {
        return DemoAccountList.enterpriseNumbers().contains(inspection.enterprise()) && told++ % (clean + wrong) < wrong;
    }

    private List<Inspection> waiting() {
        return performer.waiting(number);
    }

    private void visit(Inspection inspection, boolean wrong) {
        arrive(inspection, "OPEN", Map.of());
        String officer = performer.officer(inspection);
        Map<String, Object> record = new HashMap<>(Map.of("items", rows(inspection, officer, wrong), "content", "经营场所、设备间、安全管理资料",
            "coOfficer", performer.second(inspection, officer), "further", "NONE", "attendance", "SIGNED", "signer", "现场负责人", "paperSigned", true,
            "leftAt", moment()));
        performer.submit(officer, inspection.number(), SiteInspection.INSPECT_SITE, record);
        performer.settle(inspection, told, present);
    }

    private void arrive(Inspection inspection, String state, Map<String, Object> more) {
        performer.pass(number, nextVisit());
        String officer = performer.officer(inspection);
        Map<String, Object> form = new HashMap<>(Map.of("siteState", state, "gps", performer.position(inspection)));
        form.putAll(more);
        if (!"OPEN".equals(state)) {
            form.put("photos", List.of(performer.photo(officer)));
        }
        performer.submit(officer, inspection.number(), SiteInspection.ARRIVE_AT_SITE, form);
    }

    /** Two hours later, or the next morning. */
    private Instant nextVisit() {
        LocalDateTime later = LocalDateTime.ofInstant(performer.now(), EngineClock.ZONE).plusHours(2);
        LocalDateTime visit = later.getHour() < EVENING ? later : later.toLocalDate().plusDays(1).atTime(MORNING);
        return visit.atZone(EngineClock.ZONE).toInstant();
    }

    private List<Map<String, Object>> rows(Inspection inspection, String officer, boolean wrong) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> items = performer.items(inspection);
        for (int i = 0; i < items.size(); i++) {
            boolean broken = wrong && (i == told % items.size() || told % 2 == 0 && i == (told + 5) % items.size());
            rows.add(broken ? Map.of("item", items.get(i), "result", "NOT_COMPLIANT", "note", MISTAKES.get((told + i) % MISTAKES.size()),
                "location", i % 2 == 0 ? "一层作业区" : "设备间", "subGrade", i % 3 == 0 ? "G2" : "G1", "photos", List.of(performer.photo(officer)))
                : Map.of("item", items.get(i), "result", "COMPLIANT"));
        }
        return rows;
    }

    private String planner() {
        return "dept." + department;
    }

    private String moment() {
        return OffsetDateTime.ofInstant(performer.now(), EngineClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
