package io.hazardflow.demo;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.emergency.EmergencyResponse;
import io.hazardflow.hazard.ending.ExceptionalEnding;
import io.hazardflow.hazard.extension.DeadlineExtension;
import io.hazardflow.hazard.ladder.DeadlineLadder;
import io.hazardflow.hazard.objection.OrderObjection;
import io.hazardflow.hazard.plan.RectificationPlan;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.hazard.suspension.Suspension;
import io.hazardflow.hazard.zeroreport.ZeroReportProcess;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * About two hundred cases in every state and on every rung, each made by walking the real process on a clock set back into the past.
 * Runs before the job executor starts, so no timer fires behind its back.
 */
@Component
@ConditionalOnExpression("${hazardflow.demo.enabled:false} and ${hazardflow.demo.cases:true}")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int DAY = 24;
    /** 特种作业人员未经培训取证上岗 (工贸企业重大事故隐患判定标准 art. 3). */
    private static final String CRITERION = "GM10-3-2@2023";
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DemoPerformer performer;
    private final Enterprises enterprises;
    private final Industries industries;
    private final JdbcClient jdbc;
    private final Criteria criteria;
    private final Clock clock;
    private final Set<String> kinds = new HashSet<>();
    private int told;

    DemoCases(DemoPerformer performer, Enterprises enterprises, Industries industries, JdbcClient jdbc, Criteria criteria, Clock clock) {
        this.performer = performer;
        this.enterprises = enterprises;
        this.industries = industries;
        this.jdbc = jdbc;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** Tells all stories once; does nothing when any case exists. */
    void load() {
        if (jdbc.sql("select exists (select 1 from hazardflow.hazard)").query(Boolean.class).single()) {
            return;
        }
        Instant now = clock.instant();
        try {
            closed(now);
            rectifying(now);
            early(now);
            reviewing(now);
            dismissed(now);
            late(now);
            asked(now);
            planned(now);
            major(now);
            endangered(now);
            afterwards(now);
        } finally {
            ClockUtil.reset();
        }
        LOG.info("Demo district: {} cases in every state of the process", told);
    }

    private void early(Instant now) {
        for (int i = 0; i < 5; i++) {
            tell(now, 1 + i * 3L).report(i == 0).story().until(now);
        }
        for (int i = 0; i < 4; i++) {
            tell(now, 30).report(false).story().after(6 + i).verify(i % 2 == 0 ? "G1" : "G2").until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, 34).report(false).assigned(7).until(now);
        }
        for (int i = 0; i < 2; i++) {
            tell(now, 10).report(false).story().after(4).verify("G0").until(now);
        }
    }

    private void rectifying(Instant now) {
        for (int i = 0; i < 3; i++) {
            tell(now, 5 * DAY).report(false).assigned(10).until(now);
        }
        for (int i = 0; i < 5; i++) {
            tell(now, (4 + i) * DAY).report(false).assigned(15).after(3).acknowledge().until(now);
        }
        for (int i = 0; i < 4; i++) {
            tell(now, 8 * DAY).report(false).assigned(8 + i % 2).after(3).acknowledge().until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, 10 * DAY).report(false).assigned(7).after(3).acknowledge().until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, (19 + i) * DAY).report(false).assigned(7).after(3).acknowledge().until(now);
        }
    }

    private void reviewing(Instant now) {
        for (int i = 0; i < 4; i++) {
            tell(now, 7 * DAY).report(false).assigned(10).after(3).acknowledge().after(4 * DAY).rectify().until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, 9 * DAY).report(false).assigned(12).after(3).acknowledge().after(3 * DAY).rectify().after(DAY).reject(4).until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, 8 * DAY).report(false).assigned(10).after(3).acknowledge().after(4 * DAY).rectify().after(DAY).pass().until(now);
        }
        tell(now, 9 * DAY).report(false).assigned(10).after(3).acknowledge().after(4 * DAY).rectify().after(DAY).pass()
            .after(6).returnClosure().until(now);
    }

    private void closed(Instant now) {
        for (int i = 0; i < 40; i++) {
            tell(now, (16 + i * 6L) * DAY).report(false).assigned(7 + i % 8).after(3).acknowledge().after((2 + i % 4) * DAY).rectify()
                .after(20).pass().after(6).close().until(now);
        }
        for (int i = 0; i < 36; i++) {
            tell(now, (12 + i * 7L) * DAY).report(false).story().after(2).verify("G0").after(3).fixOnSite().after(20).pass().after(5).close()
                .until(now);
        }
        for (int i = 0; i < 2; i++) {
            tell(now, (40 + i * 20L) * DAY).report(false).assigned(14).after(3).acknowledge().after(3 * DAY).rectify().after(DAY).reject(5)
                .after(2 * DAY).rectify().after(DAY).reject(3).after(2 * DAY).rectify().after(DAY).pass().after(6).close().until(now);
        }
    }

    private void dismissed(Instant now) {
        tell(now, 3 * DAY).report(false).story().after(6)
            .dismiss(Map.of("result", "INVALID", "reason", "现场核查，所述情况已不存在。")).until(now);
        tell(now, 4 * DAY).report(false).story().after(6)
            .dismiss(Map.of("result", "TRANSFERRED", "transferTo", "hjj", "reason", "属危险废物管理事项，移送生态环境部门。")).until(now);
        Teller first = tell(now, 3 * DAY).report(false);
        Teller again = new Teller(new DemoStory(performer, first.hazard(), first.enterprise().id(), told * 31L, at(now, 2 * DAY)),
            first.enterprise(), first.hazard(), told++);
        again.report(false).story().after(5)
            .dismiss(Map.of("result", "MERGED", "duplicateOf", first.story().number(), "reason", "与在办隐患为同一处，并案处理。")).until(now);
        first.story().until(now);
    }

    /** On the ladder: each rung that was reached before is answered. */
    private void late(Instant now) {
        for (int i = 0; i < 4; i++) {
            overdue(now, 14 + i).after(3 * DAY).answer(HazardProcess.URGE_ENTERPRISE).until(now);
        }
        for (int i = 0; i < 4; i++) {
            overdue(now, 20 + i).after(2 * DAY).answer(HazardProcess.URGE_ENTERPRISE).after(5 * DAY).answer(HazardProcess.URGE_STREET).until(now);
        }
        for (int i = 0; i < 3; i++) {
            overdue(now, 32 + i).after(2 * DAY).answer(HazardProcess.URGE_ENTERPRISE).after(5 * DAY).answer(HazardProcess.URGE_STREET)
                .after(5 * DAY).answer(DeadlineLadder.URGE_DISTRICT).until(now);
        }
        for (int i = 0; i < 3; i++) {
            overdue(now, 44 + i * 2L).after(2 * DAY).answer(HazardProcess.URGE_ENTERPRISE).after(5 * DAY).answer(HazardProcess.URGE_STREET)
                .after(6 * DAY).answer(DeadlineLadder.URGE_DISTRICT).after(12 * DAY).answer(DeadlineLadder.DECIDE_LISTING).until(now);
        }
        for (int i = 0; i < 2; i++) {
            overdue(now, 62 + i).after(30 * DAY).answer(DeadlineLadder.NOTIFY_INTERVIEW).after(2 * DAY)
                .answer(DeadlineLadder.HOLD_INTERVIEW).until(now);
        }
    }

    private DemoStory overdue(Instant now, long daysAgo) {
        return tell(now, daysAgo * DAY).report(false).assigned(7).after(3).acknowledge().after(8 * DAY);
    }

    /** Extensions and objections. */
    private void asked(Instant now) {
        for (int i = 0; i < 3; i++) {
            tell(now, 3 * DAY).report(false).assigned(10).after(3).acknowledge().after(DAY).open(Procedure.DEADLINE_EXTENSION)
                .steps(DeadlineExtension.REQUEST_EXTENSION).until(now);
        }
        for (int i = 0; i < 4; i++) {
            Teller teller = tell(now, (6 + i) * DAY);
            DemoStory story = teller.report(false).assigned(10).after(3).acknowledge().after(DAY).open(Procedure.DEADLINE_EXTENSION)
                .steps(DeadlineExtension.REQUEST_EXTENSION).after(DAY);
            story.decideExtension(i % 2 == 0).until(now);
        }
        for (int i = 0; i < 2; i++) {
            tell(now, (1 + i * 3L) * DAY).report(false).assigned(10).after(2).open(Procedure.ORDER_OBJECTION)
                .steps(OrderObjection.RAISE_OBJECTION).until(now);
        }
        tell(now, 10 * DAY).report(false).assigned(12).after(3).acknowledge().after(2).open(Procedure.ORDER_OBJECTION)
            .steps(OrderObjection.RAISE_OBJECTION).after(7 * DAY).steps(OrderObjection.DECIDE_OBJECTION).until(now);
    }

    /** Plans of general hazards that need one. */
    private void planned(Instant now) {
        for (int i = 0; i < 4; i++) {
            tell(now, 2 * DAY).report(false).assigned(25).after(3).acknowledge().until(now);
        }
        for (int i = 0; i < 3; i++) {
            tell(now, 3 * DAY).report(false).assigned(25).after(3).acknowledge().after(DAY).steps(RectificationPlan.DRAFT_PLAN).until(now);
        }
        for (int i = 0; i < 4; i++) {
            tell(now, 9 * DAY).report(false).assigned(25).after(3).acknowledge().after(DAY).steps(RectificationPlan.DRAFT_PLAN).after(DAY)
                .steps(RectificationPlan.APPROVE_PLAN).until(now);
        }
        for (int i = 0; i < 4; i++) {
            tell(now, (30 + i * 12L) * DAY).report(false).assigned(25).after(3).acknowledge().after(DAY).steps(RectificationPlan.DRAFT_PLAN)
                .after(DAY).steps(RectificationPlan.APPROVE_PLAN).after(9 * DAY).rectify().after(DAY).pass().after(6).close().until(now);
        }
    }

    private void major(Instant now) {
        for (int i = 0; i < 2; i++) {
            tell(now, 20).report(false).major(false).until(now);
        }
        tell(now, 30).report(false).ordered(false).after(1).acknowledge().until(now);
        tell(now, 3 * DAY).report(false).ordered(false).after(1).acknowledge()
            .after(1).steps(RectificationPlan.SET_INTERIM_CONTROLS, RectificationPlan.REPORT_MAJOR_HAZARD).until(now);
        tell(now, 6 * DAY).report(false).ordered(false).after(1).acknowledge().after(1)
            .steps(RectificationPlan.SET_INTERIM_CONTROLS, RectificationPlan.REPORT_MAJOR_HAZARD).after(DAY)
            .steps(RectificationPlan.DRAFT_PLAN, Supervision.PROPOSE_SUPERVISION).until(now);
        for (int i = 0; i < 3; i++) {
            listed(now, 16 + i * 4L, i == 1).until(now);
        }
        listed(now, 34, false).after(14 * DAY).rectify().steps(Supervision.APPLY_ACCEPTANCE).until(now);
        listed(now, 40, true).after(15 * DAY).rectify().steps(Supervision.APPLY_ACCEPTANCE).after(2 * DAY).pass().after(DAY)
            .steps(Supervision.ACCEPT_JOINTLY).until(now);
        for (int i = 0; i < 2; i++) {
            listed(now, 60 + i * 20L, false).after(15 * DAY).rectify().steps(Supervision.APPLY_ACCEPTANCE).after(2 * DAY).pass().after(DAY)
                .steps(Supervision.ACCEPT_JOINTLY).after(DAY).steps(Supervision.APPROVE_DELISTING).after(DAY)
                .steps(Supervision.PUBLISH_DELISTING).after(5).close().until(now);
        }
    }

    /** A major hazard with its plan approved, put up for all to see; where work had to stop, it has. */
    private DemoStory listed(Instant now, long daysAgo, boolean stopped) {
        DemoStory story = tell(now, daysAgo * DAY).report(false).ordered(stopped).after(1).acknowledge().after(1)
            .steps(RectificationPlan.SET_INTERIM_CONTROLS, RectificationPlan.REPORT_MAJOR_HAZARD);
        if (stopped) {
            story.after(2).steps(Suspension.ORDER_SUSPENSION).after(2).steps(Suspension.APPROVE_SUSPENSION).after(2)
                .steps(Suspension.SERVE_SUSPENSION).after(3).steps(Suspension.VERIFY_EXECUTION);
        }
        return story.after(DAY).steps(RectificationPlan.DRAFT_PLAN, Supervision.PROPOSE_SUPERVISION).after(DAY)
            .steps(RectificationPlan.APPROVE_PLAN, Supervision.APPROVE_SUPERVISION).after(DAY)
            .steps(Supervision.ISSUE_SUPERVISION_NOTICE).after(DAY).steps(Supervision.PUBLISH_LISTING);
    }

    private void endangered(Instant now) {
        tell(now, 1).report(true).story().steps(EmergencyResponse.ACKNOWLEDGE).until(now);
        tell(now, 1).report(true).story().until(now);
        for (int i = 0; i < 2; i++) {
            tell(now, (8 + i) * DAY).report(true).story().steps(EmergencyResponse.ACKNOWLEDGE, EmergencyResponse.HANDLE).after(2).verify("G2").after(1)
                .assign("yjj", 10).after(2).acknowledge().after(2 * DAY).rectify().after(DAY).pass().after(5).close().until(now);
        }
    }

    /** Exceptional endings, places without an owner, and those who found nothing. */
    private void afterwards(Instant now) {
        tell(now, 12 * DAY).report(false).assigned(10).after(3).acknowledge().after(5 * DAY).open(Procedure.EXCEPTIONAL_ENDING)
            .proposeEnding("SHUT_DOWN").until(now);
        for (String kind : List.of("SHUT_DOWN", "CANCELLED")) {
            tell(now, 20 * DAY).report(false).assigned(10).after(3).acknowledge().after(5 * DAY).open(Procedure.EXCEPTIONAL_ENDING)
                .proposeEnding(kind).after(DAY).steps(ExceptionalEnding.APPROVE).until(now);
        }
        for (int i = 0; i < 4; i++) {
            DemoStory road = tell(now, (2 + i * 3L) * DAY).reportOfRoad().after(2).verify("G1").after(1);
            if (i > 0) {
                road.steps(HazardProcess.APPOINT_OWNER).after(2);
            }
            if (i > 1) {
                road.assign("cgw", 7).after(2).acknowledge();
            }
            road.until(now);
        }
        ClockUtil.setCurrentTime(Date.from(now));
        DemoAccountList.enterpriseNumbers().stream().skip(10).forEach(this::foundNothing);
    }

    private void foundNothing(String enterprise) {
        String month = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), EngineClock.ZONE).toString().substring(0, 7);
        performer.start("safety." + enterprise, ZeroReportProcess.KEY, "fileZeroReport", Map.of("enterpriseId", enterprise, "period", month,
            "areas", "营业区、库房、配电间和疏散通道逐项检查。", "checkedItems", 36, "checker", "安全员", "statement", true));
    }

    private Teller tell(Instant now, long hoursAgo) {
        List<String> numbers = DemoAccountList.enterpriseNumbers();
        Enterprise enterprise = enterprises.find(numbers.get(told * 7 % numbers.size())).orElseThrow();
        DemoHazard hazard = unlike(enterprise.id());
        Teller teller = new Teller(new DemoStory(performer, hazard, enterprise.id(), told * 31L, at(now, hoursAgo)), enterprise, hazard, told);
        told++;
        return teller;
    }

    /** A hazard of a kind that the enterprise has not had: a repeated one would be graver. */
    private DemoHazard unlike(String enterprise) {
        return IntStream.range(0, DemoHazards.count()).mapToObj(i -> DemoHazards.at(told * 5 + i))
            .filter(hazard -> kinds.add(enterprise + hazard.category())).findFirst()
            .orElseThrow(() -> new IllegalStateException("every kind of hazard was told of " + enterprise));
    }

    /** Today's stories begin so many hours ago, older ones in the morning of their day. */
    private Instant at(Instant now, long hoursAgo) {
        Instant start = now.minus(hoursAgo, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        return hoursAgo < DAY ? start
            : start.atZone(EngineClock.ZONE).with(MORNING.plusMinutes(told * 7L % 60)).toInstant();
    }

    /** A story with its cast. */
    private final class Teller {

        private final DemoStory story;
        private final Enterprise enterprise;
        private final DemoHazard hazard;
        private final int index;

        Teller(DemoStory story, Enterprise enterprise, DemoHazard hazard, int index) {
            this.story = story;
            this.enterprise = enterprise;
            this.hazard = hazard;
            this.index = index;
        }

        Teller report(boolean imminentDanger) {
            story.report(reporter(), imminentDanger);
            return this;
        }

        DemoStory reportOfRoad() {
            return story.reportOfRoad("grid." + enterprise.street(), enterprise.street());
        }

        DemoStory assigned(int days) {
            return story.after(2).verify(days > 15 ? "G3" : days > 7 ? "G2" : "G1").after(2)
                .assign(industries.department(enterprise.industry()), days);
        }

        /** Verified as major: by a criterion where one fits the enterprise, else by an expert's paper. */
        DemoStory major(boolean mustStop) {
            story.after(2);
            Map<String, Object> ground = new HashMap<>(Map.of("mustStopToFix", mustStop));
            boolean fits = criteria.refusal(CRITERION, LocalDate.now(clock), enterprise.industry()).isEmpty();
            ground.put(fits ? "criterionHit" : "expertOpinion", fits ? CRITERION : List.of(story.photoFor(HazardProcess.VERIFY_HAZARD)));
            return story.verifyMajor(ground);
        }

        DemoStory ordered(boolean mustStop) {
            return major(mustStop).after(2).assign(industries.department(enterprise.industry()), 60);
        }

        DemoStory story() {
            return story;
        }

        Enterprise enterprise() {
            return enterprise;
        }

        DemoHazard hazard() {
            return hazard;
        }

        private String reporter() {
            return switch (index % 10) {
                case 0, 1, 2, 3, 4 -> "safety." + enterprise.id();
                case 5, 6, 7 -> "grid." + enterprise.street();
                case 8 -> "staff." + enterprise.id();
                default -> index % 20 == 9 ? "law." + industries.department(enterprise.industry()) + ".1" : "tips";
            };
        }
    }
}
