package io.hazardflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.platform.EngineClock;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One drill of the demo district, told step by step as far as there is time for it until the present. */
final class DemoDrill {

    private static final String EXPERT = "expert";
    private static final int PREPARED_DAYS_BEFORE = 15;
    private static final int BEGUN_DAYS_AGO = 5;

    private final DemoPerformer performer;
    private final Drills drills;
    private final JdbcClient jdbc;
    private final String number;
    private final int place;
    private final Instant present;
    private final DemoDrillForms forms;
    private boolean over;

    /** @param place which of the demo's drills it is, from 0; decides what becomes of it */
    DemoDrill(DemoPerformer performer, Drills drills, JdbcClient jdbc, String number, int place, Instant present) {
        this.performer = performer;
        this.drills = drills;
        this.jdbc = jdbc;
        this.number = number;
        this.place = place;
        this.present = present;
        this.forms = new DemoDrillForms(drills.get(number), place);
    }

    /** Nobody cares for it; its timers do. */
    void forgotten() {
        performer.passTime(number, present);
    }

    /** Lies ahead: the first of them is held today where it may be, the second is approved, the third waits for that, and nobody has begun with the others. */
    void prepared(int turn) {
        LocalDate today = LocalDate.ofInstant(present, EngineClock.ZONE);
        if (turn <= 2) {
            LocalDate written = today.minusDays(BEGUN_DAYS_AGO);
            boolean owedThen = !drill().windowStart().isAfter(today) && drill().createdAt().isBefore(moment(written, 0));
            plan(turn == 0 && owedThen ? today : drill().targetDay(), written);
        }
        if (turn <= 1) {
            approve();
        }
        performer.passTime(number, present);
    }

    /** Held on its day, or once postponed, and scored. @param reported whether it is followed up */
    void held(boolean reported) {
        LocalDate day = drill().targetDay();
        plan(day, day.minusDays(PREPARED_DAYS_BEFORE));
        approve();
        if (place % 9 == 5) {
            postpone();
        }
        conduct();
        evaluate();
        if (reported) {
            improve();
            at(after(heldAt(), 6), () -> submit(EmergencyDrill.REPORT_DRILL, forms.report()));
            verify();
            at(after(heldAt(), 24), this::checkSample);
        }
        performer.passTime(number, present);
    }

    private void plan(LocalDate day, LocalDate written) {
        at(moment(written, 10), () -> {
            if (!performer.waitsFor(number, EmergencyDrill.SCHEDULE_DRILL)) {
                over = true;
                return;
            }
            String user = performer.performer(number, EmergencyDrill.SCHEDULE_DRILL);
            JsonNode opened = performer.opened(user, number, EmergencyDrill.SCHEDULE_DRILL);
            submit(EmergencyDrill.SCHEDULE_DRILL, forms.plan(day, opened, () -> photo(user)));
        });
    }

    private void approve() {
        at(now().plus(2, ChronoUnit.DAYS), () -> {
            if (drill().drillAt().isAfter(now())) {
                submit(EmergencyDrill.APPROVE_DRILL, Map.of("decision", "APPROVE"));
            } else {
                over = true;
            }
        });
        at(now().plus(1, ChronoUnit.DAYS), () -> {
            while (performer.waitsFor(number, EmergencyDrill.APPROVE_PUBLIC_IMPACT)) {
                submit(EmergencyDrill.APPROVE_PUBLIC_IMPACT, Map.of("decision", "AGREE", "conditions", "提前一日在出入口张贴告示，演练时安排专人引导。"));
            }
        });
    }

    private void postpone() {
        if (over) {
            return;
        }
        at(drill().drillAt().minus(1, ChronoUnit.DAYS), () -> {
            Instant wanted = moment(laterDay(), 14);
            submit(EmergencyDrill.CONDUCT_DRILL, Map.of("result", "POSTPONE", "postponeReason", "气象台发布大风蓝色预警，室外科目无法安全开展。",
                "newDate", DemoDrillForms.shown(wanted)));
            submit(EmergencyDrill.APPROVE_POSTPONEMENT, Map.of("decision", "GRANT", "opinion", "同意改期，另行通知参演人员。"));
        });
    }

    private void conduct() {
        if (!over) {
            Drill drill = drill();
            at(drill.drillAt().plus(Duration.ofMinutes(drill.durationMinutes() + 40L)), () -> {
                String user = performer.performer(number, EmergencyDrill.CONDUCT_DRILL);
                JsonNode opened = performer.opened(user, number, EmergencyDrill.CONDUCT_DRILL);
                submit(EmergencyDrill.CONDUCT_DRILL, forms.course(drill, opened.path("participants"), () -> photo(user)));
            });
        }
    }

