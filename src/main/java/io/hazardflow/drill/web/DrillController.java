package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.document.CaseDocuments;
import io.hazardflow.document.DocumentView;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.ProcessDiagrams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One drill: obligation, plan, course, evaluation, improvements, timeline, documents and where it stands in the process. */
@RestController
@RequestMapping("/api/drills/{number}")
@Tag(name = "应急演练")
class DrillController {

    private final DrillList drills;
    private final DrillDetails details;
    private final DrillTimeline timeline;
    private final CaseDocuments documents;
    private final ProcessDiagrams diagrams;
    private final Callers callers;

    DrillController(DrillList drills, DrillDetails details, DrillTimeline timeline, CaseDocuments documents, ProcessDiagrams diagrams, Callers callers) {
        this.drills = drills;
        this.details = details;
        this.timeline = timeline;
        this.documents = documents;
        this.diagrams = diagrams;
        this.callers = callers;
    }

    @Operation(summary = "一次演练", description = "义务和依据、窗口、方案、评估人员、过程、评估、改进项和当前环节。")
    @GetMapping
    DrillDetail detail(@PathVariable String number) {
        Caller caller = callers.required();
        return details.of(drills.get(number, caller), caller);
    }

    @Operation(summary = "演练的办理记录")
    @GetMapping("/timeline")
    List<HazardTimeline.Entry> timeline(@PathVariable String number) {
        Caller caller = callers.required();
        Drill drill = drills.get(number, caller);
        return timeline.of(drill.number(), drill.enterprise(), caller);
    }

    @Operation(summary = "演练的文书")
    @GetMapping("/documents")
    List<DocumentView> documents(@PathVariable String number) {
        Caller caller = callers.required();
        return documents.of(drills.get(number, caller).number(), caller);
    }

    @Operation(summary = "演练的流程图", description = "走过的环节、当前环节和办理人。")
    @GetMapping("/diagram")
    ProcessDiagrams.Diagram diagram(@PathVariable String number) {
        Caller caller = callers.required();
        return diagrams.of(drills.get(number, caller).number(), EmergencyDrill.KEY, caller);
    }
}
