package io.hazardflow.dashboard;

import io.hazardflow.dashboard.measure.StaleMonths;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.extension.DeadlineExtension;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the history of one invented hazard into the ledger as its steps would, and its tasks beside it: legal ways and late ones, ended somewhere. */
public final class Histories {

    private static final List<String> SUB_GRADES = List.of("G0", "G1", "G2", "G3", "M");
    private static final List<String> SOURCES = List.of("ENT_SELF", "GRID", "INSPECT", "TIP", "DRILL");
    private static final List<HazardState> DISMISSED = List.of(HazardState.INVALID, HazardState.MERGED, HazardState.CANCELLED, HazardState.TRANSFERRED);

    private static final List<String> NEXT = List.of("verify-hazard", "appoint-owner", "rectify", "approve-plan", "decide-extension", "review-rectification",
        "approve-closure");
    private static final List<String> RUNGS = List.of("urge-enterprise", "urge-street", "refer-penalty");

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final StaleMonths stale;
    private final List<Passing> passings = new ArrayList<>();
    private final Random random;
    /** Of the tasks, so that they change nothing of the case. */
    private final Random chance;
    private final Instant end;
    private final Instant told;
    private String number;
    private Instant now;
    private Instant before;
    private int rejects;

    /** @param end nothing happens after it */
    public Histories(Ledger ledger, JdbcClient jdbc, StaleMonths stale, long seed, Instant end) {
        this(ledger, jdbc, stale, seed, end, end);
    }

