package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.visit.SiteInspection;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.form.FormReader;
import io.hazardflow.form.SubstituteBasis;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.hazard.SignaturePlace;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.hazard.web.TimelineNotices;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.task.TaskSteps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What happened to a campaign, an inspection or a self-check, step by step, in the words of its forms. */
@Component
class CampaignTimeline {

    /** What officials decide about an enterprise is told to it by documents, not by their forms. */
    private static final Set<String> FOR_OFFICIALS = Set.of(SiteInspection.CONFIRM_OBJECT_STATE, SiteInspection.DECIDE_REFUSAL,
        SiteInspection.INSPECTION_ASSIGNED);

    private final Ledger ledger;
    private final HazardModel models;
    private final FormReader forms;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Callers callers;
    private final List<RecordedSteps> recorded;
    private final TimelineNotices notices;

    CampaignTimeline(Ledger ledger, HazardModel models, FormReader forms, EvidenceStore evidence, PostNames posts, Callers callers,
                     List<RecordedSteps> recorded, TimelineNotices notices) {
        this.ledger = ledger;
        this.models = models;
        this.forms = forms;
        this.evidence = evidence;
        this.posts = posts;
        this.callers = callers;
        this.recorded = recorded;
        this.notices = notices;
    }

    /** @param enterprise whom the case is about; null for a campaign */
    List<HazardTimeline.Entry> of(String number, String enterprise, Caller viewer) {
        List<LedgerEvent> events = ledger.timeline(number);
        Map<Integer, List<TimelineNotices.Told>> told = notices.of(number, null, events, viewer);
        Sight people = PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, enterprise);
        return events.stream().map(event -> entry(event, people, viewer, told.getOrDefault(event.sequence(), List.of()))).toList();
    }

    private HazardTimeline.Entry entry(LedgerEvent event, Sight people, Caller viewer, List<TimelineNotices.Told> told) {
        Map<String, FormReader.Answer> answers = mayRead(event, viewer) ? answers(event, people) : null;
        String role = event.actor().role();
        return new HazardTimeline.Entry(event.sequence(), event.step(), nameOf(event), event.at(), actor(event, viewer), role,
            Actor.SYSTEM.role().equals(role) ? "流程自动" : posts.label(role), StepOutcome.of(event), answers,
            evidence.findAll(event.evidence()).stream().filter(file -> file.kind() == EvidenceKind.PHOTO).map(EvidenceView::of).toList(),
            signatures(event, answers, people), event.basis(), event.hash(),
            SubstituteBasis.absentIn(event.basis()).map(account -> AccountNames.shown(callers.byId(account), viewer)).orElse(null), told);
    }

    /** What officials tell each other is not for the enterprise. */
    private static boolean mayRead(LedgerEvent event, Caller viewer) {
        return event.document() != null && (!viewer.enterpriseAnywhere()
            || !FOR_OFFICIALS.contains(event.step()) && TaskSteps.nameOf(event.step()).isEmpty());
    }

    private Map<String, FormReader.Answer> answers(LedgerEvent event, Sight people) {
        if (TaskSteps.nameOf(event.step()).isPresent()) {
            return TaskSteps.answers(event, people);
        }
        Optional<Map<String, FormReader.Answer>> words = recorded.stream().map(steps -> steps.answers(event, people)).flatMap(Optional::stream)
            .findFirst();
        return words.orElseGet(() -> hasForm(event) ? forms.read(event.processKey(), event.step(), event.document(), people)
            : CampaignSteps.answers(event.document()));
    }

    private boolean hasForm(LedgerEvent event) {
        ModelElementInstance element = models.latest(event.processKey())
            .map(id -> models.of(id).<ModelElementInstance>getModelElementById(event.step())).orElse(null);
        return element instanceof UserTask task && task.getCamundaFormKey() != null
            || element instanceof StartEvent start && start.getCamundaFormKey() != null;
    }

    private String nameOf(LedgerEvent event) {
        return TaskSteps.nameOf(event.step())
            .or(() -> recorded.stream().map(steps -> steps.nameOf(event.step())).flatMap(Optional::stream).findFirst())
            .or(() -> CampaignSteps.nameOf(event.step())).orElseGet(() -> models.nameOf(event.processKey(), event.step()));
    }

    private static String actor(LedgerEvent event, Caller viewer) {
        Sight sight = viewer.userId().equals(event.actor().userId()) ? Sight.PLAIN
            : Membership.of(event.actor().role()).filter(post -> post.role().reach() == Role.Reach.ENTERPRISE)
                .map(post -> PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, post.unit())).orElse(Sight.PLAIN);
        return sight.show(PersonalField.NAME, event.actor().name());
    }

    private List<HazardTimeline.Signature> signatures(LedgerEvent event, Map<String, FormReader.Answer> answers, Sight people) {
        if (answers == null) {
            return List.of();
        }
        Map<UUID, SignaturePlace> places = SignaturePlace.all(event.document()).stream()
            .filter(signed -> signed.place().isOfficial() || people == Sight.PLAIN)
            .collect(Collectors.toMap(SignaturePlace.Signed::id, SignaturePlace.Signed::place, (first, second) -> first, LinkedHashMap::new));
        return evidence.findAll(places.keySet()).stream().filter(drawn -> answers.containsKey(places.get(drawn.id()).field()))
            .map(drawn -> new HazardTimeline.Signature(drawn.id(), answers.get(places.get(drawn.id()).field()).label(), drawn.uploadedAt())).toList();
    }
}
