package io.hazardflow.drill.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.ImprovementType;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Place;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 形成改进项: each facility hazard of the evaluation becomes a case, and the time for the report begins. */
@Component
class ConcludeEvaluation implements JavaDelegate {

    static final String HAZARDS = "hazards";
    private static final String PUBLIC_PLACE = "PUBLIC_PLACE";

    private final Drills drills;
    private final LastStep lastStep;
    private final FoundHazards hazards;
    private final EvidenceStore evidence;
    private final TaskDeadlines deadlines;
    private final DrillRecord record;

    ConcludeEvaluation(Drills drills, LastStep lastStep, FoundHazards hazards, EvidenceStore evidence, TaskDeadlines deadlines, DrillRecord record) {
        this.drills = drills;
        this.lastStep = lastStep;
        this.hazards = hazards;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.record = record;
    }

    private record Raised(int improvement, String hazard) {
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        LedgerEvent evaluation = lastStep.of(drill.number(), EmergencyDrill.EVALUATE_DRILL).orElseThrow();
        List<Raised> raised = new ArrayList<>();
        int position = 0;
        for (JsonNode item : evaluation.document().path(EvaluateDrill.IMPROVEMENTS)) {
            position++;
            if (ImprovementType.FACILITY_HAZARD.name().equals(item.path("type").asText())) {
                raised.add(new Raised(position, raise(drill, item, evaluation)));
            }
        }
        record.append(execution, Map.of(HAZARDS, raised), Facts.of("reportDue", deadlines.due(EmergencyDrill.REPORT_DRILL)), List.of());
    }

    private String raise(Drill drill, JsonNode item, LedgerEvent evaluation) {
        String site = item.path("site").asText("").strip();
        String enterprise = site.isEmpty() || item.path("site").isNull() ? drill.enterprise() : site;
        String place = item.path("place").asText();
        FoundHazard found = FoundHazard.of(enterprise, HazardSource.DRILL, place, item.path("what").asText())
            .imminent(item.path("imminentDanger").asBoolean()).by(evaluation.actor()).from(drill.number())
            .saying(Map.of("演练编号", drill.number(), "演练单位", drill.unitName())).showing(photos(item, evaluation.actor().userId()));
        return enterprise == null ? hazards.report(found, new Place(null, drill.street(), PUBLIC_PLACE, place)) : hazards.report(found);
    }

    private List<UUID> photos(JsonNode item, String owner) {
        return StreamSupport.stream(item.path("photos").spliterator(), false)
            .map(photo -> evidence.copy(UUID.fromString(photo.asText()), owner)).toList();
    }
}
