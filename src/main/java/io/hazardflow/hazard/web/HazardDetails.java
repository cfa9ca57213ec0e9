package io.hazardflow.hazard.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.CaseAccess;
import io.hazardflow.access.CaseLabels;
import io.hazardflow.access.PostNames;
import io.hazardflow.evidence.Evidence;
import io.hazardflow.evidence.EvidenceKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.EvidenceView;
import io.hazardflow.hazard.CasePeople;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.extension.ExtensionRecords;
import io.hazardflow.hold.LegalHold;
import io.hazardflow.hold.LegalHolds;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Criterion;
import io.hazardflow.registry.Departments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers one case: the row, what the forms said last, photos and who holds it. */
@Component
public class HazardDetails {

    private final HazardCases cases;
    private final HazardRows rows;
    private final OpenTasks tasks;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final Departments departments;
    private final PostNames posts;
    private final Criteria criteria;
    private final LegalHolds holds;
    private final Aftermath aftermath;
    private final ExtensionRecords extensions;
    private final BesideCase beside;
    private final ObjectProvider<CaseLabels> labels;
    private final ObjectProvider<CaseAccess> kinds;
    private final Callers callers;
    private final Clock clock;

    HazardDetails(HazardCases cases, HazardRows rows, OpenTasks tasks, Ledger ledger, EvidenceStore evidence, Departments departments,
                  PostNames posts, Criteria criteria, LegalHolds holds, Aftermath aftermath, ExtensionRecords extensions, BesideCase beside,
                  ObjectProvider<CaseLabels> labels, ObjectProvider<CaseAccess> kinds, Callers callers, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.tasks = tasks;
        this.ledger = ledger;
        this.evidence = evidence;
        this.departments = departments;
        this.posts = posts;
        this.criteria = criteria;
        this.holds = holds;
        this.aftermath = aftermath;
        this.extensions = extensions;
        this.beside = beside;
        this.labels = labels;
        this.kinds = kinds;
        this.callers = callers;
        this.clock = clock;
    }

    public HazardDetail of(HazardCase h, Caller caller) {
        List<LedgerEvent> events = ledger.timeline(h.number());
        List<OpenTask> open = Unannounced.tasks(tasks.of(List.of(h.number())).getOrDefault(h.number(), List.of()), caller);
        CasePeople people = CasePeople.of(h, events, caller, callers);
        Optional<LedgerEvent> feedback = last(events, HazardProcess.RECTIFY, HazardProcess.FIX_ON_SITE, HazardProcess.RECORD_SITE_FIX);
        Optional<LedgerEvent> review = last(events, HazardProcess.REVIEW_RECTIFICATION);
        ExtensionRecords.Extension asked = extensions.of(h.number());
        return new HazardDetail(rows.of(h, open, caller), h.description(), h.location(), h.lat(), h.lng(), h.gpsAccuracy(), h.gpsWay(),
            h.imminentDanger(), h.criterionHit() == null ? null : criteria.find(h.criterionHit()).map(Criterion::shown).orElse(h.criterionHit()),
             new HazardDetail.Reporter(people.reporter(), posts.label(h.reporterRole())),
            h.verifiedAt(), h.orderedAt(), h.acknowledgedAt(), Boolean.TRUE.equals(h.servedByRule()), h.feedbackAt(), h.reviewedAt(),
            h.closedAt(), h.firstDeadline(), h.redoDeadline(), h.cancelReason(), Boolean.TRUE.equals(h.hint()), h.placeType(), h.address(),
            h.ownerName(), people.named(h.ownerLeader()), h.service(), h.servedAt(), h.objectionState(), h.requirements(), people.named(h.responsiblePerson()), h.dept(),
            h.dept() == null ? null : departments.name(h.dept()), h.mergedInto(),
            h.transferredTo() == null ? null : departments.name(h.transferredTo()),
            feedback.map(event -> rectification(event, people)).orElse(null),
            review.map(event -> review(event, people)).orElse(null),
            similar(h, caller), before(events), photos(feedback, h.orderedAt()),
            open.stream().map(task -> current(task, caller)).toList(),
            holds.find(h.number()).map(hold -> held(hold, people)).orElse(null), merged(h), aftermath.of(h.number(), caller),
            asked.provisional(), extension(asked, caller), beside.of(h.number()), parent(h.parentKey(), caller));
    }

