package io.hazardflow.demo;

import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.obligation.UnitCalendar;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two thirds of a year of drills of some units whose people can sign in: what they owed by the rules, as each held it, forgot it or is about to. All
 * others get what they owe from the calendar.
 */
@Component
@ConditionalOnExpression("${hazardflow.demo.enabled:false} and ${hazardflow.demo.cases:true}")
class DemoDrills {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDrills.class);

    private static final int DAYS_BACK = 240;
    private static final int ADJUSTING_DAYS = 12;
    /** The newest are not followed up to their end. */
    private static final int NOT_REPORTED_DAYS = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int ENTERPRISES = 18;
    private static final List<String> TEAMS = List.of("t03", "t16");
    /** Six in a hundred are forgotten, of those whose time is over the second one first. */
    private static final int ONE_FORGOTTEN_IN = 16;
    private static final int FORGOTTEN = 1;

    private final UnitCalendar calendar;
    private final Drills drills;
    private final DemoPerformer performer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant present;
    private int ahead;
    private int windowsOver;

    DemoDrills(UnitCalendar calendar, Drills drills, DemoPerformer performer, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.drills = drills;
        this.performer = performer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells all drills once; does nothing when any exists. */
    void load() {
        if (jdbc.sql("select exists (select 1 from hazardflow.drill)").query(Boolean.class).single()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        present = clock.instant();
        try {
            LocalDate begin = today.minusDays(DAYS_BACK);
            Stream.of(begin, begin.withMonth(12).withDayOfMonth(1)).filter(day -> !day.isBefore(begin) && day.isBefore(today)).distinct()
                .forEach(this::reckon);
            List<String> due = numbers("select number from hazardflow.drill order by coalesce(planned_on, proposed_on), number");
            int reported = (int) due.stream().map(drills::get).filter(drill -> drill.targetDay().isBefore(today.minusDays(NOT_REPORTED_DAYS))).count() - 1;
            for (int i = 0; i < due.size(); i++) {
                tell(drills.get(due.get(i)), i, i < reported, today);
            }
        } finally {
            ClockUtil.reset();
        }
        LOG.info("Demo district: {} drills", jdbc.sql("select count(*) from hazardflow.drill").query(Long.class).single());
    }

    /** What is owed from a day on, planned and confirmed in the weeks after. */
    private void reckon(LocalDate day) {
        Instant begin = day.atTime(MORNING).atZone(EngineClock.ZONE).toInstant();
        moveTo(begin);
        calendar.reckon(units());
        List<String> plans = numbers("select number from hazardflow.annual_drill_plan where state = 'ADJUSTING' order by number");
        for (int i = 0; i < plans.size(); i++) {
            moveTo(begin);
            confirm(plans.get(i), i);
        }
    }

    private static List<String> units() {
        List<String> withAccounts = DemoAccountList.enterpriseNumbers();
        return Stream.of(withAccounts.stream().limit(ENTERPRISES), Stream.of(DrillUnits.street("001"), "yjj"), TEAMS.stream())
            .flatMap(keys -> keys).toList();
    }

    /** Some units send their plan themselves, one has it returned first, others let the time pass. */
    private void confirm(String number, int place) {
        if (place % 3 == 0) {
            after(number, 1, () -> adjust(number));
        }
        if (place == 0) {
            after(number, 1, () -> decide(number, Map.of("decision", "RETURN", "reason", "上半年演练过于集中，请错开安排，并注明参演部门。")));
            after(number, 2, () -> adjust(number));
        }
        if (place % 3 != 0) {
            after(number, ADJUSTING_DAYS, () -> { });
        }
        after(number, 1 + place % 4, () -> decide(number, Map.of("decision", "CONFIRM")));
        performer.work(number);
    }

    private void adjust(String number) {
        String user = performer.performer(number, AnnualPlanProcess.ADJUST_DRILL_PLAN);
        performer.submit(user, number, AnnualPlanProcess.ADJUST_DRILL_PLAN, DemoStory.camelCase(AnnualPlanProcess.ADJUST_DRILL_PLAN),
            Map.of("drills", performer.opened(user, number, AnnualPlanProcess.ADJUST_DRILL_PLAN).get("drills")));
    }

    private void decide(String number, Map<String, Object> decision) {
        if (performer.waitsFor(number, AnnualPlanProcess.CONFIRM_DRILL_PLAN)) {
            performer.submit(performer.performer(number, AnnualPlanProcess.CONFIRM_DRILL_PLAN), number, AnnualPlanProcess.CONFIRM_DRILL_PLAN,
                DemoStory.camelCase(AnnualPlanProcess.CONFIRM_DRILL_PLAN), decision);
        }
    }

    /** Lets days pass and does something; nothing after the present. */
    private void after(String number, int days, Runnable step) {
        Instant moment = clock.instant().plus(days, ChronoUnit.DAYS);
        if (moment.isAfter(present)) {
            performer.passTime(number, present);
            return;
        }
        performer.passTime(number, moment);
        step.run();
    }

    private void tell(Drill drill, int place, boolean reported, LocalDate today) {
        moveTo(drill.createdAt());
        DemoDrill story = new DemoDrill(performer, drills, jdbc, drill.number(), place, present);
        int turn = drill.windowEnd().isBefore(today) ? windowsOver++ : place;
        if (reported && turn % ONE_FORGOTTEN_IN == FORGOTTEN) {
            story.forgotten();
        } else if (drill.targetDay().isBefore(today)) {
            story.held(reported);
        } else {
            story.prepared(ahead++);
        }
        String redo = drills.get(drill.number()).redo();
        if (redo != null) {
            moveTo(drills.get(redo).createdAt());
            new DemoDrill(performer, drills, jdbc, redo, place + 1, present).held(true);
        }
    }

    private List<String> numbers(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
