package io.hazardflow.demo;

import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * About sixty cases in every state of the process, each made by walking the real process on a clock set back into the past.
 * Runs before the job executor starts, so no timer fires behind its back.
 */
@Component
@ConditionalOnExpression("${hazardflow.demo.enabled:false} and ${hazardflow.demo.cases:true}")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int DAY = 24;
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DemoPerformer performer;
    private final Enterprises enterprises;
    private final Industries industries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private int told;

    DemoCases(DemoPerformer performer, Enterprises enterprises, Industries industries, JdbcClient jdbc, Clock clock) {
        this.performer = performer;
        this.enterprises = enterprises;
        this.industries = industries;
        this.jdbc = jdbc;
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
        for (int i = 0; i < 10; i++) {
            tell(now, (16 + i * 9L) * DAY).report(false).assigned(7 + i % 8).after(3).acknowledge().after((2 + i % 4) * DAY).rectify()
                .after(20).pass().after(6).close().until(now);
        }
        for (int i = 0; i < 4; i++) {
            tell(now, (12 + i * 15L) * DAY).report(false).story().after(2).verify("G0").after(3).fixOnSite().after(20).pass().after(5).close()
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

    private Teller tell(Instant now, long hoursAgo) {
        List<String> numbers = DemoAccountList.enterpriseNumbers();
        Enterprise enterprise = enterprises.find(numbers.get(told * 7 % numbers.size())).orElseThrow();
        DemoHazard hazard = DemoHazards.at(told * 5 + told / numbers.size());
        Teller teller = new Teller(new DemoStory(performer, hazard, enterprise.id(), told * 31L, at(now, hoursAgo)), enterprise, hazard, told);
        told++;
        return teller;
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

        DemoStory assigned(int days) {
            return story.after(2).verify(days > 15 ? "G3" : days > 7 ? "G2" : "G1").after(2)
                .assign(industries.department(enterprise.industry()), days);
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
