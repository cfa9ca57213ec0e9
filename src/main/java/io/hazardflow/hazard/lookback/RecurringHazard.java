package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Callers;
import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.procedure.CaseVariables;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens the new case of a hazard that has come back: source look-back, the old case as its parent, the grade at least one higher. */
@Component
class RecurringHazard {

    private static final int TITLE = 40;

    private final HazardNumbers numbers;
    private final CaseVariables variables;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    RecurringHazard(HazardNumbers numbers, CaseVariables variables, EvidenceStore evidence, Ledger ledger, @Lazy RuntimeService runtime,
                    Callers callers, Clock clock) {
        this.numbers = numbers;
        this.variables = variables;
        this.evidence = evidence;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param visit the ledger event that found it; @return number of the new case */
    String open(HazardCase old, LedgerEvent visit) {
        String number = numbers.next(LocalDate.now(clock), old.street());
        boolean imminent = visit.document().path("imminentDanger").asBoolean(false);
        ledger.append(new LedgerEntry(number, HazardProcess.KEY, HazardProcess.HAZARD_FOUND, visit.actor(), null,
            facts(old, visit, imminent).map(), copies(visit), List.of("look-back")));
        Map<String, Object> all = new HashMap<>(variables.of(old));
        Facts.of(HazardProcess.CASE_NUMBER, number).and(HazardProcess.SOURCE, HazardSource.LOOKBACK.name())
            .and(HazardProcess.IMMINENT_DANGER, imminent).and(HazardProcess.LEVEL, null).and(HazardProcess.LEVEL_LABEL, null)
            .and(HazardProcess.SUB_GRADE, null).and(HazardProcess.CATEGORY, null).and(HazardProcess.DEPARTMENT, null)
            .and(HazardProcess.DEADLINE, null).and(HazardProcess.DEADLINE_TEXT, null).map().forEach(all::put);
        callers.asSystem(() -> runtime.createMessageCorrelation(HazardProcess.HAZARD_FOUND).processInstanceBusinessKey(number)
            .setVariables(all).correlateStartMessage());
        return number;
    }

    /** One grade higher; a general hazard becomes major by a criterion only, so G3 stays the floor below it. */
    static SubGrade raised(SubGrade grade) {
        return grade.compareTo(SubGrade.G3) < 0 ? SubGrade.values()[grade.ordinal() + 1] : grade;
    }

    private Facts facts(HazardCase old, LedgerEvent visit, boolean imminent) {
        return Facts.of(HazardState.REPORTED)
            .and("title", title(old))
            .and("description", visit.document().path("findings").asText())
            .and("location", old.location())
            .and("enterprise", old.enterprise())
            .and("enterpriseName", old.enterpriseName())
            .and("street", old.street())
            .and("industry", old.industry())
            .and("source", HazardSource.LOOKBACK.name())
            .and("imminentDanger", imminent)
            .and("lat", old.lat())
            .and("lng", old.lng())
            .and("parentKey", old.number())
            .and("leastSubGrade", raised(old.subGrade()).name())
            .and("reporter", visit.actor().userId())
            .and("reporterName", visit.actor().name())
            .and("reporterRole", visit.actor().role())
            .and("reportedAt", clock.instant());
    }

    private static String title(HazardCase old) {
        String title = "回头看反弹：" + old.title();
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    /** A photo serves one case, so the new one gets copies. */
    private List<UUID> copies(LedgerEvent visit) {
        return evidence.findAll(visit.evidence()).stream().map(photo -> copy(photo, visit)).toList();
    }

    private UUID copy(Evidence photo, LedgerEvent visit) {
        byte[] content = evidence.content(photo.id()).orElseThrow();
        return evidence.store(photo.name(), content, callers.byId(visit.actor().userId())).id();
    }
}
