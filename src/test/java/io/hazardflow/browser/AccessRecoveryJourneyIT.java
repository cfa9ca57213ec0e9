package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.hazardflow.account.AccountClosing;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of street 002 recover the access of an enterprise and take over from a colleague. */
@BrowserTest
class AccessRecoveryJourneyIT {

    private static final Path PICTURES = Path.of("target", "browser");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Ledger ledger;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AccountClosing closing;

    @Test
    void an_enterprise_gets_a_new_account_that_its_street_asked_for_and_the_leader_approved_on_his_phone(Visitors visitors) {
        Person office = visitors.signIn("office.002");
        Person leader = visitors.signIn("streetleader.002", 390, 844);

        FormOnPage request = office.tasklist().start("企业账号恢复");
        chooseEnterprise(request, "e0060");
        request.write("来办理的人", "孙经理").write("新使用人姓名", "赵新任").write("新使用人手机号", "13900000001")
            .choose("账号岗位", "企业安全管理员").select("证明材料种类", "任命文件或授权委托书")
            .attach("证明材料照片", Photo.taken("任命书.jpg", "2026:11:20 10:00:00"))
            .write("情况说明", "原安全管理员已离职，账号无人能用。");
        assertThat(request.next()).containsText("提交后：审核恢复申请 → 大直沽街道分管领导");
        office.keepPicture(PICTURES.resolve("recovery-request-1440.png"));
        request.submit();

        String number = last("request-access-recovery");
        approveOnThePhone(leader, number);

        FormOnPage handover = office.tasklist().claim("交付账号", number);
        assertThat(handover.field("登录名").locator("input")).hasValue("safety.e0060.1");
        handover.field("激活码").locator("button").click();
        Locator code = handover.within(".hf-code b");
        assertThat(code).hasText(Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}"));
        office.keepPicture(PICTURES.resolve("recovery-handover-1440.png"));
        String shown = code.textContent();
        handover.tick("已当面核对领取人身份，并交付激活码").submit();

        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step)
            .containsExactly("request-access-recovery", "approve-access-recovery", "open-account", "hand-over-access");
        assertThat(jdbc.sql("select count(*) from hazardflow.ledger_event e where e::text like ?").param("%" + shown + "%")
            .query(Long.class).single()).isZero();
        assertThat(office.alarms()).isEmpty();
        assertThat(leader.alarms()).isEmpty();
    }

    @Test
    void the_leader_sees_what_a_disabled_colleague_had_in_hand_and_confirms(Visitors visitors) {
        Person leaver = visitors.signIn(colleague("office.002.leaver"));
        FormOnPage report = leaver.tasklist().start("隐患排查治理");
        chooseEnterprise(report, "e0061");
        report.attach("现场照片", Photo.taken("现场.jpg", "2026:11:20 10:00:00")).write("具体位置", "二层西侧楼梯间")
            .write("隐患描述", "楼梯间应急照明损坏，夜间疏散无法看清。").submit();
        String hazard = last("report-hazard");
        leaver.tasklist().claim("受理核实", hazard);
        closing.disable("office.002.leaver", "admin", "调离街道");

        Person leader = visitors.signIn("streetleader.002");
        String number = last("return-open-tasks");
        FormOnPage confirm = leader.tasklist().claim("确认交接", number);
        assertThat(confirm.within(".fjs-form-field-table")).containsText(hazard);
        assertThat(confirm.within(".fjs-form-field-table")).containsText("受理核实");
        leader.keepPicture(PICTURES.resolve("handover-1440.png"));
        Person phone = visitors.signIn("streetleader.002", 390, 844);
        phone.page().locator(".rows a", new Page.LocatorOptions().setHasText(number)).click();
        phone.page().locator(".hf-form .fjs-form-field").first().waitFor();
        phone.keepPicture(PICTURES.resolve("handover-390.png"));

        confirm.select("接手人", "office.002）").write("交接说明", "由安全办接办，今日内核实。").submit();

        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).containsExactly("account-disabled", "return-open-tasks",
            "confirm-handover");
        assertThat(ledger.timeline(number).get(2).facts().path("successor").asText()).isEqualTo("office.002");
        assertThat(leader.alarms()).isEmpty();
    }

    /** From the list on the first page to the end, as on a phone. */
    private void approveOnThePhone(Person leader, String number) {
        Page page = leader.page();
        page.navigate("/");
        Locator task = page.locator(".rows a", new Page.LocatorOptions().setHasText(number));
        assertThat(task).containsText("恢复企业账号");
        leader.keepPicture(PICTURES.resolve("recovery-work-390.png"));
        task.click();
        page.locator(".hf-form .fjs-form-field").first().waitFor();
        FormOnPage approval = new FormOnPage(page, page.locator(".page"), "");
        assertThat(approval.field("新使用人姓名").locator("input")).hasValue("赵新任");
        assertThat(approval.field("证明材料照片").locator("img")).hasCount(1);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("recovery-approval-390.png")).setFullPage(true));
        approval.choose("审核意见", "同意恢复").tick("已核对申请人身份和证明材料原件").write("理由", "材料齐全，核对无误。");
        page.locator(".form-actions button.is-primary").click();
        page.waitForURL(url -> !url.contains("/tasks/"));
    }

    private void chooseEnterprise(FormOnPage form, String id) {
        String name = jdbc.sql("select name from hazardflow.enterprise where id = ?").param(id).query(String.class).single();
        form.field("企业").locator("input").fill(name);
        form.within(".hf-combo-list li").first().click();
        assertThat(form.field("企业")).containsText(name);
    }

    private String last(String step) {
        return jdbc.sql("select subject from hazardflow.ledger_event where step = ? order by id desc limit 1").param(step)
            .query(String.class).single();
    }

    private String colleague(String id) {
        User user = identity.newUser(id);
        user.setFirstName("周离岗");
        user.setLastName("");
        user.setPassword("demo");
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(id, "street-office:002");
        return id;
    }
}
