package io.hazardflow.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.access.Callers;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of tasks hold what the engine's permissions allow, although they are not asked for each task. */
@OverHttp
class TaskListRightsTest {

    private static final List<String> POSTS = List.of("street-office:921", "street-office:922", "grid:921");
    private static final List<String> EVERYONE = List.of("office.921", "office.921.2", "office.922", "both.921", "nobody.921", "admin");

    @Autowired
    private TestPeople people;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private Callers callers;

    private String deployment;

    @BeforeEach
    void tasks_of_three_posts_some_claimed() {
        people.create("office.921", "street-office:921");
        people.create("office.921.2", "street-office:921");
        people.create("office.922", "street-office:922");
        people.create("both.921", "grid:921", "street-office:922");
        people.create("nobody.921");
        deployment = repository.createDeployment().addModelInstance("rights.bpmn", Bpmn.createExecutableProcess("rights")
            .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("verify").camundaCandidateGroups("${post}").endEvent().done())
            .deploy().getId();
        POSTS.forEach(post -> {
            start(post);
            start(post);
        });
        claim("office.921", "street-office:921");
        claim("both.921", "grid:921");
        tasks.addCandidateUser(start("grid:923"), "nobody.921");
        tasks.setAssignee(start("grid:923"), "office.922");
    }

    @AfterEach
    void cleaned_up() {
        identity.clearAuthentication();
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_REVOKE).list()
            .forEach(revoked -> authorizations.deleteAuthorization(revoked.getId()));
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void every_list_holds_exactly_what_the_engine_lets_the_person_read_of_his_posts_and_in_his_name() {
        for (String person : EVERYONE) {
            Set<String> listed = list(person, query -> query);
            Set<String> own = list(person, query -> query.taskAssignee(person));

            assertThat(listed).as("%s reads %s", person, listed).allMatch(task -> mayRead(person, task));
            assertThat(own).as(person).allMatch(task -> mayRead(person, task));
            assertThat(all().stream().filter(task -> mayRead(person, task)).filter(task -> !listed.contains(task) && !own.contains(task)))
                .as("readable to %s, but in no list", person).allMatch(task -> person.equals("nobody.921"));
        }
        assertThat(list("office.921", query -> query)).hasSize(2).isEqualTo(list("office.921.2", query -> query));
        assertThat(list("both.921", query -> query)).hasSize(4);
        assertThat(list("office.922", query -> query.taskAssignee("office.922"))).hasSize(1);
        assertThat(list("admin", query -> query)).isEqualTo(all());
    }

    @Test
    void what_a_person_may_read_alone_opens_although_no_list_of_posts_holds_it() {
        String candidate = all().stream().filter(task -> mayRead("nobody.921", task)).findFirst().orElseThrow();

        assertThat(list("nobody.921", query -> query.taskId(candidate))).containsExactly(candidate);
        assertThat(list("office.921", query -> query.taskId(candidate))).isEmpty();
    }

    @Test
    void no_condition_of_the_caller_widens_the_list() {
        List<UnaryOperator<TaskQuery>> attempts = List.of(
            query -> query.taskAssignee("both.921"),
            query -> query.or().taskAssignee("office.921").taskUnassigned().endOr(),
            query -> query.or().taskAssignee("office.921").taskNameLike("%").taskAssigned().endOr(),
            query -> query.taskCandidateGroupIn(POSTS).includeAssignedTasks(),
            query -> query.or().taskCandidateGroupIn(POSTS).includeAssignedTasks().taskCandidateUser("nobody.921").endOr(),
            query -> query.taskCandidateUser("nobody.921"),
            query -> query.withoutCandidateGroups(),
            query -> query.processDefinitionKey("rights"),
            query -> query.taskInvolvedUser("both.921"));

        for (UnaryOperator<TaskQuery> attempt : attempts) {
            assertThat(list("office.921", attempt)).as("attempt %d", attempts.indexOf(attempt)).allMatch(task -> mayRead("office.921", task));
        }
    }

    @Test
    void what_is_revoked_disappears_from_the_list() {
        String task = list("office.921.2", query -> query).iterator().next();
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("office.921.2");
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(task);
        revoked.removePermission(Permissions.READ);
        authorizations.saveAuthorization(revoked);

        assertThat(list("office.921.2", query -> query)).hasSize(1).doesNotContain(task);
        assertThat(list("office.921", query -> query)).contains(task);
    }

    private String start(String post) {
        return tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("rights", Variables.putValue("post", post)).getId())
            .singleResult().getId();
    }

    private void claim(String person, String post) {
        String task = tasks.createTaskQuery().taskCandidateGroup(post).list().get(0).getId();
        callers.actAs(person, () -> tasks.claim(task, person));
    }

    private Set<String> all() {
        return ids(tasks.createTaskQuery());
    }

    private Set<String> list(String person, UnaryOperator<TaskQuery> narrowed) {
        identity.setAuthentication(person, groups(person));
        try {
            TaskQuery query = narrowed.apply(tasks.createTaskQuery());
            Set<String> found = ids(query);
            assertThat(query.count()).isEqualTo(found.size());
            return found;
        } finally {
            identity.clearAuthentication();
        }
    }

    private boolean mayRead(String person, String task) {
        return authorizations.isUserAuthorized(person, groups(person), Permissions.READ, Resources.TASK, task);
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
    }

    private static Set<String> ids(TaskQuery query) {
        return query.list().stream().map(Task::getId).collect(Collectors.toSet());
    }
}
