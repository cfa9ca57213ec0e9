package io.hazardflow.dashboard;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Writes steps of invented hazards of a street into the ledger, each at a moment of its own. */
public final class LedgerHazards {

    private final Ledger ledger;
    private final String street;
    private int count;

    public LedgerHazards(Ledger ledger, String street) {
        this.ledger = ledger;
        this.street = street;
    }

    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    /** Its number. */
    public String reported(Instant at) {
        String number = "YH-20991130-%s-%05d".formatted(street, ++count);
        step(number, HazardProcess.REPORT_HAZARD, at, Facts.of(HazardState.REPORTED).and("source", "GRID").and("street", street)
            .and("description", "所报情况").and("imminentDanger", false).and("reportedAt", at));
        return number;
    }

    public void ordered(String number, Instant at, String level, Instant deadline, String rung) {
        step(number, HazardProcess.ASSIGN_RECTIFICATION, at, Facts.of(HazardState.ASSIGNED).and("level", level).and("title", "所定名称")
            .and("orderedAt", at).and("firstDeadline", deadline).and("deadline", deadline).and("rung", rung));
    }

    public void invalid(String number, Instant at) {
        step(number, HazardProcess.VERIFY_HAZARD, at, Facts.of(HazardState.INVALID).and("verifiedAt", at).and("closedAt", at));
    }

    public void closed(String number, Instant at) {
        step(number, HazardProcess.REVIEW_RECTIFICATION, at, Facts.of(HazardState.REVIEW_PASSED).and("reviewedAt", at).and("passedAt", at));
        step(number, HazardProcess.APPROVE_CLOSURE, at, Facts.of(HazardState.CLOSED).and("closedAt", at));
    }

    private void step(String number, String step, Instant at, Facts facts) {
        ClockUtil.setCurrentTime(Date.from(at));
        ledger.append(new LedgerEntry(number, HazardProcess.KEY, step, Actor.SYSTEM, null, facts.map(), List.of(), List.of()));
    }
}
