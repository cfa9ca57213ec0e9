package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.CasePeople;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.hold.LegalHoldSteps;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened to a case, step by step, in the words of its forms. */
@Component
class HazardTimeline {

    private final Ledger ledger;
    private final HazardModel model;
    private final FormReader forms;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Callers callers;
    private final List<RecordedSteps> recorded;

    HazardTimeline(Ledger ledger, HazardModel model, FormReader forms, EvidenceStore evidence, PostNames posts,
                   Callers callers, List<RecordedSteps> recorded) {
        this.ledger = ledger;
        this.model = model;
        this.forms = forms;
        this.evidence = evidence;
        this.posts = posts;
        this.callers = callers;
        this.recorded = recorded;
    }

    /**
     * @param summary  the state the step led to, in words; null when it changed none
     * @param document answers of the form by field, null for a step without a form
     */
    record Entry(int sequence, String step, String stepLabel, Instant at, String actor, String role, String roleLabel, String summary,
                 Map<String, FormReader.Answer> document, List<EvidenceView> evidence, List<String> basis, String hash) {
    }

    List<Entry> of(HazardCase hazard, Caller viewer) {
        List<LedgerEvent> events = ledger.timeline(hazard.number());
        CasePeople people = CasePeople.of(hazard, events, viewer, callers);
        return events.stream().map(event -> entry(event, people)).toList();
    }

    private Map<String, FormReader.Answer> document(LedgerEvent event, CasePeople people) {
        if (event.document() == null) {
            return null;
        }
        if (LegalHoldSteps.nameOf(event.step()).isPresent()) {
            return people.viewerIsEnterprise() ? null : LegalHoldSteps.answers(event.document());
        }
        return recorded.stream().map(steps -> steps.answers(event, people.inForm(event))).flatMap(Optional::stream).findFirst()
            .orElseGet(() -> forms.read(event.processKey(), event.step(), event.document(), people.inForm(event)));
    }

    private String nameOf(String step) {
        return LegalHoldSteps.nameOf(step).or(() -> recorded.stream().map(steps -> steps.nameOf(step)).flatMap(Optional::stream).findFirst())
            .orElseGet(() -> model.nameOf(step));
    }

    private Entry entry(LedgerEvent event, CasePeople people) {
        String state = event.facts().path("state").asText(null);
        return new Entry(event.sequence(), event.step(), nameOf(event.step()), event.at(), people.actor(event), event.actor().role(),
            Actor.SYSTEM.role().equals(event.actor().role()) ? "流程自动" : posts.label(event.actor().role()),
            state == null ? null : HazardState.valueOf(state).label(),
            document(event, people),
            evidence.findAll(event.evidence()).stream().map(EvidenceView::of).toList(), event.basis(), event.hash());
    }
}
