package io.hazardflow.hazard.step;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.NewHazard;
import io.hazardflow.hazard.Place;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Position;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 隐患上报: anybody signed in says what he saw; number, source, street and industry follow from who and where. */
@Component
class ReportHazard implements FormStep {

    private final Enterprises enterprises;
    private final Streets streets;
    private final HazardNumbers numbers;
    private final TaskDeadlines deadlines;
    private final Posts verifiers;
    private final PostNames posts;
    private final Clock clock;

    ReportHazard(Enterprises enterprises, Streets streets, HazardNumbers numbers, TaskDeadlines deadlines, Posts verifiers,
                 PostNames posts, Clock clock) {
        this.enterprises = enterprises;
        this.streets = streets;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.verifiers = verifiers;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.REPORT_HAZARD;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        List<HazardSource> choices = HazardSource.choices(context.caller());
        Map<String, Object> values = new HashMap<>(Map.of("pickSource", choices.size() > 1,
            "parentAsked", choices.stream().anyMatch(HazardSource::hasParentKey)));
        if (choices.size() > 1) {
            values.put("sources", choices.stream().map(source -> Map.of("value", source.name(), "label", source.label())).toList());
            values.put("source", HazardSource.of(context.caller()).name());
        }
        Optional<String> ownEnterprise = unit(context.caller(), Role.Reach.ENTERPRISE);
        if (ownEnterprise.isPresent()) {
            values.put("enterpriseId", ownEnterprise.get());
            return values;
        }
        values.put("streets", streets.all().stream().map(street -> Map.of("label", street.name(), "value", street.code())).toList());
        unit(context.caller(), Role.Reach.STREET).ifPresent(street -> values.put("streetCode", street));
        return values;
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller caller = submission.context().caller();
        Place place = place(submission);
        NewHazard hazard = new NewHazard(numbers.next(LocalDate.now(clock), place.street()), place, source(submission, caller),
            submission.text("location"), submission.text("description"), submission.yes("imminentDanger"),
            Optional.ofNullable(submission.text("gps")).flatMap(Position::parse).orElse(null), caller.actingFor(List.of()),
            submission.text("parentKey"));
        return new Outcome(hazard.number(), hazard.variables(), hazard.facts(clock.instant()).and("hint", hintsOnly(caller)).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        Optional<Enterprise> enterprise = Optional.ofNullable(submission.text("enterpriseId")).flatMap(enterprises::find);
        String street = enterprise.map(Enterprise::street).orElseGet(() -> submission.text("streetCode"));
        HazardSource source = source(submission, submission.context().caller());
        return Optional.ofNullable(street).map(code -> new NextStep("受理核实",
            posts.label(verifiers.verifier(source, code, enterprise.map(Enterprise::industry).orElse(null), null)),
            deadlines.verification(submission.yes("imminentDanger"), source)));
    }

    private Place place(Submission submission) {
        String id = submission.text("enterpriseId");
        if (id != null) {
            Enterprise enterprise = enterprises.find(id).orElseThrow(() -> new FormRejectedException("enterpriseId", "企业", "不在企业库中"));
            return Place.of(enterprise);
        }
        if (submission.context().caller().isEnterprise()) {
            throw new FormRejectedException("enterpriseId", "企业", "必填");
        }
        if (submission.text("placeType") == null) {
            throw new FormRejectedException("enterpriseId", "企业", "必填；不属于任何企业的，勾选“不属于任何企业”并填写地点");
        }
        return new Place(null, submission.text("streetCode"), submission.text("placeType"), submission.text("address"));
    }

    /** Workers of the grid and the community hint at a hazard; an order is another record, of other people (国办发〔2024〕54号). */
    private static boolean hintsOnly(Caller caller) {
        return !caller.memberships().isEmpty()
            && caller.memberships().stream().allMatch(m -> m.role() == Role.GRID || m.role() == Role.COMMUNITY);
    }

    private static Optional<String> unit(Caller caller, Role.Reach reach) {
        return caller.memberships().stream().filter(m -> m.role().reach() == reach).map(m -> m.unit()).findFirst();
    }

    private static HazardSource source(Submission submission, Caller caller) {
        String chosen = submission.text("source");
        return chosen == null ? HazardSource.of(caller) : HazardSource.choices(caller).stream().filter(source -> source.name().equals(chosen))
            .findFirst().orElseThrow(() -> new FormRejectedException("source", "来源", "不是您的岗位可以登记的来源"));
    }
}
