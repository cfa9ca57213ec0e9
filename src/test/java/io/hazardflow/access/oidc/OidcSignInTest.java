package io.hazardflow.access.oidc;

import com.jayway.jsonpath.JsonPath;
import io.hazardflow.access.OverHttp;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.TestPeople;
import io.hazardflow.access.UnitNames;
import io.hazardflow.access.Visitor;
import io.hazardflow.access.signin.AccountGates;
import io.hazardflow.audit.AuditTrail;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static io.hazardflow.access.oidc.OidcVisitor.location;
import static io.hazardflow.access.oidc.OidcVisitor.query;
import static io.hazardflow.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OverHttp
@TestPropertySource(properties = {"hazardflow.access.oidc.client-id=" + OidcTestProvider.CLIENT,
    "hazardflow.access.oidc.client-secret=" + OidcTestProvider.SECRET, "hazardflow.access.oidc.name=河东统一认证",
    "hazardflow.access.oidc.groups[0].value=/hd/xitong", "hazardflow.access.oidc.groups[0].group=camunda-admin",
    "hazardflow.access.oidc.groups[1].value=/hd/jie/003", "hazardflow.access.oidc.groups[1].group=street-office:003",
    "hazardflow.access.oidc.groups[2].value=/hd/jie/003", "hazardflow.access.oidc.groups[2].group=street-leader:003"})
class OidcSignInTest {

    private static final OidcTestProvider PROVIDER = OidcTestProvider.on(0);

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("hazardflow.access.oidc.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void provider_knows_the_application() {
        PROVIDER.knows(port);
    }

    @AfterEach
    void provider_is_honest_again() {
        PROVIDER.beHonest();
    }

    @AfterAll
    static void provider_closes() {
        PROVIDER.close();
    }

