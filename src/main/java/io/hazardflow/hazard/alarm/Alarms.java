package io.hazardflow.hazard.alarm;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.rule.Decisions;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.registry.TimeLimit;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of an alarm, or lets it join the case that an earlier alarm of the same device and kind has led to while that case is open
 * and the earlier alarm is not long ago.
 */
@Component
class Alarms {

    static final String DEBOUNCE = "alarm-debounce";

    private final AlarmTable table;
    private final FoundHazards found;
    private final HazardCases cases;
    private final CaseProcedures procedures;
    private final Decisions decisions;
    private final TimeLimits limits;
    private final Ledger ledger;
    private final Clock clock;

    Alarms(AlarmTable table, FoundHazards found, HazardCases cases, CaseProcedures procedures, Decisions decisions, TimeLimits limits,
           Ledger ledger, Clock clock) {
        this.table = table;
        this.found = found;
        this.cases = cases;
        this.procedures = procedures;
        this.decisions = decisions;
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param created false for an alarm that had come before
     * @param joined  whether it joined the case of an earlier alarm
     */
    record Answer(String caseNumber, boolean created, boolean joined) {
    }

    /** The system says something else under an id that it has used. */
    static class ContradictionException extends RuntimeException {
    }

    @Transactional
    public Answer take(Alarm alarm, Caller caller) {
        table.lock(alarm);
        Optional<AlarmTable.Taken> before = table.find(alarm.source(), alarm.externalId());
        if (before.isPresent()) {
            if (!before.get().alarm().sameThing(alarm)) {
                throw new ContradictionException();
            }
            return new Answer(before.get().caseNumber(), false, !before.get().openedCase());
        }
        Actor sender = caller.actingFor(List.of(Role.MACHINE.group(alarm.source())));
        Map<String, Object> urgency = decisions.row("alarm-urgency",
            Map.of("decidedOn", LocalDate.now(clock).toString(), "iotLevel", alarm.level()));
        boolean imminent = alarm.imminentDanger() != null ? alarm.imminentDanger() : (Boolean) urgency.get("imminentDanger");
        String basis = alarm.imminentDanger() != null ? "alarm-urgency：来源系统报送" : "alarm-urgency：" + urgency.get("basis");
        Optional<HazardCase> open = openCase(alarm);
        String number = open.map(hazard -> join(hazard, alarm, imminent, sender)).orElseGet(() -> open(alarm, imminent, basis, sender));
        table.insert(alarm, imminent, sender.userId(), number, open.isEmpty(), clock.instant());
        return new Answer(number, true, open.isPresent());
    }

    private Optional<HazardCase> openCase(Alarm alarm) {
        Instant now = clock.instant();
        return table.latest(alarm, begin(limits.get(DEBOUNCE), now)).map(AlarmTable.Taken::caseNumber).flatMap(cases::find)
            .flatMap(this::original).filter(hazard -> hazard.state().isUnresolved());
    }

    /** The case into which it was merged, if it was. */
    private Optional<HazardCase> original(HazardCase hazard) {
        HazardCase found = hazard;
        while (found.state() == HazardState.MERGED && found.mergedInto() != null) {
            found = cases.get(found.mergedInto());
        }
        return Optional.of(found);
    }

    private static Instant begin(TimeLimit window, Instant now) {
        return switch (window.unit()) {
            case MINUTE -> now.minus(Duration.ofMinutes(window.amount()));
            case HOUR -> now.minus(Duration.ofHours(window.amount()));
            case DAY, WORKING_DAY -> now.minus(Duration.ofDays(window.amount()));
        };
    }

    private String open(Alarm alarm, boolean imminent, String basis, Actor sender) {
        return found.report(FoundHazard.of(alarm.enterprise(), HazardSource.IOT, alarm.location(), description(alarm)).imminent(imminent)
            .by(sender).from(alarm.source() + "/" + alarm.externalId()).saying(said(alarm)).because(List.of(basis)));
    }

    /** Recorded at the first repetition and whenever their number has doubled, so that a chattering device does not bury the case's record. */
    private String join(HazardCase hazard, Alarm alarm, boolean imminent, Actor sender) {
        int repeats = table.countRepeat(hazard.number());
        boolean graver = imminent && !hazard.imminentDanger();
        if (graver || Integer.bitCount(repeats) == 1) {
            Map<String, Object> document = said(alarm);
            document.put("repeats", repeats);
            ledger.append(new LedgerEntry(hazard.number(), HazardProcess.KEY, AlarmSteps.ALARM_REPEATED, sender, document,
                graver ? Facts.of("imminentDanger", true).map() : Map.of(), List.of(), List.of(DEBOUNCE)));
        }
        if (graver && procedures.possible(hazard.number()) && !procedures.isOpen(hazard.number(), Procedure.EMERGENCY_RESPONSE)) {
            procedures.open(hazard.number(), Procedure.EMERGENCY_RESPONSE);
        }
        return hazard.number();
    }

    private static String description(Alarm alarm) {
        return alarm.kind() + "（设备 " + alarm.device() + "，" + alarm.level() + " 级报警）：" + alarm.description();
    }

    private static Map<String, Object> said(Alarm alarm) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("source", alarm.source());
        said.put("externalId", alarm.externalId());
        said.put("device", alarm.device());
        said.put("kind", alarm.kind());
        said.put("level", alarm.level());
        said.put("occurredAt", alarm.occurredAt().toString());
        said.put("location", alarm.location());
        said.put("description", alarm.description());
        if (alarm.imminentDanger() != null) {
            said.put("imminentDanger", alarm.imminentDanger());
        }
        return said;
    }
}
