package io.hazardflow.hazard.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 整改方案: responsibility, measures, money, time and emergency plan are settled (五落实, domain C.1, step 10). */
@Component
class DraftPlan implements FormStep {

    private final HazardCases cases;
    private final LastStep lastStep;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final ObjectMapper json;
    private final Clock clock;

    DraftPlan(HazardCases cases, LastStep lastStep, TaskDeadlines deadlines, PostNames posts, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.lastStep = lastStep;
        this.deadlines = deadlines;
        this.posts = posts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return RectificationPlan.DRAFT_PLAN;
    }

    /** A plan that came back is improved, not written anew. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        return lastStep.of(context.caseNumber(), formId()).map(event -> json.convertValue(event.document(), new TypeReference<Map<String, Object>>() { }))
            .orElseGet(() -> Facts.of("org", cases.get(context.caseNumber()).enterpriseName()).map());
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        checkDays(submission, hazard, "measures", "by", "整改措施");
        checkDays(submission, hazard, "milestones", "reachedBy", "时限：关键节点");
        return new Outcome(hazard.number(), Map.of(),
            Facts.of("planState", RectificationPlan.State.REVIEWING.name())
                .and("planAuthor", submission.context().caller().userId())
                .and("planAuthorFor", submission.context().absent())
                .map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return Optional.of(new NextStep("方案审核", posts.label(Role.DEPT.group(hazard.dept())), deadlines.due("approve-plan")));
    }

    /** Nothing that is planned lies in the past or beyond the deadline. */
    private void checkDays(Submission submission, HazardCase hazard, String list, String field, String label) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Deadlines.dayOf(hazard.deadline());
        int row = 0;
        for (JsonNode entry : submission.document().path(list)) {
            row++;
            LocalDate day = LocalDate.parse(entry.path(field).asText());
            if (day.isBefore(today) || day.isAfter(last)) {
                throw new FormRejectedException(list, label, "第 " + row + " 行的完成日期须在 " + today + " 至整改期限 " + last + " 之间");
            }
        }
    }
}