    @Test
    void sign_in_at_the_provider_opens_pages_tasklist_and_engine_rest_with_the_groups_of_the_provider() {
        PROVIDER.employs("s-1", "zhao.min", "street-office:001", "grid:001");

        OidcVisitor visitor = OidcVisitor.signedIn(port, "s-1");

        String me = visitor.get("/api/me").body();
        assertThat(JsonPath.<String>read(me, "$.userId")).isEqualTo("zhao.min");
        assertThat(JsonPath.<String>read(me, "$.name")).isEqualTo("赵敏");
        assertThat(JsonPath.<List<String>>read(me, "$.roles[*].group")).containsExactlyInAnyOrder("grid:001", "street-office:001");
        assertThat(visitor.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        String view = JsonPath.read(visitor.get("/camunda/api/engine/engine/default/filter").body(), "$[0].id");
        assertThat(visitor.write("POST", "/camunda/api/engine/engine/default/filter/" + view + "/list", "{}").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(sessionsOf("zhao.min")).isEqualTo(1);
    }

    @Test
    void after_the_sign_in_a_person_comes_to_the_page_that_he_wanted_with_another_session_id() {
        PROVIDER.employs("s-2", "page.wanted", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);
        visitor.page("/hazards?state=CLOSED");
        String before = visitor.cookie("HF-SESSION").orElseThrow();

        assertThat(location(visitor.signInAtProvider("s-2"))).endsWith("/hazards?state=CLOSED");

        assertThat(visitor.cookie("HF-SESSION").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void the_way_to_the_provider_carries_a_challenge_a_state_and_a_nonce() {
        Map<String, String> asked = query(location(new OidcVisitor(port).page("/oauth2/authorization/oidc")));

        assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
            .containsKeys("code_challenge", "state", "nonce");
    }

    @Test
    void the_login_page_learns_name_and_address_of_the_provider() {
        String options = new Visitor(port).get("/api/sign-in/options").body();

        assertThat(JsonPath.<String>read(options, "$.oidc.name")).isEqualTo("河东统一认证");
        assertThat(JsonPath.<String>read(options, "$.oidc.href")).isEqualTo("/oauth2/authorization/oidc");
    }

    @Test
    void an_account_of_the_provider_has_no_password_and_cannot_give_itself_one() {
        PROVIDER.employs("s-3", "no.password", "grid:002");
        OidcVisitor visitor = OidcVisitor.signedIn(port, "s-3");

        assertThat(visitor.write("PUT", "/engine-rest/user/no.password/credentials",
            "{\"password\":\"chosen-by-myself\",\"authenticatedUserPassword\":\"\"}").statusCode()).isBetween(400, 499);

        assertThat(location(new Visitor(port).signIn("no.password", "chosen-by-myself"))).contains("/login?error");
        assertThat(Visitor.machine(port, "no.password", "chosen-by-myself").get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_provider_withdraws_is_withdrawn_with_the_next_sign_in() {
        PROVIDER.employs("s-4", "moving", "street-office:001", "grid:002");
        OidcVisitor.signedIn(port, "s-4");
        PROVIDER.employs("s-4", "moving", "grid:002", "street-leader:004");

        OidcVisitor.signedIn(port, "s-4");

        assertThat(groupsOf("moving")).containsExactlyInAnyOrder("grid:002", "street-leader:004");
    }

    @Test
    void a_task_in_the_hands_of_somebody_whose_post_is_withdrawn_goes_back_to_the_post(@Autowired TaskService tasks) {
        PROVIDER.employs("s-33", "lost.post", "street-office:001");
        OidcVisitor.signedIn(port, "s-33");
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "street-office:001");
        tasks.setAssignee(task.getId(), "lost.post");
        PROVIDER.employs("s-33", "lost.post", "grid:002");

        OidcVisitor.signedIn(port, "s-33");

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void groups_that_are_unknown_here_are_ignored() {
        PROVIDER.employs("s-5", "odd.groups", "accounting", "grid:999", "grid", "district-leader:001", "grid:002");

        OidcVisitor.signedIn(port, "s-5");

        assertThat(groupsOf("odd.groups")).containsExactly("grid:002");
    }

    @Test
    void a_value_with_rows_in_the_table_means_all_groups_of_these_rows() {
        PROVIDER.employs("s-6", "by.table", "/hd/jie/003");

        OidcVisitor.signedIn(port, "s-6");

        assertThat(groupsOf("by.table")).containsExactlyInAnyOrder("street-office:003", "street-leader:003");
    }

    @Test
    void the_system_administrator_comes_from_the_table_only() {
        PROVIDER.employs("s-7", "would.be.admin", "camunda-admin", "camunda-admin:001");
        PROVIDER.employs("s-8", "true.admin", "/hd/xitong");

        OidcVisitor plain = OidcVisitor.signedIn(port, "s-7");
        OidcVisitor admin = OidcVisitor.signedIn(port, "s-8");

        assertThat(groupsOf("would.be.admin")).isEmpty();
        assertThat(JsonPath.<Boolean>read(plain.get("/api/me").body(), "$.admin")).isFalse();
        assertThat(plain.get("/api/ledger/verification").statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/ledger/verification").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_that_is_there_already_is_not_taken_over() {
        people.create("local.one", "street-office:005");
        PROVIDER.employs("s-9", "local.one", "street-leader:004");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-9")).satisfies(answer -> refused(visitor, answer, "已有账号“local.one”"));

        assertThat(groupsOf("local.one")).containsExactly("street-office:005");
        assertThat(identity.checkPassword("local.one", PASSWORD)).isTrue();
    }

    @Test
    void a_name_that_differs_from_an_account_in_its_letters_case_only_is_refused() {
        people.create("lookalike", "street-office:005");
        PROVIDER.employs("s-32", "LookAlike", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-32")).satisfies(answer -> refused(visitor, answer, "大小写"));
    }

    @Test
    void a_name_that_the_provider_gives_to_somebody_else_later_does_not_open_the_account_of_the_first() {
        PROVIDER.employs("s-10", "reused.name", "street-office:001");
        OidcVisitor.signedIn(port, "s-10");
        PROVIDER.employs("s-11", "reused.name", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-11")).satisfies(answer -> refused(visitor, answer, "另一个用户"));

        assertThat(groupsOf("reused.name")).containsExactly("street-office:001");
    }

    @Test
    void an_account_that_an_administrator_gave_a_password_is_a_local_one() {
        PROVIDER.employs("s-12", "now.local", "grid:002");
        OidcVisitor.signedIn(port, "s-12");
        var account = identity.createUserQuery().userId("now.local").singleResult();
        account.setPassword("given-by-an-administrator");
        identity.saveUser(account);
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-12")).satisfies(answer -> refused(visitor, answer, "已有账号“now.local”"));

        assertThat(Visitor.signedIn(port, "now.local", "given-by-an-administrator").get("/api/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"min@hd.gov.cn", "赵敏", ".hidden", "a/../b"})
    void a_name_that_is_no_account_id_is_refused(String userName) {
        PROVIDER.employs("s-odd-" + userName.hashCode(), userName, "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-odd-" + userName.hashCode()))
            .satisfies(answer -> refused(visitor, answer, "用户名“" + userName + "”"));

        assertThat(identity.createUserQuery().userId(userName).count()).isZero();
    }

    @Test
    void a_person_without_a_name_is_refused() {
        PROVIDER.employs("s-13", null, "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);

        assertThat(visitor.signInAtProvider("s-13")).satisfies(answer -> refused(visitor, answer, "preferred_username"));
    }

    @Test
    void a_shut_account_stays_shut() {
        PROVIDER.employs("s-14", "shut.person", "grid:002");
        OidcVisitor visitor = OidcVisitor.signedIn(port, "s-14");
        Visitor admin = Visitor.machine(port, "admin", "first-one-of-the-tests");

        assertThat(admin.write("POST", "/api/accounts/shut.person/disable", "{\"reason\":\"调离\"}").statusCode()).isEqualTo(200);

        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(visitor.signInAtProvider("s-14")).satisfies(answer -> refused(visitor, answer, "停用"));
    }

    @Test
    void an_answer_with_another_state_is_refused() {
        PROVIDER.employs("s-15", "state.wrong", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);
        String callback = visitor.callback("s-15").replaceFirst("state=[^&]+", "state=made-up");

        assertThat(visitor.page(callback)).satisfies(answer -> refused(visitor, answer, "重新登录"));
    }

    @Test
    void an_answer_meant_for_one_browser_signs_in_no_other() {
        PROVIDER.employs("s-16", "other.browser", "grid:002");
        String callback = new OidcVisitor(port).callback("s-16");
        OidcVisitor victim = new OidcVisitor(port);
        victim.page("/oauth2/authorization/oidc");

        assertThat(victim.page(callback)).satisfies(answer -> refused(victim, answer, "重新登录"));
    }

    @Test
    void a_code_serves_once() {
        PROVIDER.employs("s-17", "code.once", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);
        String callback = visitor.callback("s-17");
        assertThat(location(visitor.page(callback))).endsWith("/");
        OidcVisitor thief = new OidcVisitor(port);
        String ownState = query(location(thief.page("/oauth2/authorization/oidc"))).get("state");

        assertThat(thief.page(callback)).satisfies(answer -> refused(thief, answer, "重新登录"));
        String again = query(location(thief.page("/oauth2/authorization/oidc"))).get("state");
        assertThat(thief.page(callback.replaceFirst("state=[^&]+", "state=" + again))).satisfies(answer -> refused(thief, answer, "未通过核验"));
        assertThat(again).isNotEqualTo(ownState);
    }

    @Test
    void a_code_that_was_caught_on_its_way_is_worth_nothing_in_another_browser() {
        PROVIDER.employs("s-18", "code.caught", "grid:002");
        String unused = new OidcVisitor(port).callback("s-18");
        OidcVisitor thief = new OidcVisitor(port);
        String state = query(location(thief.page("/oauth2/authorization/oidc"))).get("state");

        assertThat(thief.page(unused.replaceFirst("state=[^&]+", "state=" + state))).satisfies(answer -> refused(thief, answer, "未通过核验"));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        PROVIDER.employs("s-19", "other.key", "grid:002");
        PROVIDER.signWithAnotherKey();

        refusesTheTokenOf("s-19");
    }

    @Test
    void a_token_for_another_application_is_refused() {
        PROVIDER.employs("s-20", "other.audience", "grid:002");
        PROVIDER.spoil(claims -> claims.audience(List.of("another-application")));

        refusesTheTokenOf("s-20");
    }

    @Test
    void a_token_with_another_nonce_is_refused() {
        PROVIDER.employs("s-21", "other.nonce", "grid:002");
        PROVIDER.spoil(claims -> claims.claim("nonce", "of-an-older-sign-in"));

        refusesTheTokenOf("s-21");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        PROVIDER.employs("s-22", "other.issuer", "grid:002");
        PROVIDER.spoil(claims -> claims.issuer("http://127.0.0.1:1"));

        refusesTheTokenOf("s-22");
    }

    @Test
    void an_old_token_is_refused() {
        PROVIDER.employs("s-23", "old.token", "grid:002");
        PROVIDER.spoil(claims -> claims.issuedAt(Instant.now().minusSeconds(7200)).expiresAt(Instant.now().minusSeconds(3600)));

        refusesTheTokenOf("s-23");
    }

    @Test
    void who_cancels_at_the_provider_reads_so() {
        OidcVisitor visitor = new OidcVisitor(port);
        String state = query(location(visitor.page("/oauth2/authorization/oidc"))).get("state");

        assertThat(visitor.page("/login/oauth2/code/oidc?error=access_denied&state=" + state))
            .satisfies(answer -> refused(visitor, answer, "已取消"));
    }

    @Test
    void a_refusal_is_told_once_and_stands_in_the_audit_record() {
        people.create("told.once", "street-office:005");
        PROVIDER.employs("s-24", "told.once", "grid:002");
        OidcVisitor visitor = new OidcVisitor(port);
        visitor.signInAtProvider("s-24");

        assertThat(visitor.refusal()).contains("told.once");
        assertThat(visitor.refusal()).isNull();
        assertThat(jdbc.sql("select kind from hazardflow.audit_entry where actor = 'told.once'").query(String.class).list())
            .containsExactly("SIGN_IN_FAILED");
    }

    @Test
    void the_new_account_and_its_posts_stand_in_the_audit_record() {
        PROVIDER.employs("s-25", "audited", "grid:002");

        OidcVisitor.signedIn(port, "s-25");

        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = 'audited' and kind = 'ACCOUNT' order by id")
            .query(String.class).list()).containsExactly("统一身份认证建立账号", "统一身份认证调整岗位：增加 [grid:002]，撤销 []");
    }

    @Test
    void the_session_keeps_nothing_of_the_person_but_account_and_groups() {
        PROVIDER.employs("s-26", "kept.little", "grid:002");
        OidcVisitor.signedIn(port, "s-26");

        List<byte[]> kept = jdbc.sql("""
            select attribute_bytes from hazardflow.spring_session_attributes a join hazardflow.spring_session s
            on s.primary_id = a.session_primary_id where s.principal_name = 'kept.little'""").query(byte[].class).list();

        assertThat(kept).isNotEmpty().allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
            .doesNotContain("赵").doesNotContain("access_token"));
    }

    @Test
    void sign_out_ends_the_session_here_and_at_the_provider() {
        PROVIDER.employs("s-27", "leaving", "grid:002");
        OidcVisitor visitor = OidcVisitor.signedIn(port, "s-27");

        assertThat(location(visitor.write("POST", "/logout", ""))).endsWith("/login?logout");

        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(sessionsOf("leaving")).isZero();
        endsAtTheProvider(visitor);
    }

    @Test
    void the_sign_out_of_the_tasklist_does_so_too() {
        PROVIDER.employs("s-28", "leaving.tasklist", "grid:002");
        OidcVisitor visitor = OidcVisitor.signedIn(port, "s-28");

        assertThat(visitor.write("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
        endsAtTheProvider(visitor);
    }

    @Test
    void who_signed_in_with_a_password_never_hears_of_the_provider() {
        people.create("local.two", "street-office:005");
        Visitor visitor = Visitor.signedIn(port, "local.two", PASSWORD);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(location(visitor.write("POST", "/logout", ""))).endsWith("/login?logout");

        assertThat(visitor.page("/login?logout").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void accounts_are_taken_over_only_when_configured_and_an_administrators_never_by_somebody_who_is_none(
            @Autowired UnitNames units, @Autowired PostNames posts, @Autowired AccountGates gates, @Autowired AuditTrail audit,
            @Autowired ApplicationEventPublisher events, @Autowired PlatformTransactionManager transactions) {
        people.create("moved.one", "street-office:005");
        people.create("moved.admin", "camunda-admin");
        OidcProperties moving = new OidcProperties("https://sso.example", "x", "", "", List.of("openid"), "preferred_username", "groups",
            List.of(), true);
        OidcAccounts accounts = new OidcAccounts(moving, new OidcGroups(moving, identity, units, posts), identity, gates, audit, events,
            jdbc);
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.execute(status -> accounts.signIn(person("s-30", "moved.one", "grid:002")));

        assertThat(groupsOf("moved.one")).containsExactly("grid:002");
        assertThat(identity.checkPassword("moved.one", PASSWORD)).isFalse();
        assertThatThrownBy(() -> transaction.execute(status -> accounts.signIn(person("s-31", "moved.admin", "grid:002"))))
            .isInstanceOf(SignInRefusedException.class).hasMessageContaining("已有账号“moved.admin”");
        assertThat(groupsOf("moved.admin")).containsExactly("camunda-admin");
    }

    private void refusesTheTokenOf(String subject) {
        OidcVisitor visitor = new OidcVisitor(port);
        assertThat(visitor.signInAtProvider(subject)).satisfies(answer -> refused(visitor, answer, "未通过核验"));
        PROVIDER.beHonest();
        assertThat(location(visitor.signInAtProvider(subject))).as("with an honest token").endsWith("/");
    }

    /** The login page leads to the provider, which ends its session and sends back; the next sign-in asks for the password again. */
    private void endsAtTheProvider(OidcVisitor visitor) {
        String refresh = visitor.page("/login?logout").headers().firstValue("Refresh").orElseThrow();
        HttpResponse<String> back = visitor.page(refresh.replaceFirst("^0; url=", ""));
        assertThat(location(back)).isEqualTo("http://localhost:" + port + "/login?logout");
        assertThat(visitor.page("/login?logout").headers().firstValue("Refresh")).isEmpty();
        assertThat(location(visitor.page(location(visitor.page("/oauth2/authorization/oidc"))))).isEqualTo(PROVIDER.issuer() + "/login");
    }

    private void refused(OidcVisitor visitor, HttpResponse<String> answer, String reason) {
        assertThat(location(answer)).endsWith("/login?error");
        assertThat(visitor.refusal()).contains(reason);
        assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
    }

    private static OidcUser person(String subject, String userName, String... groups) {
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", null, null,
            Map.of("sub", subject, "preferred_username", userName, "groups", List.of(groups))));
    }

    private List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    private long sessionsOf(String userId) {
        return jdbc.sql("select count(*) from hazardflow.spring_session where principal_name = :user").param("user", userId)
            .query(Long.class).single();
    }
}
