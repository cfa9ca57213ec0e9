package io.hazardflow.drill.window;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.found.FoundHazard;
import io.hazardflow.hazard.found.FoundHazards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 立为隐患: an enterprise that does not hold its drills breaks 安全生产法, art. 97(6), which becomes a hazard of emergency management. */
@Component
class RaiseNeglectHazard implements JavaDelegate {

    private static final String CATEGORY = "JC09";
    private static final String BASIS = "《安全生产法》第九十七条第六项";
    private static final String PLACE = "应急管理（应急演练）";

    private final Drills drills;
    private final FoundHazards hazards;
    private final DrillRecord record;

    RaiseNeglectHazard(Drills drills, FoundHazards hazards, DrillRecord record) {
        this.drills = drills;
        this.hazards = hazards;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        if (EmergencyDrill.HELD.in(execution) || drill.neglectHazard() != null) {
            return;
        }
        String hazard = hazards.report(FoundHazard.of(drill.enterprise(), HazardSource.DRILL, PLACE, description(drill)).from(drill.number())
            .saying(said(drill)).because(List.of(BASIS))
            .knowing(Map.of("category", CATEGORY), Map.of(HazardProcess.CATEGORY.name(), CATEGORY)));
        record.append(execution, Map.of("hazard", hazard), Facts.of("neglectHazard", hazard), List.of(BASIS));
    }

    private static String description(Drill drill) {
        return "未按规定定期组织%s%s：应在 %s 至 %s 之间举行，逾期未举行，经催办和督促仍未补演".formatted(drill.kind().label(),
            drill.planTitle() == null ? "" : "（" + drill.planTitle() + "）", drill.windowStart(), drill.dueOn());
    }

    private static Map<String, String> said(Drill drill) {
        Map<String, String> said = new HashMap<>(Map.of("演练编号", drill.number(), "法律依据", BASIS));
        if (drill.basis() != null) {
            said.put("演练要求依据", drill.basis());
        }
        return said;
    }
}
