package io.hazardflow.hazard.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.form.FormReader;
import io.hazardflow.form.SubstituteBasis;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.hazard.SignaturePlace;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What happened to a case beside the hazards, step by step, in the words of its forms. */
@Component
public class StepTimeline {

    private final Ledger ledger;
    private final HazardModel models;
    private final FormReader forms;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Callers callers;
    private final List<RecordedSteps> recorded;
    private final TimelineNotices notices;

    StepTimeline(Ledger ledger, HazardModel models, FormReader forms, EvidenceStore evidence, PostNames posts, Callers callers,
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

    /** What the capability says of its own steps. */
    public interface Words {

        /** Name of a step that no model draws; empty for others. */
        Optional<String> nameOf(String step);

        /** What a step led to, in one line; null when it changed nothing that lists show. */
        String outcome(LedgerEvent event);

        /** What is worth reading of a document that no form made; null for nothing. */
        Map<String, FormReader.Answer> answers(JsonNode document);

        /** Whether the enterprise reads that the step was taken, and not what officials wrote in it. */
        boolean forOfficials(String step);
    }

    /** @param enterprise whom the case is about; null where it is about none */
    public List<HazardTimeline.Entry> of(String number, String enterprise, Words words, Caller viewer) {
        List<LedgerEvent> events = ledger.timeline(number);
        Map<Integer, List<TimelineNotices.Told>> told = notices.of(number, null, events, viewer);
        Sight people = PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, enterprise);
        return events.stream().map(event -> entry(event, people, words, viewer, told.getOrDefault(event.sequence(), List.of()))).toList();
    }

    private HazardTimeline.Entry entry(LedgerEvent event, Sight people, Words words, Caller viewer, List<TimelineNotices.Told> told) {
        Map<String, FormReader.Answer> answers = mayRead(event, words, viewer) ? answers(event, people, words) : null;
        String role = event.actor().role();
        return new HazardTimeline.Entry(event.sequence(), event.step(), nameOf(event, words), event.at(), actor(event, viewer), role,
            Actor.SYSTEM.role().equals(role) ? "流程自动" : posts.label(role), words.outcome(event), answers,
            evidence.findAll(event.evidence()).stream().filter(file -> file.kind() == EvidenceKind.PHOTO).map(EvidenceView::of).toList(),
            signatures(event, answers, people), event.basis(), event.hash(),
            SubstituteBasis.absentIn(event.basis()).map(account -> AccountNames.shown(callers.byId(account), viewer)).orElse(null), told);
    }

    /** What officials tell each other is not for the enterprise. */
    private static boolean mayRead(LedgerEvent event, Words words, Caller viewer) {
        return event.document() != null && (!viewer.enterpriseAnywhere()
            || !words.forOfficials(event.step()) && TaskSteps.nameOf(event.step()).isEmpty());
    }

    private Map<String, FormReader.Answer> answers(LedgerEvent event, Sight people, Words words) {
        if (TaskSteps.nameOf(event.step()).isPresent()) {
            return TaskSteps.answers(event, people);
        }
        return recorded.stream().map(steps -> steps.answers(event, people)).flatMap(Optional::stream).findFirst()
            .orElseGet(() -> hasForm(event) ? forms.read(event.processKey(), event.step(), event.document(), people) : words.answers(event.document()));
    }

    private boolean hasForm(LedgerEvent event) {
        ModelElementInstance element = models.latest(event.processKey())
            .map(id -> models.of(id).<ModelElementInstance>getModelElementById(event.step())).orElse(null);
        return element instanceof UserTask task && task.getCamundaFormKey() != null
            || element instanceof StartEvent start && start.getCamundaFormKey() != null;
    }

    private String nameOf(LedgerEvent event, Words words) {
        return TaskSteps.nameOf(event.step())
            .or(() -> recorded.stream().map(steps -> steps.nameOf(event.step())).flatMap(Optional::stream).findFirst())
            .or(() -> words.nameOf(event.step())).orElseGet(() -> models.nameOf(event.processKey(), event.step()));
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
