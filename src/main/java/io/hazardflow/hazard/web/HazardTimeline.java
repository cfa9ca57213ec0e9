package io.hazardflow.hazard.web;

import io.hazardflow.access.PostNames;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened to a case, step by step, in the words of its forms. */
@Component
class HazardTimeline {

    private final Ledger ledger;
    private final HazardModel model;
    private final FormReader forms;
    private final EvidenceStore evidence;
    private final PostNames posts;

    HazardTimeline(Ledger ledger, HazardModel model, FormReader forms, EvidenceStore evidence, PostNames posts) {
        this.ledger = ledger;
        this.model = model;
        this.forms = forms;
        this.evidence = evidence;
        this.posts = posts;
    }

    /**
     * @param summary  the state the step led to, in words; null when it changed none
     * @param document answers of the form by field, null for a step without a form
     */
    record Entry(int sequence, String step, String stepLabel, Instant at, String actor, String role, String roleLabel, String summary,
                 Map<String, FormReader.Answer> document, List<EvidenceView> evidence, List<String> basis, String hash) {
    }

    List<Entry> of(String number) {
        return ledger.timeline(number).stream().map(this::entry).toList();
    }

    private Entry entry(LedgerEvent event) {
        String state = event.facts().path("state").asText(null);
        return new Entry(event.sequence(), event.step(), model.nameOf(event.step()), event.at(), event.actor().name(), event.actor().role(),
            Actor.SYSTEM.role().equals(event.actor().role()) ? "流程自动" : posts.label(event.actor().role()),
            state == null ? null : HazardState.valueOf(state).label(),
            event.document() == null ? null : forms.read(event.processKey(), event.step(), event.document()),
            evidence.findAll(event.evidence()).stream().map(EvidenceView::of).toList(), event.basis(), event.hash());
    }
}
