package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AccountIT {

    private static final String GIVEN = "given-by-somebody-else-42";
    private static final String OWN = "落霞与孤鹜齐飞，秋水共长天一色";

    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Clock clock;

    @Test
    void an_administrator_creates_an_account_and_its_person_activates_it_with_the_code(Visitors visitors) {
        Person admin = visitors.signIn("admin");
        Sheet creation = Sheet.open(admin, "/admin/new-account").write("姓名", "赵新来").write("账号", "zhao.xinlai");
        creation.choose("岗位", "网格员").choose("单位", "大王庄街道").press("加入岗位").press("建立账号");
        assertThat(creation.notice()).containsText("“赵新来”的账号已建立");
        String code = admin.page().locator(".activation-code").innerText();

        Person newcomer = visitors.arrive();
        newcomer.page().navigate("/login");
        newcomer.page().locator("text=激活账号").click();
        Sheet activation = Sheet.on(newcomer).write("账号", "zhao.xinlai").write("激活码", code.toLowerCase().replace("-", " "))
            .write("新密码", "zhao.xinlai-1").write("再输一次新密码", "zhao.xinlai-1");
        assertThat(activation.main().locator(".password-rules .is-met")).hasCount(2);
        assertThat(activation.button("激活账号")).isDisabled();
        activation.write("新密码", OWN).write("再输一次新密码", OWN).press("激活账号");
        assertThat(activation.title()).hasText("账号已激活");

        newcomer.signIn("zhao.xinlai", OWN);
        assertThat(newcomer.page().locator("button.person")).containsText("大王庄街道网格员");
        assertThat(newcomer.alarms()).isEmpty();

        Sheet again = Sheet.open(visitors.arrive(), "/activate").write("账号", "zhao.xinlai").write("激活码", code)
            .write("新密码", OWN).write("再输一次新密码", OWN).press("激活账号");
        assertThat(again.wrong()).containsText("激活码");
    }

    @Test
    void whoever_got_his_password_from_somebody_else_replaces_it_before_anything_else_opens(Visitors visitors) {
        create("qian.chuci", "street-office:003");
        Person person = visitors.arrive();
        person.signIn("qian.chuci", GIVEN);
        person.page().navigate("/hazards");
        assertThat(person.page()).hasURL(Pattern.compile("/account/password\\?next=%2Fhazards$"));

        Sheet sheet = Sheet.on(person);
        assertThat(sheet.title()).hasText("设置自己的密码");
        sheet.write("现在的密码", "not-the-one-given").write("新密码", OWN).write("再输一次新密码", OWN).press("保存新密码");
        assertThat(sheet.wrong()).containsText("当前密码不正确");
        sheet.write("现在的密码", GIVEN).press("保存新密码");

        assertThat(person.page()).hasURL(Pattern.compile("/hazards$"));
        assertThat(person.alarms()).isEmpty();
    }

    @Test
    void a_second_factor_is_set_up_asked_for_at_the_next_sign_in_and_replaced_by_a_recovery_code(Visitors visitors) {
        Person person = visitors.signIn("streetleader.004");
        Sheet account = Sheet.open(person, "/account").press("启用双重验证").unfold("不能扫码");
        String secret = account.main().locator(".secret code").innerText();
        account.write("6 位验证码", code(secret, 0)).press("确认启用");
        assertThat(account.main().locator(".recovery-codes li")).hasCount(10);
        List<String> recovery = account.main().locator(".recovery-codes li").allInnerTexts();
        account.press("已保存好，继续");
        assertThat(account.main()).containsText("剩余恢复码 10 个");
        person.signOut();

        person.signIn("streetleader.004", "demo");
        person.page().navigate("/hazards");
        assertThat(person.page()).hasURL(Pattern.compile("/account/code\\?next=%2Fhazards$"));
        Locator field = person.page().locator("#code");
        assertThat(field).hasAttribute("autocomplete", "one-time-code");
        assertThat(field).hasAttribute("inputmode", "numeric");
        field.fill(code(secret, 1));
        assertThat(person.page()).hasURL(Pattern.compile("/hazards$"));
        person.signOut();

        person.signIn("streetleader.004", "demo");
        Sheet check = Sheet.on(person).press("手机不在身边？用恢复码").write("恢复码", recovery.get(0)).press("验证");
        assertThat(person.page().locator(".counts")).isVisible();
        assertThat(Sheet.open(person, "/account").main()).containsText("剩余恢复码 9 个");
        assertThat(check.wrong()).hasCount(0);
        assertThat(person.alarms()).isEmpty();
    }

    @Test
    void whoever_works_for_two_enterprises_chooses_one_and_changes_to_the_other(Visitors visitors) {
        create("sun.fuwu", "enterprise-safety:e0005", "enterprise-safety:e0006");
        Person person = visitors.arrive();
        person.signIn("sun.fuwu", GIVEN);
        Sheet.on(person).write("现在的密码", GIVEN).write("新密码", OWN).write("再输一次新密码", OWN).press("保存新密码");

        Locator units = person.page().locator(".unit-choice button");
        assertThat(units).hasCount(2);
        String first = units.nth(0).locator("b").innerText();
        String second = units.nth(1).locator("b").innerText();
        units.nth(0).click();
        assertThat(person.page().locator(".counts")).isVisible();
        Locator who = person.page().locator("button.person");
        assertThat(who).containsText(first);

        who.click();
        person.page().locator("#account-menu a", new Page.LocatorOptions().setHasText("切换单位")).click();
        assertThat(units).hasCount(2);
        person.page().locator(".unit-choice button:enabled").click();
        assertThat(person.page().locator(".counts")).isVisible();
        assertThat(who).containsText(second);

        person.tasklist();
        assertThat(person.page().locator("a", new Page.LocatorOptions().setHasText("单位：" + second))).isVisible();
        assertThat(person.page().locator("a", new Page.LocatorOptions().setHasText("我的账号"))).isVisible();
        assertThat(person.alarms()).isEmpty();
    }

    @Test
    void a_disabled_person_is_out_at_once_and_his_tasks_are_back_with_his_post(Visitors visitors) {
        visitors.signIn("safety.e0007").tasklist().start("隐患排查治理").attach("现场照片", photo()).write("具体位置", "五层配电间")
            .write("隐患描述", "配电间门锁损坏，无关人员可以进入。").submit();
        create("li.diaozou", "street-office:001");
        Person leaver = visitors.arrive();
        leaver.signIn("li.diaozou", GIVEN);
        Sheet.on(leaver).write("现在的密码", GIVEN).write("新密码", OWN).write("再输一次新密码", OWN).press("保存新密码");
        assertThat(leaver.page().locator(".counts")).isVisible();
        String task = tasks.createTaskQuery().taskCandidateGroup("street-office:001").taskUnassigned().listPage(0, 1).get(0).getId();
        tasks.claim(task, "li.diaozou");

        Person admin = visitors.signIn("admin");
        Sheet account = Sheet.open(admin, "/admin/accounts?q=diaozou");
        account.main().locator("a", new Locator.LocatorOptions().setHasText("王建国")).click();
        account.unfold("停用账号").press("停用账号");
        assertThat(account.wrong()).containsText("请写明原因");
        account.write("原因", "调离，津河应急〔2026〕31 号").press("停用账号");
        assertThat(account.notice()).containsText("退回 1 件任务");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();

        leaver.page().navigate("/hazards");
        assertThat(leaver.page()).hasURL(Pattern.compile("/login"));
        leaver.trySignIn("li.diaozou", OWN);
        assertThat(leaver.page().locator("#message")).containsText("账号已停用");

        Sheet audit = Sheet.open(admin, "/admin/audit?q=li.diaozou");
        assertThat(audit.main().locator(".audit-list")).containsText("津河应急〔2026〕31 号");
        assertThat(admin.alarms()).isEmpty();
    }

    /** An account whose password an administrator has given. */
    private void create(String account, String... groups) {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            User user = identity.newUser(account);
            user.setLastName("王");
            user.setFirstName("建国");
            user.setPassword(GIVEN);
            identity.saveUser(user);
            for (String group : groups) {
                identity.createMembership(account, group);
            }
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What an authenticator app shows, now or some steps of 30 seconds later. */
    private String code(String secret, int later) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), app.getAlgorithm());
        try {
            return app.generateOneTimePasswordString(key, clock.instant().plus(Duration.ofSeconds(30L * later)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private FilePayload photo() {
        return Photo.taken("现场.jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }
}
