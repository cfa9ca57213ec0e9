package io.hazardflow.demo;

import io.hazardflow.dashboard.report.StatisticsPeriod;
import io.hazardflow.dashboard.report.StatisticsProcess;
import io.hazardflow.dashboard.report.UnitStatistics;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statistics of a handful of units of the last two quarters and the last year: most in time, one late, some still open. */
@Component
@ConditionalOnExpression("${hazardflow.demo.enabled:false} and ${hazardflow.demo.cases:true}")
class DemoStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStatistics.class);

    private static final int ENTERPRISES = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LATE_DAYS = 19;
    private static final String SUMMARY = "本期隐患以消防通道、安全用电为主，多为日常检查不到位所致；已列入每日巡查，重点部位责任到岗。";

    private final UnitStatistics statistics;
    private final DemoPerformer performer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant present;
    private long signatures;

    DemoStatistics(UnitStatistics statistics, DemoPerformer performer, JdbcClient jdbc, Clock clock) {
        this.statistics = statistics;
        this.performer = performer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells all reports once; does nothing when any exists. */
    void load() {
        if (jdbc.sql("select exists (select 1 from hazardflow.statistics_report)").query(Boolean.class).single()) {
            return;
        }
        present = clock.instant();
        StatisticsPeriod last = StatisticsPeriod.endedBefore(StatisticsPeriod.Kind.QUARTER, LocalDate.now(clock));
        List<String> enterprises = DemoAccountList.enterpriseNumbers().stream().limit(ENTERPRISES).toList();
        List<String> units = Stream.concat(enterprises.stream(), Stream.of(DrillUnits.street("001"), "yjj", DrillUnits.DISTRICT)).toList();
        try {
            tell(StatisticsPeriod.endedBefore(StatisticsPeriod.Kind.YEAR, LocalDate.now(clock)),
                List.of(enterprises.get(0), DrillUnits.street("001")), false);
            tell(StatisticsPeriod.endedBefore(StatisticsPeriod.Kind.QUARTER, last.from()), List.of(enterprises.get(0), enterprises.get(1),
                DrillUnits.street("001"), DrillUnits.DISTRICT), false);
            tell(last, units, true);
        } finally {
            ClockUtil.reset();
        }
        LOG.info("Demo district: {} statistics reports",
            jdbc.sql("select count(*) from hazardflow.statistics_report").query(Long.class).single());
    }

    /** @param newest of the newest, one is late, one waits for its signature, one for its check, and one was returned first */
    private void tell(StatisticsPeriod period, List<String> units, boolean newest) {
        Instant begin = period.to().plusDays(1).atTime(MORNING).atZone(EngineClock.ZONE).toInstant();
        for (int i = 0; i < units.size(); i++) {
            ClockUtil.setCurrentTime(Date.from(begin));
            String number = statistics.start(period, List.of(units.get(i))).get(0);
            int place = newest ? i : -1;
            switch (place) {
                case 1 -> after(number, LATE_DAYS, () -> confirm(number), () -> sign(number));
                case 2 -> after(number, 6, () -> confirm(number));
                case 3 -> after(number, 0);
                case 4 -> after(number, 4, () -> confirm(number), () -> returned(number), () -> confirm(number), () -> sign(number));
                default -> after(number, 3 + i % 5, () -> confirm(number), () -> sign(number));
            }
        }
    }

    /** Lets days pass, does one thing after the other, an hour between, as far as there is time, and comes to the present. */
    private void after(String number, int days, Runnable... steps) {
        Instant moment = clock.instant().plus(days, ChronoUnit.DAYS);
        for (Runnable step : steps) {
            if (moment.isAfter(present)) {
                break;
            }
            performer.passTime(number, moment);
            step.run();
            moment = moment.plus(1, ChronoUnit.HOURS);
        }
        performer.passTime(number, present);
    }

    private void confirm(String number) {
        String user = performer.performer(number, StatisticsProcess.CONFIRM);
        Map<String, Object> form = new HashMap<>(Map.of("decision", "AGREE", "summary", SUMMARY));
        if (user.startsWith("safety.")) {
            form.put("investment", 0.8);
        }
        submit(user, number, StatisticsProcess.CONFIRM, form);
    }

    private void returned(String number) {
        submit(performer.performer(number, StatisticsProcess.SIGN), number, StatisticsProcess.SIGN,
            Map.of("decision", "RETURN", "reason", "统计分析过于简单，请写明主要隐患的原因。"));
    }

    private void sign(String number) {
        String user = performer.performer(number, StatisticsProcess.SIGN);
        submit(user, number, StatisticsProcess.SIGN, Map.of("decision", "SIGN", "headSignature", performer.signature(user, ++signatures)));
    }

    private void submit(String user, String number, String step, Map<String, Object> form) {
        performer.submit(user, number, step, DemoStory.camelCase(step), form);
    }
}
