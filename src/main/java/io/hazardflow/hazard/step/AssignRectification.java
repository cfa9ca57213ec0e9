package io.hazardflow.hazard.step;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.platform.ProcessVariable;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 分派整改: who puts it right, by when, and what exactly is asked. */
@Component
class AssignRectification implements FormStep {

    private final HazardCases cases;
    private final Enterprises enterprises;
    private final SecondOfficer secondOfficer;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    AssignRectification(HazardCases cases, Enterprises enterprises, SecondOfficer secondOfficer, TaskDeadlines deadlines, PostNames posts,
                        @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.cases = cases;
        this.enterprises = enterprises;
        this.secondOfficer = secondOfficer;
        this.deadlines = deadlines;
        this.posts = posts;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.ASSIGN_RECTIFICATION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        Facts values = Facts.of("dept", hazard.dept())
            .and("caseIndustry", hazard.industry())
            .and("caseCategory", hazard.category())
            .and("deadline", LocalDate.now(clock).plusDays(days(context, HazardProcess.DEFAULT_DAYS)).toString());
        values.and("orderByLaw", SecondOfficer.isOrderByLaw(hazard));
        if (hazard.enterprise() == null) {
            values.and("rectifierOrg", hazard.ownerName()).and("responsiblePerson", hazard.ownerLeader());
        } else {
            enterprises.find(hazard.enterprise()).ifPresent(enterprise -> prefill(values, enterprise));
        }
        return values.map();
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller orderer = submission.context().caller();
        SeparationOfDuties.checkOrders(orderer);
        HazardCase hazard = cases.get(submission.context().caseNumber());
        secondOfficer.checkOrder(submission, hazard);
        Instant deadline = deadline(submission);
        Map<String, Object> variables = Facts.of(HazardProcess.DEPARTMENT, submission.text("dept"))
            .and(HazardProcess.DEADLINE, Date.from(deadline))
            .and(HazardProcess.DEADLINE_TEXT, Deadlines.shown(deadline))
            .and(HazardProcess.REDO_DEADLINE, null)
            .and(HazardProcess.FEEDBACK_GIVEN, false)
            .and(HazardProcess.ORDER_ISSUED, true)
            .map();
        Map<String, Object> facts = Facts.of(HazardState.ASSIGNED)
            .and("dept", submission.text("dept"))
            .and("responsiblePerson", submission.text("responsiblePerson"))
            .and("requirements", submission.text("requirements"))
            .and("orderedAt", clock.instant())
            .and("orderedBy", orderer.userId())
            .and("orderGroup", orderer.actingFor(List.of(Posts.assigner(hazard))).role())
            .and("coOfficer", secondOfficer.secondOfOrder(submission, hazard))
            .and("service", submission.text("service"))
            .and("servedAt", submission.text("service") == null ? null : clock.instant())
            .and("objectionState", null)
            .and("objectedAt", null)
            .and("firstDeadline", deadline)
            .and("deadline", deadline)
            .and("redoDeadline", null)
            .map();
        return new Outcome(hazard.number(), variables, facts, List.of("rectification-deadline/" + hazard.subGrade()));
    }

    @Override
    public boolean alike() {
        return true;
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return Optional.of(new NextStep("企业签收", posts.label(hazard.rectifierGroup()),
            deadlines.due("acknowledge-order")));
    }

    private Instant deadline(Submission submission) {
        LocalDate day = LocalDate.parse(submission.text("deadline"));
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(days(submission.context(), HazardProcess.MAX_DAYS));
        if (!day.isAfter(today)) {
            throw new FormRejectedException("deadline", "整改期限", "须晚于今天 " + today);
        }
        if (day.isAfter(last)) {
            throw new FormRejectedException("deadline", "整改期限", "不能晚于 " + last + "（该等级最长天数）");
        }
        return Deadlines.endOf(day);
    }

    private int days(FormContext context, ProcessVariable<Integer> variable) {
        return variable.of(callers.asSystem(() -> runtime.getVariable(context.processInstanceId(), variable.name())));
    }

    private static void prefill(Facts values, Enterprise enterprise) {
        values.and("rectifierOrg", enterprise.name()).and("responsiblePerson", enterprise.safetyOfficer());
        if (enterprise.phone() != null) {
            values.and("phone", enterprise.phone().replaceAll("\\D", ""));
        }
    }
}
