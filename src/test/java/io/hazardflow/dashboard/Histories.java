package io.hazardflow.dashboard;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.extension.DeadlineExtension;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.hazard.supervision.Supervision;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Writes the history of one invented hazard into the ledger as its steps would: legal ways and late ones, ended somewhere. */
public final class Histories {

    private static final List<String> SUB_GRADES = List.of("G0", "G1", "G2", "G3", "M");
    private static final List<String> SOURCES = List.of("ENT_SELF", "GRID", "INSPECT", "TIP", "DRILL");
    private static final List<HazardState> DISMISSED = List.of(HazardState.INVALID, HazardState.MERGED, HazardState.CANCELLED, HazardState.TRANSFERRED);

    private final Ledger ledger;
    private final Random random;
    private final Instant end;
    private final Instant told;
    private String number;
    private Instant now;
    private Instant ordered;
    private int rejects;

    /** @param end nothing happens after it */
    public Histories(Ledger ledger, long seed, Instant end) {
        this(ledger, seed, end, end);
    }

    /** @param told what happens after it is not written: the same histories as somebody knew them then */
    public Histories(Ledger ledger, long seed, Instant end, Instant told) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.end = end;
        this.told = told;
    }

    /** @param earliest the report is made between then and the end */
    public void write(String number, Instant earliest, String industry) {
        this.number = number;
        now = earliest.plusSeconds((long) (random.nextDouble() * Duration.between(earliest, end).toSeconds())).truncatedTo(ChronoUnit.SECONDS);
        ordered = null;
        rejects = 0;
        String source = any(SOURCES);
        append(HazardProcess.KEY, HazardProcess.REPORT_HAZARD, Facts.of(HazardState.REPORTED).and("source", source)
            .and("street", "00" + (1 + random.nextInt(3))).and("enterprise", random.nextInt(6) == 0 ? null : "e000" + (1 + random.nextInt(4)))
            .and("industry", industry).and("description", "所报情况").and("imminentDanger", false).and("reportedAt", now));
        if (pass(1, 60)) {
            verify();
        }
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
        ordered = now;
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
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
