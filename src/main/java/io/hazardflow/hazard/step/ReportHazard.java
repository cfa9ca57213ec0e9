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
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
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
        HazardSource source = HazardSource.of(caller);
        boolean imminent = submission.yes("imminentDanger");
        String number = numbers.next(LocalDate.now(clock), enterprise.street());
        return new Outcome(number, variables(number, enterprise, source, imminent), facts(submission, caller, enterprise, source), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.ofNullable(submission.text("enterpriseId")).flatMap(enterprises::find).map(enterprise ->
            new NextStep("受理核实", posts.label(Role.STREET_OFFICE.group(enterprise.street())),
                deadlines.verification(submission.yes("imminentDanger"), HazardSource.of(submission.context().caller()))));
    }

    private static Map<String, Object> variables(String number, Enterprise enterprise, HazardSource source, boolean imminent) {
        return Facts.of(HazardProcess.CASE_NUMBER, number)
            .and(HazardProcess.STREET, enterprise.street())
            .and(HazardProcess.ENTERPRISE, enterprise.id())
            .and(HazardProcess.ENTERPRISE_NAME, enterprise.name())
            .and(HazardProcess.INDUSTRY, enterprise.industry())
            .and(HazardProcess.RISK_COLOR, enterprise.profile() == null ? null : enterprise.profile().riskColor())
            .and(HazardProcess.SOURCE, source.name())
            .and(HazardProcess.IMMINENT_DANGER, imminent)
            .and(HazardProcess.OWNERLESS, false)
            .and(HazardProcess.PROVISIONAL, false)
            .and(HazardProcess.ORDER_ISSUED, false)
            .and(HazardProcess.FEEDBACK_GIVEN, false)
            .and(HazardProcess.REJECT_COUNT, 0)
            .map();
    }

    private Map<String, Object> facts(Submission submission, Caller caller, Enterprise enterprise, HazardSource source) {
        Facts facts = Facts.of(HazardState.REPORTED)
            .and("title", title(submission))
            .and("description", submission.text("description"))
            .and("location", submission.text("location"))
            .and("enterprise", enterprise.id())
            .and("enterpriseName", enterprise.name())
            .and("street", enterprise.street())
            .and("industry", enterprise.industry())
            .and("source", source.name())
            .and("imminentDanger", submission.yes("imminentDanger"))
            .and("reporter", caller.userId())
            .and("reporterName", caller.name())
            .and("reporterRole", caller.actingFor(List.of()).role())
            .and("reportedAt", clock.instant());
        Optional.ofNullable(submission.text("gps")).flatMap(Position::parse).ifPresent(position -> facts
            .and("lat", position.lat())
            .and("lng", position.lng())
            .and("gpsAccuracy", position.accuracyMetres() == null ? null : Math.round(position.accuracyMetres()))
            .and("gpsWay", position.way()));
        return facts.map();
    }

    /** A working title until the verifier gives the proper one. */
    private static String title(Submission submission) {
        String title = submission.text("location") + "：" + submission.text("description").replaceAll("\\s+", " ");
        return title.length() <= 40 ? title : title.substring(0, 39) + "…";
    }
}
