package io.hazardflow.campaign.visit;

import io.hazardflow.access.Role;
import io.hazardflow.campaign.checklist.AskedItem;
import io.hazardflow.campaign.checklist.ChecklistForm;
import io.hazardflow.campaign.checklist.ItemResult;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 现场检查记录: what two officers found, item by item, signed by both sides or with the refusal on record (安全生产法 art. 68; domain D6, F12). */
@Component
class InspectSite implements FormStep {

    /** The form's clock goes by five minutes. */
    private static final Duration STEP_OF_THE_FORM = Duration.ofMinutes(5);
    private static final String NONE = "NONE";

    private final Inspections inspections;
    private final FieldDuties duties;
    private final VisitRecord record;
    private final EnterpriseHistory history;
    private final ChecklistForm checklistForm;
    private final Categories categories;
    private final VisitHazards hazards;
    private final Clock clock;

    InspectSite(Inspections inspections, FieldDuties duties, VisitRecord record, EnterpriseHistory history, ChecklistForm checklistForm,
                Categories categories, VisitHazards hazards, Clock clock) {
        this.inspections = inspections;
        this.duties = duties;
        this.record = record;
        this.history = history;
        this.checklistForm = checklistForm;
        this.categories = categories;
        this.hazards = hazards;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return SiteInspection.INSPECT_SITE;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Inspection inspection = inspections.get(context.caseNumber());
        List<AskedItem> items = record.items(inspection);
        Facts values = history.onArrival(inspection).and("colleagues", duties.companions(context.caller(), inspection))
            .and("categories", categories.all().stream().map(found -> Map.of("value", found.code(), "label", found.label())).toList())
            .and("content", content(items)).and("further", NONE)
            .and("leftAt", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).atZone(EngineClock.ZONE).toOffsetDateTime().toString());
        checklistForm.prefill(items, history.findings(inspection, items.stream().map(AskedItem::ref).toList())).forEach(values::and);
        return values.map();
    }

    @Override
    public Outcome submit(Submission submission) {
        Inspection inspection = inspections.get(submission.context().caseNumber());
        duties.checkOfficer(submission.context().caller(), inspection);
        VisitRecord.Answers answers = record.answers(inspection, submission.document());
        Actor officer = submission.context().caller().actingFor(List.of(Role.LAW.group(inspection.dept())));
        answers.findings().forEach(finding -> hazards.check(finding, inspection, officer, submission.text("coOfficer")));
        InspectionResult result = result(submission, answers);
        Instant left = left(submission, inspection);
        Facts facts = Facts.of("state", InspectionState.DONE.name()).and("result", result.name()).and("summary", summary(answers))
            .and("found", answers.findings().size()).and("fixed", answers.fixed()).and("attendance", submission.text("attendance"))
            .and("coOfficer", submission.text("coOfficer")).and("visitor", submission.context().caller().userId())
            .and("expert", submission.text("expert")).and("content", submission.text("content"))
            .and("resultBasis", submission.text("resultBasis")).and("leftAt", left).and("endedAt", clock.instant());
        Position.parse(submission.text("leftGps")).ifPresent(place -> facts.and("leftLat", place.lat()).and("leftLng", place.lng()));
        return new Outcome(inspection.number(), Map.of(), facts.map(), inspection.checklistRefs());
    }

    private static InspectionResult result(Submission submission, VisitRecord.Answers answers) {
        String further = submission.text("further");
        if (further == null || NONE.equals(further)) {
            return answers.result();
        }
        if (answers.findings().isEmpty()) {
            throw new FormRejectedException("further", "除责令改正外", "没有发现问题，不能责令停产停业或立案");
        }
        return InspectionResult.valueOf(further);
    }

    private Instant left(Submission submission, Inspection inspection) {
        Instant left = Deadlines.instantOf(submission.text("leftAt"));
        if (left.isAfter(clock.instant())) {
            throw new FormRejectedException("leftAt", "离开时间", "不能晚于现在");
        }
        if (left.isBefore(inspection.arrivedAt().minus(STEP_OF_THE_FORM))) {
            throw new FormRejectedException("leftAt", "离开时间", "不能早于到场时间 " + Deadlines.shown(inspection.arrivedAt()));
        }
        return left;
    }

    private static String summary(VisitRecord.Answers answers) {
        int skipped = answers.checklist().count(ItemResult.NOT_CHECKED);
        return "检查清单 " + answers.listed().size() + " 项，不合规 " + answers.findings().size() + " 项"
            + (answers.fixed() > 0 ? "，当场改正 " + answers.fixed() + " 项" : "") + (skipped > 0 ? "，未检查 " + skipped + " 项" : "");
    }

    /** The checklists with their aspects, for the officers to change. */
    private static String content(List<AskedItem> items) {
        Map<String, Set<String>> aspects = new LinkedHashMap<>();
        items.forEach(asked -> aspects.computeIfAbsent(asked.title(), title -> new LinkedHashSet<>()).add(asked.item().aspect()));
        String text = aspects.entrySet().stream().map(entry -> entry.getKey() + "：" + String.join("、", entry.getValue()))
            .collect(Collectors.joining("；"));
        return Optional.of(text).filter(words -> words.length() <= 500).orElseGet(() -> String.join("；", aspects.keySet()));
    }
}
