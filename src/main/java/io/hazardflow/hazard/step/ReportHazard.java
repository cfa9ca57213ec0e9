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
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Position;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 隐患上报: anybody signed in says what he saw; number, source, street and industry follow from who and where. */
@Component
class ReportHazard implements FormStep {

    private final Enterprises enterprises;
    private final HazardNumbers numbers;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    ReportHazard(Enterprises enterprises, HazardNumbers numbers, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.REPORT_HAZARD;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return context.caller().memberships().stream().filter(m -> m.role().reach() == Role.Reach.ENTERPRISE).findFirst()
            .<Map<String, Object>>map(m -> Map.of("enterpriseId", m.unit())).orElse(Map.of());
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller caller = submission.context().caller();
        Enterprise enterprise = enterprises.find(submission.text("enterpriseId"))
            .orElseThrow(() -> new FormRejectedException("enterpriseId", "企业", "不在企业库中"));
        NewHazard hazard = new NewHazard(numbers.next(LocalDate.now(clock), enterprise.street()), enterprise, HazardSource.of(caller),
            submission.text("location"), submission.text("description"), submission.yes("imminentDanger"),
            Optional.ofNullable(submission.text("gps")).flatMap(Position::parse).orElse(null), caller.actingFor(List.of()), null);
        return new Outcome(hazard.number(), hazard.variables(), hazard.facts(clock.instant()).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.ofNullable(submission.text("enterpriseId")).flatMap(enterprises::find).map(enterprise ->
            new NextStep("受理核实", posts.label(Role.STREET_OFFICE.group(enterprise.street())),
                deadlines.verification(submission.yes("imminentDanger"), HazardSource.of(submission.context().caller()))));
    }
}
