package io.hazardflow.hazard.lookback;

import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Place;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.Enterprises;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the new case of a hazard that has come back: source look-back, the old case as its parent, the grade at least one higher. */
@Component
class RecurringHazard {

    private static final int TITLE = 40;

    private final FoundHazards found;
    private final Enterprises enterprises;
    private final EvidenceStore evidence;

    RecurringHazard(FoundHazards found, Enterprises enterprises, EvidenceStore evidence) {
        this.found = found;
        this.enterprises = enterprises;
        this.evidence = evidence;
    }

    /** @param visit the ledger event that found it; @return number of the new case */
    String open(HazardCase old, LedgerEvent visit) {
        Map<String, Object> facts = Facts.of("title", title(old)).and("lat", old.lat()).and("lng", old.lng())
            .and("leastSubGrade", raised(old.subGrade()).name()).map();
        FoundHazard again = FoundHazard.of(old.enterprise(), HazardSource.LOOKBACK, old.location(), visit.document().path("findings").asText())
            .imminent(visit.document().path("imminentDanger").asBoolean(false)).by(visit.actor()).from(old.number()).showing(copies(visit))
            .because(List.of("look-back")).knowing(facts, Map.of());
        return found.report(again, place(old));
    }

    /** One grade higher; a general hazard becomes major by a criterion only, so G3 stays the floor below it. */
    static SubGrade raised(SubGrade grade) {
        return grade.compareTo(SubGrade.G3) < 0 ? SubGrade.values()[grade.ordinal() + 1] : grade;
    }

    /** Where it was found the first time, also when somebody was appointed since. */
    private Place place(HazardCase old) {
        return new Place(Optional.ofNullable(old.foundOwnerless() ? null : old.enterprise()).flatMap(enterprises::find).orElse(null), old.street(),
            old.placeType(), old.address());
    }

    private static String title(HazardCase old) {
        String title = "回头看反弹：" + old.title();
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    /** A photo serves one case, so the new one gets copies. */
    private List<UUID> copies(LedgerEvent visit) {
        return visit.evidence().stream().map(photo -> evidence.copy(photo, visit.actor().userId())).toList();
    }
}