    /** @param told what happens after it is not written: the same histories as somebody knew them then */
    public Histories(Ledger ledger, JdbcClient jdbc, StaleMonths stale, long seed, Instant end, Instant told) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.stale = stale;
        this.random = new Random(seed);
        this.chance = new Random(seed + 1);
        this.end = end;
        this.told = told;
    }

    /** A task as the engine's history would have told of it. */
    record Passing(String id, String number, String process, String activity, Instant began, Instant due, Instant ended, boolean cancelled) {
    }

    List<Passing> passings() {
        return passings;
    }

    /** @param earliest the report is made between then and the end */
    public void write(String number, Instant earliest, String industry) {
        this.number = number;
        now = earliest.plusSeconds((long) (random.nextDouble() * Duration.between(earliest, end).toSeconds())).truncatedTo(ChronoUnit.SECONDS);
        before = null;
        rejects = 0;
        String source = any(SOURCES);
        append(HazardProcess.KEY, HazardProcess.REPORT_HAZARD, Facts.of(HazardState.REPORTED).and("source", source)
            .and("street", "00" + (1 + random.nextInt(3))).and("enterprise", random.nextInt(6) == 0 ? null : "e000" + (1 + random.nextInt(4)))
            .and("industry", industry).and("description", "所报情况").and("imminentDanger", false).and("reportedAt", now));
        if (pass(1, 60)) {
            verify();
        }
        leaveATask();
    }

    /** Something stands there at the end, and now and then a rung that was answered, withdrawn or forgotten. */
    private void leaveATask() {
        Instant began = earlier(now, end);
        task(HazardProcess.KEY, NEXT.get(chance.nextInt(NEXT.size())), began, chance.nextInt(3) == 0 ? earlier(began.plus(chance.nextInt(90), ChronoUnit.HOURS), end) : null,
            chance.nextBoolean());
        for (int rung = chance.nextInt(3); rung > 0; rung--) {
            Instant ended = earlier(began.plus(chance.nextInt(200), ChronoUnit.HOURS), end);
            task("deadline-ladder", RUNGS.get(chance.nextInt(RUNGS.size())), began, chance.nextInt(4) == 0 ? null : ended, chance.nextInt(4) == 0);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void task(String process, String activity, Instant began, Instant ended, boolean cancelled) {
        Instant due = chance.nextInt(10) == 0 ? null : began.plus(1L + chance.nextInt(100), ChronoUnit.HOURS);
        Passing passing = new Passing(number + "/" + passings.size(), number, process, activity, began, due, ended, ended != null && cancelled);
        passings.add(passing);
        jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, task, began, due, ended, cancelled)
                values (?, ?, 1, ?, ?, 'of the test', ?, ?, ?, ?)""")
            .params(passing.id(), process, number, activity, at(began), at(due), at(ended), passing.cancelled()).update();
        stale.noteTask(passing.id());
    }

    /** Months later: some cases turn out to be none or to lie elsewhere, and some tasks that stood there are done. */
    void revise(List<String> numbers) {
        now = end;
        for (String changed : numbers) {
            number = changed;
            if (random.nextInt(6) == 0) {
                append(HazardProcess.KEY, HazardProcess.STEP_BACK, Facts.of("street", "00" + (1 + random.nextInt(3))));
            } else if (random.nextInt(6) == 0) {
                append(HazardProcess.KEY, HazardProcess.STEP_BACK, Facts.of(any(DISMISSED)));
            }
        }
        passings.replaceAll(passing -> passing.ended() != null || chance.nextInt(3) > 0 ? passing : ended(passing));
    }

    private Passing ended(Passing passing) {
        jdbc.sql("update hazardflow.activity_time set ended = ? where id = ?").params(at(end), passing.id()).update();
        stale.noteTask(passing.id());
        return new Passing(passing.id(), passing.number(), passing.process(), passing.activity(), passing.began(), passing.due(), end, false);
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private void verify() {
        if (random.nextInt(8) == 0) {
            append(HazardProcess.KEY, HazardProcess.VERIFY_HAZARD, Facts.of(any(DISMISSED)).and("verifiedAt", now).and("closedAt", now));
            return;
        }
        String subGrade = any(SUB_GRADES);
        append(HazardProcess.KEY, HazardProcess.VERIFY_HAZARD, Facts.of(HazardState.TRIAGED).and("verifiedAt", now).and("subGrade", subGrade)
            .and("level", "M".equals(subGrade) ? "MAJOR" : "GENERAL").and("category", random.nextBoolean() ? "XC05" : "XC06").and("title", "所定名称"));
        if ("G0".equals(subGrade)) {
            if (pass(1, 40)) {
                rectify();
            }
        } else if (pass(1, 30)) {
            order();
        }
    }

    private void order() {
        Instant deadline = now.plus(3L + random.nextInt(30), ChronoUnit.DAYS);
        append(HazardProcess.KEY, HazardProcess.ASSIGN_RECTIFICATION, Facts.of(HazardState.ASSIGNED).and("dept", random.nextBoolean() ? "yjj" : "xf")
            .and("orderedAt", now).and("firstDeadline", deadline).and("deadline", deadline).and("redoDeadline", null));
        if (random.nextInt(4) == 0 && pass(20, 200)) {
            extend(deadline);
        }
        if (random.nextInt(5) == 0 && pass(2, 40)) {
            list();
        }
        if (pass(5, 900)) {
            rectify();
        }
    }

    private void extend(Instant deadline) {
        append("deadline-extension", DeadlineExtension.REQUEST_EXTENSION, Facts.of("extensionState", "REQUESTED").and("extensionRequestedAt", now));
        if (!pass(4, 100)) {
            return;
        }
        boolean granted = random.nextBoolean();
        append("deadline-extension", DeadlineExtension.DECIDE_EXTENSION, Facts.of("extensionState", granted ? "GRANTED" : "REFUSED"));
        if (granted) {
            append("deadline-extension", "move-deadline", Facts.of("deadline", deadline.plus(7, ChronoUnit.DAYS)).and("redoDeadline", null)
                .and("extensionCount", 1));
        }
    }

    private void list() {
        Instant until = now.plus(10L + random.nextInt(60), ChronoUnit.DAYS);
        append(Supervision.KEY, Supervision.ISSUE_SUPERVISION_NOTICE, Facts.of("supervisionDeadline", until));
        if (random.nextInt(4) > 0 && pass(5, 50)) {
            append(Supervision.KEY, Supervision.PUBLISH_LISTING, Facts.of("listingPublishedAt", now));
            if (pass(100, 1500)) {
                append(Supervision.KEY, Supervision.APPROVE_DELISTING, Facts.of("delistedAt", now));
            }
        }
    }

    private void rectify() {
        append(HazardProcess.KEY, HazardProcess.RECTIFY, Facts.of(HazardState.FEEDBACK_SUBMITTED).and("feedbackAt", now));
        if (pass(2, 150)) {
            review();
        }
    }

    private void review() {
        if (random.nextInt(4) == 0) {
            rejects++;
            append(HazardProcess.KEY, HazardProcess.REVIEW_RECTIFICATION, Facts.of(HazardState.REJECTED).and("reviewedAt", now).and("rejectCount", rejects)
                .and("redoDeadline", now.plus(3, ChronoUnit.DAYS)));
            if (pass(5, 200)) {
                rectify();
            }
            return;
        }
        append(HazardProcess.KEY, HazardProcess.REVIEW_RECTIFICATION, Facts.of(HazardState.REVIEW_PASSED).and("reviewedAt", now).and("passedAt", now));
        if (pass(1, 50)) {
            close();
        }
    }

    private void close() {
        if (random.nextInt(8) == 0) {
            append(HazardProcess.KEY, HazardProcess.APPROVE_CLOSURE, Facts.of(HazardState.REVIEWING).and("passedAt", null));
            if (pass(2, 100)) {
                review();
            }
            return;
        }
        append(HazardProcess.KEY, HazardProcess.APPROVE_CLOSURE, Facts.of(HazardState.CLOSED).and("closedAt", now).and("publish", true));
        if (random.nextInt(3) == 0 && pass(1000, 3000)) {
            append(LookBack.KEY, LookBack.VISIT, Facts.of("lookBackVisits", 1).and("lookBackResult", any(List.of("KEPT", "RECURRED", "UNVERIFIABLE")))
                .and("lookBackAt", now));
        }
    }

    /** Lets some hours go by; false when the history ends before. */
    private boolean pass(int leastHours, int mostHours) {
        if (random.nextInt(12) == 0) {
            return false;
        }
        now = now.plus(leastHours * 60L + random.nextInt((mostHours - leastHours) * 60), ChronoUnit.MINUTES);
        return now.isBefore(end);
    }

    private void append(String process, String step, Facts facts) {
        if (now.isAfter(told)) {
            return;
        }
        ClockUtil.setCurrentTime(Date.from(now));
        ledger.append(new LedgerEntry(number, process, step, Actor.SYSTEM, null, facts.map(), List.of(), List.of()));
        if (before != null && now.isAfter(before) && !HazardProcess.STEP_BACK.equals(step)) {
            task(process, step, before, now, false);
        }
        before = now;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