    private void evaluate() {
        at(after(heldAt(), 2), () -> {
            String user = evaluator(EmergencyDrill.EVALUATE_DRILL);
            JsonNode opened = performer.opened(user, number, EmergencyDrill.EVALUATE_DRILL);
            submit(user, EmergencyDrill.EVALUATE_DRILL, forms.evaluation(opened, LocalDate.ofInstant(now(), EngineClock.ZONE), isDefect(),
                () -> photo(user)));
            jdbc.sql("select number from hazardflow.hazard where parent_key = ?").param(number).query(String.class).list().forEach(this::settle);
        });
    }

    /** At some enterprises, and at each once. */
    private boolean isDefect() {
        return place % 5 == 3 && jdbc.sql("""
                select not exists (select from hazardflow.hazard where source = 'DRILL' and enterprise = :enterprise) and :enterprise is not null""")
            .param("enterprise", drill().enterprise(), Types.VARCHAR).query(Boolean.class).single();
    }

    /** What was raised as a hazard goes its own way, until now. */
    private void settle(String hazard) {
        Instant raised = now();
        DemoStory.ofRaised(performer, DemoDrillForms.HAZARD, hazard, place, raised).raised(drill().department(), present);
        ClockUtil.setCurrentTime(Date.from(raised));
    }

    /** A part of the units lets it lie. */
    private void improve() {
        if (place % 6 == 1) {
            return;
        }
        at(after(heldAt(), 5), () -> {
            while (performer.waitsFor(number, EmergencyDrill.CARRY_OUT_IMPROVEMENT)) {
                String user = performer.performer(number, EmergencyDrill.CARRY_OUT_IMPROVEMENT);
                JsonNode opened = performer.opened(user, number, EmergencyDrill.CARRY_OUT_IMPROVEMENT);
                submit(EmergencyDrill.CARRY_OUT_IMPROVEMENT, forms.improved(opened.path("improvement").asText(), photo(user)));
            }
        });
    }

    private void verify() {
        at(after(heldAt(), 20), () -> {
            while (performer.waitsFor(number, EmergencyDrill.VERIFY_IMPROVEMENT)) {
                String user = evaluator(EmergencyDrill.VERIFY_IMPROVEMENT);
                JsonNode opened = performer.opened(user, number, EmergencyDrill.VERIFY_IMPROVEMENT);
                submit(user, EmergencyDrill.VERIFY_IMPROVEMENT, Map.of("improvement", opened.path("improvement").asText(), "result", "VERIFIED"));
            }
        });
    }

    private void checkSample() {
        if (performer.waitsFor(number, EmergencyDrill.CHECK_SAMPLE)) {
            submit(EmergencyDrill.CHECK_SAMPLE, Map.of("way", "PAPERS", "conclusion", "QUALIFIED", "opinion", "签到、影像和评估资料相互印证。"));
        }
    }

    /** The evaluator with an account, else the unit in their name. */
    private String evaluator(String step) {
        return forms.expertJudges() ? EXPERT : performer.performer(number, step);
    }

    private void submit(String step, Map<String, Object> document) {
        submit(performer.performer(number, step), step, document);
    }

    private void submit(String user, String step, Map<String, Object> document) {
        performer.submit(user, number, step, DemoStory.camelCase(step), document);
    }

    private String photo(String user) {
        return performer.photo(user, 500_000L + place * 100L + now().getEpochSecond() % 97, false);
    }

    /** Moves on to a moment and does what is done then; after the present nothing is. */
    private void at(Instant moment, Runnable step) {
        if (over || moment.isAfter(present)) {
            over = true;
            return;
        }
        performer.passTime(number, moment.isBefore(now()) ? now() : moment);
        if (drill().state() == DrillState.CANCELLED) {
            over = true;
            return;
        }
        step.run();
    }

    private Drill drill() {
        return drills.get(number);
    }

    /** Now where it has not been held, which nothing waits for then. */
    private Instant heldAt() {
        Instant held = drill().heldAt();
        return held == null ? now() : held;
    }

    private LocalDate laterDay() {
        return LocalDate.ofInstant(drill().drillAt(), EngineClock.ZONE).plusDays(7);
    }

    private static Instant after(Instant moment, int days) {
        return moment.plus(days, ChronoUnit.DAYS);
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(EngineClock.ZONE).toInstant();
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
