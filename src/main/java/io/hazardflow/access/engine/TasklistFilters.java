package io.hazardflow.access.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task views (任务视图) that everyone finds in the Tasklist, with what their cards show of the case. */
@Component
class TasklistFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String IN_THREE_DAYS = "${dateTime().plusDays(3)}";

    /** Variables of the processes, as the cards name them; new ones come last. */
    private static final List<Map<String, String>> CARD = List.of(card("caseNumber", "编号"), card("levelLabel", "等级"),
        card("enterpriseName", "企业"), card("deadlineText", "整改期限"), card("campaignName", "专项"));

    private static final List<View> VIEWS = List.of(
        new View("我的待办", "由我办理的任务", "#1F5FBF", q -> q.taskAssigneeExpression(ME)),
        new View("待领取", "我的岗位可以领取的任务", "#1F5FBF", q -> q.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
        new View("即将到期", "三天内到期的任务", "#C2570C",
            q -> open(q).dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS)),
        new View("已逾期", "超过办理期限的任务", "#C8102E", q -> ofMyPosts(q).dueBeforeExpression(NOW)),
        new View("与我有关", "我办理的、请我提意见的，以及我代他人办理的任务", "#1F5FBF", q -> q.taskInvolvedUserExpression(ME)));

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineAuthorizations authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, EngineAuthorizations authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    private record View(String name, String description, String colour, Function<TaskQuery, TaskQuery> query) {
    }

    /** Creates the views that are missing and completes cards that nobody has changed; an administrator's changes stay. */
    void create() {
        for (View view : VIEWS) {
            Filter found = filters.createFilterQuery().filterName(view.name()).list().stream().findFirst().orElse(null);
            Filter filter = found != null ? complete(found) : filters.saveFilter(newFilter(view));
            authorizations.allowEveryone(Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }

    private Filter newFilter(View view) {
        TaskQuery query = view.query().apply(tasks.createTaskQuery()).orderByDueDate().asc();
        return filters.newTaskFilter(view.name()).setQuery(query).setProperties(Map.of(
            "description", view.description(), "priority", 10 * (VIEWS.indexOf(view) + 1), "color", view.colour(),
            "refresh", true, "showUndefinedVariable", false, "variables", CARD));
    }

    private Filter complete(Filter filter) {
        Map<String, Object> properties = filter.getProperties();
        boolean asDelivered = properties.get("variables") instanceof List<?> variables && !variables.isEmpty()
            && variables.size() < CARD.size() && CARD.subList(0, variables.size()).equals(variables);
        if (!asDelivered) {
            return filter;
        }
        Map<String, Object> completed = new HashMap<>(properties);
        completed.put("variables", CARD);
        return filters.saveFilter(filter.setProperties(completed));
    }

    private static TaskQuery ofMyPosts(TaskQuery query) {
        return query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    /** Of my posts, and claimed by nobody else. */
    private static TaskQuery open(TaskQuery query) {
        return ofMyPosts(query).or().taskAssigneeExpression(ME).taskUnassigned().endOr();
    }

    private static Map<String, String> card(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
