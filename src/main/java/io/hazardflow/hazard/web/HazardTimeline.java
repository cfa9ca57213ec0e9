package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.form.FormReader;
import io.hazardflow.form.SubstituteBasis;
import io.hazardflow.hazard.CasePeople;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.hazard.SignaturePlace;
import io.hazardflow.hazard.ladder.Rung;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.hazard.merging.MergedReports;
import io.hazardflow.hold.LegalHoldSteps;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.privacy.Sight;
import io.hazardflow.task.TaskSteps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to a case, step by step, in the words of its forms. */
@Component
public class HazardTimeline {

    private final Ledger ledger;
    private final HazardModel model;
    private final FormReader forms;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Callers callers;
    private final List<RecordedSteps> recorded;
    private final MergedReports merged;
    private final TimelineNotices notices;

    HazardTimeline(Ledger ledger, HazardModel model, FormReader forms, EvidenceStore evidence, PostNames posts,
                   Callers callers, List<RecordedSteps> recorded, MergedReports merged, TimelineNotices notices) {
        this.ledger = ledger;
        this.model = model;
        this.forms = forms;
        this.evidence = evidence;
        this.posts = posts;
        this.callers = callers;
        this.recorded = recorded;
        this.merged = merged;
        this.notices = notices;
    }

    /**
     * @param summary  the state the step led to, in words; null when it changed none
     * @param document answers of the form by field, null for a step without a form
     * @param signatures drawn on this form, as far as the viewer may know the people
     * @param standsFor name of the absent person in whose place the actor did it, null when he acted for himself
     * @param notices  who was told of it, as far as the viewer may know
     */
    public record Entry(int sequence, String step, String stepLabel, Instant at, String actor, String role, String roleLabel, String summary,
                 Map<String, FormReader.Answer> document, List<EvidenceView> evidence, List<Signature> signatures, List<String> basis,
                 String hash, String standsFor, List<TimelineNotices.Told> notices) {
    }

    /** @param label who signed there */
    public record Signature(UUID id, String label, Instant at) {
    }

    public List<Entry> of(HazardCase hazard, Caller viewer) {
        List<LedgerEvent> events = ledger.timeline(hazard.number());
        CasePeople people = CasePeople.of(hazard, events, viewer, callers);
        List<LedgerEvent> visible = Unannounced.events(events, viewer);
        Map<Integer, List<TimelineNotices.Told>> told = notices.of(hazard, visible, viewer);
        return visible.stream().map(event -> entry(event, people, viewer, told.getOrDefault(event.sequence(), List.of()))).toList();
    }

    private Map<String, FormReader.Answer> document(LedgerEvent event, CasePeople people, Caller viewer) {
        if (event.document() == null) {
            return null;
        }
        if (LegalHoldSteps.nameOf(event.step()).isPresent()) {
            return people.viewerIsEnterprise() ? null : LegalHoldSteps.answers(event.document());
        }
        if (TaskSteps.nameOf(event.step()).isPresent()) {
            return people.mayRead(event) ? TaskSteps.answers(event, people.toldBy(event)) : null;
        }
        if (merged.covers(event)) {
            return isOfficial(viewer) ? merged.answers(event) : null;
        }
        return recorded.stream().map(steps -> steps.answers(event, people.inForm(event))).flatMap(Optional::stream).findFirst()
            .orElseGet(() -> forms.read(event.processKey(), event.step(), event.document(), people.inForm(event)));
    }

    private String nameOf(LedgerEvent event) {
        if (merged.covers(event)) {
            return MergedReports.NAME;
        }
        return LegalHoldSteps.nameOf(event.step()).or(() -> TaskSteps.nameOf(event.step()))
            .or(() -> recorded.stream().map(steps -> steps.nameOf(event.step())).flatMap(Optional::stream).findFirst())
            .orElseGet(() -> model.nameOf(event.processKey(), event.step()));
    }

    /** A report merged into the case tells officials what somebody else saw; the enterprise learns only that there was one. */
    private List<UUID> photos(LedgerEvent event, Caller viewer) {
        if (merged.covers(event)) {
            return isOfficial(viewer) ? merged.photos(event) : List.of();
        }
        return event.evidence();
    }

    /** What somebody of an enterprise or a witness drew is as personal as his name. */
    private List<Signature> signatures(LedgerEvent event, Map<String, FormReader.Answer> answers, Sight people) {
        if (answers == null) {
            return List.of();
        }
        Map<UUID, SignaturePlace> places = SignaturePlace.all(event.document()).stream()
            .filter(signed -> signed.place().isOfficial() || people == Sight.PLAIN)
            .collect(Collectors.toMap(SignaturePlace.Signed::id, SignaturePlace.Signed::place, (first, second) -> first, LinkedHashMap::new));
        return evidence.findAll(places.keySet()).stream().filter(drawn -> answers.containsKey(places.get(drawn.id()).field()))
            .map(drawn -> new Signature(drawn.id(), answers.get(places.get(drawn.id()).field()).label(), drawn.uploadedAt())).toList();
    }

    private static boolean isOfficial(Caller viewer) {
        return !viewer.enterpriseAnywhere() && viewer.memberships().stream().map(m -> m.role().reach())
            .anyMatch(reach -> reach == Role.Reach.STREET || reach == Role.Reach.DEPARTMENT || reach == Role.Reach.DISTRICT);
    }

    private static String outcome(LedgerEvent event) {
        if (LookBack.DRAWN.equals(event.step())) {
            return event.facts().hasNonNull("lookBackDue") ? "已抽中" : "未抽中";
        }
        String rung = event.facts().path("rung").asText(null);
        return rung == null ? beside(event) : Rung.valueOf(rung).label();
    }

    private static String beside(LedgerEvent event) {
        return BesideCase.labelOf(event.facts().path("supervisionState").asText(null), event.facts().path("suspensionState").asText(null));
    }

    private Entry entry(LedgerEvent event, CasePeople people, Caller viewer, List<TimelineNotices.Told> told) {
        String state = event.facts().path("state").asText(null);
        Map<String, FormReader.Answer> answers = document(event, people, viewer);
        return new Entry(event.sequence(), event.step(), nameOf(event), event.at(), people.actor(event), event.actor().role(),
            Actor.SYSTEM.role().equals(event.actor().role()) ? "流程自动" : posts.label(event.actor().role()),
            state == null ? outcome(event) : HazardState.valueOf(state).label(),
            answers,
            evidence.findAll(photos(event, viewer)).stream().filter(picture -> picture.kind() == EvidenceKind.PHOTO).map(EvidenceView::of).toList(),
            signatures(event, answers, people.inForm(event)), event.basis(), event.hash(),
            SubstituteBasis.absentIn(event.basis()).map(account -> AccountNames.shown(callers.byId(account), viewer)).orElse(null), told);
    }
}
