package io.hazardflow.drill.evaluation.paper;

import io.hazardflow.document.Documents;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.feed.FeedConsumer;
import io.hazardflow.ledger.LedgerEvent;
import org.springframework.stereotype.Component;

/** Gives the papers of drills once their steps have happened. */
@Component
class DrillPapers implements FeedConsumer {

    private final Documents documents;
    private final Drills drills;
    private final DrillReport report;
    private final DrillCorrection correction;

    DrillPapers(Documents documents, Drills drills, DrillReport report, DrillCorrection correction) {
        this.documents = documents;
        this.drills = drills;
        this.report = report;
        this.correction = correction;
    }

    @Override
    public String name() {
        return "drill-papers";
    }

    @Override
    public void take(long position, LedgerEvent event) {
        if (!EmergencyDrill.KEY.equals(event.processKey())) {
            return;
        }
        switch (event.step()) {
            case EmergencyDrill.REPORT_DRILL -> documents.issue(report.draft(event, drills.get(event.subject())));
            case EmergencyDrill.ORDER_CORRECTION -> documents.issue(correction.draft(event, drills.get(event.subject())));
            default -> { }
        }
    }
}
