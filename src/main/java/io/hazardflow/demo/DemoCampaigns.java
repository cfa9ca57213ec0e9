package io.hazardflow.demo;

import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One campaign for each sector of the district's plan, a double-random check and a look-back, each walked by its people as far as its state says. */
@Component
@ConditionalOnExpression("${hazardflow.demo.enabled:false} and ${hazardflow.demo.cases:true}")
class DemoCampaigns {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCampaigns.class);

    private final DemoCampaignPerformer performer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant present;

    DemoCampaigns(DemoCampaignPerformer performer, JdbcClient jdbc, Clock clock) {
        this.performer = performer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells all campaigns once, the oldest first; does nothing when any exists. */
    void load() {
        if (jdbc.sql("select exists (select 1 from hazardflow.campaign)").query(Boolean.class).single()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        present = clock.instant();
        try {
            lookedBackOn(today);
            reported(today);
            doubleRandom(today);
            summingUp(today);
            inspecting(today);
            suspended(today);
            drawing(today);
            checkingThemselves(today);
            asked(today);
        } finally {
            ClockUtil.reset();
        }
        LOG.info("Demo district: {} campaigns", jdbc.sql("select count(*) from hazardflow.campaign").query(Long.class).single());
    }

    /** 危险化学品: closed but for its look-back, which is under way. */
    private void lookedBackOn(LocalDate today) {
        DemoCampaign first = begin("危险化学品经营使用单位专项整治", "yjj", "WH", today.minusDays(170), 60)
            .plan(Map.of("specialGround", "HIGH_RISK", "industries", List.of("HAZCHEM_TRADE", "GAS_STATION"))).filed().drawn();
        first.visitAll(3, 3).ended().reported();
        first.lookBack().ifPresent(again -> again.after(1).filed().drawn().visit(1, 2));
    }

    /** 城市建设: the report is approved, the look-back lies ahead. */
    private void reported(LocalDate today) {
        begin("建筑工地起重机械和深基坑专项治理", "zjw", "JZ", today.minusDays(62), 45)
            .plan(Map.of("specialGround", "HIGH_RISK", "industries", List.of("CONSTRUCTION"), "streets", List.of("001", "002", "003", "004", "005"))).filed()
            .drawn().visitAll(2, 4).ended().reported();
    }

    /** 消防: the double-random check, drawn with a witness, results published. */
    private void doubleRandom(LocalDate today) {
        begin("酒店消防安全双随机抽查", "xf", "XF", today.minusDays(50), 30)
            .plan(Map.of("type", "DOUBLE_RANDOM", "samplePercent", 20, "industries", List.of("HOTEL"))).filed()
            .drawn("witness", "coordination", "nonce", "河东区应急局综合科 20260703 第一注").visitAll(2, 5).ended().published();
    }

    /** 道路交通: all visits made, the summary is to be written. */
    private void summingUp(LocalDate today) {
        begin("道路运输企业车辆安全专项整治", "jt", "JT", today.minusDays(40), 50)
            .plan(Map.of("specialGround", "SUPERIOR", "industries", List.of("TRANSPORT"), "streets", List.of("001", "002", "003", "004"))).filed()
            .drawn().visitAll(2, 3).ended();
    }

    /** 燃气: visits under way, some made, one place shut, one that let nobody in. */
    private void inspecting(LocalDate today) {
        begin("餐饮场所燃气安全专项整治", "cgw", "RQ", today.minusDays(20), 60)
            .plan(Map.of("specialGround", "ACCIDENT", "industries", List.of("CATERING"), "streets", List.of("001", "002", "003"))).filed().drawn()
            .visit(4, 2).shut().refused();
    }

    /** 特种设备: halted for a while. */
    private void suspended(LocalDate today) {
        begin("商场市场电梯安全专项检查", "scjg", "TZ", today.minusDays(15), 40)
            .plan(Map.of("specialGround", "COMPLAINTS", "industries", List.of("COMPLEX"))).filed().drawn().visit(1, 1)
            .suspended("检验机构集中年检，暂停现场检查两周");
    }

    /** 有限空间: approved and filed, the objects are to be drawn. */
    private void drawing(LocalDate today) {
        begin("物业和工贸企业有限空间作业抽查", "yjj", "KJ", today.minusDays(8), 60)
            .plan(Map.of("specialGround", "SUPERIOR", "industries", List.of("PROPERTY", "INDUSTRY_LARGE"), "mode", "SAMPLE", "samplePercent", 30)).filed();
    }

    /** 仓储物流: the enterprises check themselves first. */
    private void checkingThemselves(LocalDate today) {
        begin("仓储物流场所消防安全专项整治", "yjj", "CC", today.minusDays(6), 70)
            .plan(Map.of("specialGround", "HIGH_RISK", "industries", List.of("WAREHOUSE"), "selfCheck", true,
                "selfCheckUntil", today.plusDays(9).toString())).filed().selfChecks(3);
    }

    /** 危险废物: waits for the approval of the department's head. */
    private void asked(LocalDate today) {
        begin("危险废物贮存场所环境安全排查", "hjj", "WF", today.minusDays(1), 45)
            .plan(Map.of("specialGround", "SUPERIOR", "industries", List.of("HOSPITAL", "INDUSTRY_LARGE")));
    }

    private DemoCampaign begin(String name, String department, String checklist, LocalDate day, int days) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(LocalTime.of(9, 30)).atZone(EngineClock.ZONE).toInstant()));
        return new DemoCampaign(performer, name, department, performer.checklist(checklist), day, days, present);
    }
}
