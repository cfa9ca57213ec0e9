package io.hazardflow.account.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.Visitor;
import io.hazardflow.account.AccountRefusedException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.hazardflow.access.TestPeople.PASSWORD;
import static io.hazardflow.account.AccountAnswers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OverHttp
class AccountsTest {

    private static final String REASON = "{\"reason\":\"调离\"}";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    AccountAdministration administration;

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /admin", "POST, ''", "POST, /admin/disable", "POST, /admin/enable", "POST, /admin/unlock",
        "POST, /admin/activation-code", "DELETE, /admin/second-factor", "PUT, /admin/groups"})
    void only_administrators_reach_the_accounts(String method, String path) {
        Visitor office = Visitor.machine(port, person("street-office:001"), PASSWORD);

        assertThat(office.write(method, "/api/accounts" + path, "{}").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).writeWithoutToken(method, "/api/accounts" + path, "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void accounts_are_found_by_id_name_and_unit_and_come_in_pages() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 6);
        for (int i = 1; i <= 3; i++) {
            create("s" + word + "." + i, "孙" + word + i, "street-office:003");
        }

        assertThat(ids(list("q=s" + word))).containsExactly("s" + word + ".1", "s" + word + ".2", "s" + word + ".3");
        assertThat(ids(list("q=" + encode("孙" + word + "2")))).containsExactly("s" + word + ".2");
        assertThat(ids(list("q=" + encode("中山门") + "&size=100"))).contains("s" + word + ".1").doesNotContain("admin");
        JsonNode second = list("q=s" + word + "&size=2&page=1");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(ids(second)).containsExactly("s" + word + ".3");
        assertThat(list("q=s" + word + "&status=FIRST_PASSWORD").path("total").asInt()).isEqualTo(3);
        assertThat(list("q=s" + word + "&status=ACTIVE").path("total").asInt()).isZero();
        assertThat(list("q=" + encode("%")).path("total").asInt()).as("no wildcard").isZero();
    }

    @Test
    void an_account_shows_posts_state_and_tasks_in_hand() throws Exception {
        String user = person("street-office:001", "grid:001");
        Visitor.signedIn(port, user, PASSWORD);
        claimedTask(user, "grid:001");

        JsonNode account = json.readTree(admin().get("/api/accounts/" + user).body());

        assertThat(account.path("name").asText()).isEqualTo("王建国");
        assertThat(account.path("posts")).hasSize(2).anySatisfy(post -> {
            assertThat(post.path("group").asText()).isEqualTo("street-office:001");
            assertThat(post.path("label").asText()).isEqualTo("大王庄街道安全办");
        });
        assertThat(account.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(account.path("openTasks").asInt()).isEqualTo(1);
        assertThat(account.path("lastSignIn").asText()).isNotBlank();
        assertThat(ids(list("q=" + user))).containsExactly(user);
        assertThat(list("q=" + user).path("items").path(0).path("openTasks").asInt()).isEqualTo(1);
        assertThat(admin().get("/api/accounts/nobody-here").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=101", "page=-1", "status=GONE", "size=x"})
    void a_wrong_parameter_is_told(String parameter) {
        assertThat(admin().get("/api/accounts?" + parameter).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"street-office:099", "street-office", "dept:none", "enterprise-head:e9999", "camunda-admin:001", "committee", "''"})
    void a_post_is_a_role_in_a_registered_unit(String group) {
        assertThat(create("x" + UUID.randomUUID().toString().substring(0, 8), "钱多多", group))
            .satisfies(r -> refused(r, "groups", "没有这个岗位"));
    }

    @Test
    void an_account_is_not_created_twice_nor_without_name_or_post() {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(create(user, "钱多多", "grid:001").statusCode()).isEqualTo(201);

        assertThat(create(user.toUpperCase(), "钱多多", "grid:001")).satisfies(r -> refused(r, "id", "账号已存在"));
        assertThat(create("a b", "钱多多", "grid:001")).satisfies(r -> refused(r, "id", "字母或数字开头"));
        assertThat(create(user + "2", " ", "grid:001")).satisfies(r -> refused(r, "name", "姓名不能为空"));
        assertThat(admin().write("POST", "/api/accounts", "{\"id\":\"" + user + "3\",\"name\":\"钱\",\"groups\":[]}"))
            .satisfies(r -> refused(r, "groups", "岗位不能为空"));
        assertThat(admin().write("POST", "/api/accounts", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void a_disabled_person_is_out_at_once_and_back_when_enabled() throws Exception {
        String user = person("grid:001");
        Visitor open = Visitor.signedIn(port, user, PASSWORD);

        assertThat(post(user, "/disable", "{}")).satisfies(r -> refused(r, "reason", "原因不能为空"));
        assertThat(post(user, "/disable", REASON).body()).contains("\"returnedTasks\":0");

        assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(user, PASSWORD).headers().firstValue("Location").orElseThrow()).contains("/login?");
        assertThat(json.readTree(admin().get("/api/accounts/" + user).body()).path("disabled").path("reason").asText()).isEqualTo("调离");
        assertThat(post(user, "/disable", REASON).statusCode()).isEqualTo(409);

        assertThat(post(user, "/enable", REASON).statusCode()).isEqualTo(204);
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(audited(user)).containsExactly("停用账号：调离", "启用账号：调离");
    }

    @Test
    void a_disabled_or_deleted_persons_tasks_go_back_to_their_post() {
        String disabled = person("grid:001");
        String deleted = person("grid:001");
        String first = claimedTask(disabled, "grid:001");
        String second = claimedTask(deleted, "grid:001");

        assertThat(post(disabled, "/disable", REASON).body()).contains("\"returnedTasks\":1");
        assertThat(admin().write("DELETE", "/engine-rest/user/" + deleted, "").statusCode()).isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskCandidateGroup("grid:001").taskUnassigned().list()).extracting(Task::getId)
            .contains(first, second);
    }

    @Test
    void nobody_does_it_to_himself() {
        assertThat(post("admin", "/disable", REASON).statusCode()).isEqualTo(409);
        assertThat(post("admin", "/unlock", "{}").statusCode()).isEqualTo(409);
        assertThat(post("admin", "/activation-code", "{}").statusCode()).isEqualTo(409);
        assertThat(groups("admin", "grid:001").statusCode()).isEqualTo(409);
        assertThat(admin().write("DELETE", "/engine-rest/user/admin", "").statusCode()).isBetween(400, 500);
        assertThat(admin().write("DELETE", "/engine-rest/group/camunda-admin/members/admin", "").statusCode()).isBetween(400, 500);
        assertThat(admin().write("DELETE", "/engine-rest/group/camunda-admin", "").statusCode()).isBetween(400, 500);

        assertThat(admin().get("/api/accounts/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays_whoever_asks() {
        String second = person("camunda-admin");
        assertThat(post(second, "/disable", REASON).statusCode()).as("a second one may go").isEqualTo(200);

        assertThatThrownBy(() -> administration.disable("admin", second, "调离")).isInstanceOf(AccountRefusedException.class)
            .hasMessageContaining("至少应保留一名系统管理员");
        assertThatThrownBy(() -> administration.changePosts("admin", List.of("grid:001"), second, "调离"))
            .isInstanceOf(AccountRefusedException.class).hasMessageContaining("至少应保留一名系统管理员");
        identity.deleteUser(second);
    }

    @Test
    void posts_change_with_a_reason_and_tasks_of_a_lost_post_go_back_to_it() {
        String user = person("street-office:001", "grid:001");
        String lost = claimedTask(user, "street-office:001");
        String kept = claimedTask(user, "grid:001");

        assertThat(groups(user, "grid:001", "grid:002").statusCode()).isEqualTo(204);

        assertThat(identity.createGroupQuery().groupMember(user).list()).extracting(group -> group.getId())
            .containsExactlyInAnyOrder("grid:001", "grid:002");
        assertThat(tasks.createTaskQuery().taskId(lost).singleResult().getAssignee()).isNull();
        assertThat(tasks.createTaskQuery().taskId(kept).singleResult().getAssignee()).isEqualTo(user);
        assertThat(audited(user)).containsExactly("岗位改为 grid:001、grid:002：轮岗");
    }

    @Test
    void what_an_administrator_does_through_the_engine_is_recorded_and_a_deleted_person_is_out_first() {
        String user = person("grid:001");
        Visitor open = Visitor.signedIn(port, user, PASSWORD);

        assertThat(admin().write("PUT", "/engine-rest/group/street-office:001/members/" + user, "").statusCode()).isEqualTo(204);
        assertThat(admin().write("DELETE", "/engine-rest/group/street-office:001/members/" + user, "").statusCode()).isEqualTo(204);
        assertThat(admin().write("DELETE", "/engine-rest/user/" + user, "").statusCode()).isEqualTo(204);

        assertThat(open.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(audited(user)).containsExactly("加入组 street-office:001", "移出组 street-office:001", "停用账号：账号被删除", "删除账号");
        people.create(user, "grid:001");
        assertThat(Visitor.machine(port, user, PASSWORD).get("/api/me").statusCode()).as("a namesake begins anew").isEqualTo(200);
    }

    private String claimedTask(String user, String group) {
        people.create("of." + group.replace(':', '.'), group);
        Task task = tasks.newTask();
        task.setAssignee(user);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task.getId();
    }

    private String person(String... groups) {
        return people.create("n" + UUID.randomUUID().toString().substring(0, 8), groups);
    }

    private Visitor admin() {
        return Visitor.machine(port, "admin", "first-one-of-the-tests");
    }

    private HttpResponse<String> post(String user, String action, String body) {
        return admin().write("POST", "/api/accounts/" + user + action, body);
    }

    private HttpResponse<String> create(String user, String name, String group) {
        return admin().write("POST", "/api/accounts", "{\"id\":\"" + user + "\",\"name\":\"" + name + "\",\"groups\":[\"" + group + "\"]}");
    }

    private HttpResponse<String> groups(String user, String... groups) {
        return admin().write("PUT", "/api/accounts/" + user + "/groups",
            "{\"groups\":[\"" + String.join("\",\"", groups) + "\"],\"reason\":\"轮岗\"}");
    }

    private JsonNode list(String query) throws Exception {
        return json.readTree(admin().get("/api/accounts?" + query).body());
    }

    private List<String> audited(String user) {
        return jdbc.sql("select detail from hazardflow.audit_entry where target = :user and kind = 'ADMINISTRATION' order by id")
            .param("user", user).query(String.class).list();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