    private HazardDetail.Parent parent(String number, Caller caller) {
        if (number == null) {
            return null;
        }
        boolean readable = kinds.stream().anyMatch(kind -> kind.covers(number) && kind.mayRead(number, caller));
        return labels.stream().flatMap(kind -> kind.of(number).stream()).findFirst()
            .map(label -> new HazardDetail.Parent(number, readable ? label.title() : null, readable ? label.page() : null)).orElse(null);
    }

    private static HazardDetail.Extension extension(ExtensionRecords.Extension asked, Caller viewer) {
        return asked.state() == null ? null : new HazardDetail.Extension(asked.state(), asked.count(), asked.until(), asked.late(),
            viewer.userId().equals(asked.decidedBy()));
    }

    private HazardDetail.Merged merged(HazardCase hazard) {
        if (hazard.mergedInto() == null) {
            return null;
        }
        HazardCase into = cases.get(hazard.mergedInto());
        return into.mergedInto() != null ? merged(into)
            : new HazardDetail.Merged(into.number(), into.state().name(), into.state().label(), into.closedAt());
    }

    private static HazardDetail.Hold held(LegalHold hold, CasePeople people) {
        return new HazardDetail.Hold(hold.since(), people.viewerIsEnterprise() ? Sight.KEPT_SECRET : hold.reason(), hold.by());
    }

    private static Optional<LedgerEvent> last(List<LedgerEvent> events, String... steps) {
        List<String> wanted = List.of(steps);
        return events.stream().filter(event -> wanted.contains(event.step())).reduce((earlier, later) -> later);
    }

    private static HazardDetail.Rectification rectification(LedgerEvent event, CasePeople people) {
        JsonNode form = event.document();
        BigDecimal cost = form.path("costActual").isNumber() ? form.get("costActual").decimalValue() : null;
        return new HazardDetail.Rectification(text(form, "done"), text(form, "finishedAt"), cost, text(form, "rootCause"),
            text(form, "preventMeasures"), people.actor(event));
    }

    private static HazardDetail.Review review(LedgerEvent event, CasePeople people) {
        JsonNode form = event.document();
        return new HazardDetail.Review(text(form, "conclusion"), text(form, "failReasons"), text(form, "opinion"), event.at(),
            people.actor(event));
    }

    private static String text(JsonNode form, String key) {
        return form.path(key).isTextual() ? form.get(key).asText() : null;
    }

    private List<HazardDetail.Similar> similar(HazardCase hazard, Caller caller) {
        return hazard.duplicateNumbers().stream().map(number -> cases.find(number, caller)).flatMap(Optional::stream)
            .map(other -> new HazardDetail.Similar(other.number(), other.title(), other.state().label())).toList();
    }

    /** What the reporter showed, also when he completed his report. */
    private List<HazardDetail.Photo> before(List<LedgerEvent> events) {
        List<String> reports = List.of(HazardProcess.REPORT_HAZARD, HazardProcess.HAZARD_FOUND, HazardProcess.COMPLETE_REPORT);
        return events.stream().filter(event -> reports.contains(event.step())).flatMap(event -> photos(Optional.of(event), null).stream()).toList();
    }

    private List<HazardDetail.Photo> photos(Optional<LedgerEvent> event, Instant order) {
        return event.map(e -> evidence.findAll(e.evidence())).orElse(List.of()).stream()
            .filter(picture -> picture.kind() == EvidenceKind.PHOTO).map(photo -> new HazardDetail.Photo(EvidenceView.of(photo), olderThan(photo, order))).toList();
    }

    private static boolean olderThan(Evidence photo, Instant order) {
        return order != null && photo.takenAt() != null && photo.takenAt().isBefore(order);
    }

    private HazardDetail.Current current(OpenTask task, Caller caller) {
        boolean overdue = task.due() != null && task.due().isBefore(clock.instant());
        boolean claimable = task.assignee() == null && task.isFor(caller);
        return new HazardDetail.Current(task.taskId(), task.step(), task.name(), task.since(), task.due(), overdue, tasks.holder(task, caller),
            caller.userId().equals(task.assignee()), claimable);
    }
}
