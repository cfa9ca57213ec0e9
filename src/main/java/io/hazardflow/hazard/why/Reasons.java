package io.hazardflow.hazard.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.hazard.CasePeople;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import io.hazardflow.hazard.why.Reason.Item;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.DatedTimeLimit;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.TimeLimit;
import io.hazardflow.registry.TimeLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers the reasons of a case from its ledger, and those of its open tasks from their model and the time limits. */
@Component
public class Reasons {

    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final HazardModel model;
    private final TaskDeadlines deadlines;
    private final TimeLimits limits;
    private final Departments departments;
    private final PostNames posts;
    private final Callers callers;
    private final CodeWords words;

    Reasons(OpenTasks openTasks, @Lazy TaskService tasks, HazardModel model, TaskDeadlines deadlines, TimeLimits limits,
            Departments departments, PostNames posts, Callers callers, CodeWords words) {
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.model = model;
        this.deadlines = deadlines;
        this.limits = limits;
        this.departments = departments;
        this.posts = posts;
        this.callers = callers;
        this.words = words;
    }

    /** @param events the case's ledger and @param open its open tasks, as far as the viewer may know them */
    public List<Reason> of(HazardCase hazard, List<LedgerEvent> events, List<OpenTask> open, Caller viewer) {
        CasePeople people = CasePeople.of(hazard, events, viewer, callers);
        List<Reason> reasons = new ArrayList<>();
        last(events, "level").ifPresent(event -> reasons.add(level(event, people)));
        last(events, "dept").ifPresent(event -> reasons.add(department(event, events, people)));
        setting(events, "deadline").forEach(event -> reasons.add(deadline(event, events, people)));
        last(events, "reviewRole").filter(event -> hazard.reviewRole() != null)
            .ifPresent(event -> reasons.add(reviewer(hazard, event, people)));
        open.forEach(task -> reasons.add(holder(task, hazard, viewer)));
        return reasons;
    }

    private Reason level(LedgerEvent event, CasePeople people) {
        SubGrade grade = SubGrade.valueOf(event.facts().path("subGrade").asText());
        String value = Level.valueOf(event.facts().path("level").asText()).label() + " " + grade + " " + grade.label();
        Reason.Row row = event.facts().hasNonNull("levelReason") ? DecisionRows.read(event.facts().path("levelReason").asText())
            : row(event);
        return reason("LEVEL", "等级", value, event, row, people, byPerson(event) ? "规则给出最低等级，人工只能维持或提高" : null);
    }

    private Reason department(LedgerEvent event, List<LedgerEvent> events, CasePeople people) {
        Reason.Row row = rowOf(events, HazardProcess.FIND_AUTHORITY);
        return reason("DEPARTMENT", "监管部门", departments.name(event.facts().path("dept").asText()), event, row, people,
            byPerson(event) ? "规则给出建议，分派时由人确定" : null);
    }

    private Reason deadline(LedgerEvent event, List<LedgerEvent> events, CasePeople people) {
        Reason.Row row = HazardProcess.ASSIGN_RECTIFICATION.equals(event.step()) ? rowOf(events, HazardProcess.DETERMINE_DEADLINE)
            : row(event);
        return reason("DEADLINE", "整改期限", Deadlines.shown(Instant.parse(event.facts().path("deadline").asText())), event, row, people,
            HazardProcess.ASSIGN_RECTIFICATION.equals(event.step()) ? "规则给出默认天数和上限，分派时在上限内确定" : null);
    }

    private Reason reviewer(HazardCase hazard, LedgerEvent event, CasePeople people) {
        Reason.Row row = row(event);
        boolean replaced = row != null && row.outputs().stream().noneMatch(output -> hazard.reviewRole().equals(output.value()));
        String role = row == null || replaced ? hazard.reviewRole() : row.outputs().get(0).value();
        String value = posts.label(replaced ? Posts.reviewer(row.outputs().get(0).value(), hazard) : Posts.reviewer(role, hazard));
        return reason("REVIEWER", "复查岗位", value, event, row, people, replaced ? "规则给出的岗位属整改单位，改由其他单位复查" : null);
    }

    private Reason holder(OpenTask open, HazardCase hazard, Caller viewer) {
        Optional<UserTask> element = element(open);
        String note = element.map(task -> task.getDocumentations().stream().map(d
            -> d.getTextContent().strip()).collect(Collectors.joining()))
            .filter(text -> !text.isEmpty()).orElse(null);
        Reason.Row row = element.map(UserTask::getCamundaDueDate).flatMap(due -> deadlines.limitOf(due, hazard))
            .flatMap(limit -> limits.row(limit, deadlines.ruleDay(limit, hazard.number()))).map(limit -> row(limit, open)).orElse(null);
        return new Reason("HOLDER", open.name(), openTasks.holder(open, viewer), open.taskId(), open.since(), null, open.name(), row,
            row == null ? List.of() : List.of(row.basis()), note);
    }

    private Optional<UserTask> element(OpenTask open) {
        Task task = callers.asSystem(() -> tasks.createTaskQuery().taskId(open.taskId()).singleResult());
        return Optional.ofNullable(task).map(t -> model.of(t.getProcessDefinitionId()).getModelElementById(t.getTaskDefinitionKey()));
    }

    private static Reason.Row row(DatedTimeLimit limit, OpenTask open) {
        List<Item> outputs = new ArrayList<>(List.of(new Item("时限", limit.amount() + " " + unit(limit.unit()), null)));
        if (open.due() != null) {
            outputs.add(new Item("办理期限", Deadlines.shown(open.due()), null));
        }
        return new Reason.Row(limit.key(), "办理时限", null, limit.key(), List.of(new Item("起算", Deadlines.shown(open.since()), null)), outputs,
            limit.basis(), limit.effectiveFrom().toString(), limit.effectiveTo() == null ? null : limit.effectiveTo().toString());
    }

    private static String unit(TimeLimit.Unit unit) {
        return switch (unit) {
            case MINUTE -> "分钟";
            case HOUR -> "小时";
            case DAY -> "日";
            case WORKING_DAY -> "个工作日";
        };
    }

    private Reason reason(String subject, String label, String value, LedgerEvent event, Reason.Row row, CasePeople people, String note) {
        return new Reason(subject, label, value, null, event.at(), byPerson(event) ? people.actor(event) : Actor.SYSTEM.name(),
            model.nameOf(event.processKey(), event.step()), row == null ? null : words.of(row), event.basis(), note);
    }

    private static boolean byPerson(LedgerEvent event) {
        return !Actor.SYSTEM.userId().equals(event.actor().userId());
    }

    private static Reason.Row rowOf(List<LedgerEvent> events, String step) {
        return events.stream().filter(event -> step.equals(event.step())).reduce((one, other) -> other).map(Reasons::row).orElse(null);
    }

    private static Reason.Row row(LedgerEvent event) {
        JsonNode document = event.document();
        return DecisionRows.isOne(document) ? DecisionRows.read(document) : null;
    }

    private static Optional<LedgerEvent> last(List<LedgerEvent> events, String fact) {
        List<LedgerEvent> setting = setting(events, fact);
        return setting.isEmpty() ? Optional.empty() : Optional.of(setting.get(setting.size() - 1));
    }

    private static List<LedgerEvent> setting(List<LedgerEvent> events, String fact) {
        return events.stream().filter(event -> event.facts().hasNonNull(fact)).toList();
    }
}
