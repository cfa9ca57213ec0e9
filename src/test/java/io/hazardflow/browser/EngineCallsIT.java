package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.hazardflow.access.engine.EngineCallRecorder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of every reach, one after the other, use the whole Tasklist; what it calls and what access/engine-calls.csv lets everyone call must be the same. */
@BrowserTest
class EngineCallsIT {

    private static final String PROCESS = "隐患排查治理";
    private static final List<String> PEOPLE = List.of("safety.e0001", "head.e0002", "grid.001", "grid.001.2", "office.001", "law.yjj.1",
        "depthead.yjj", "coordination", "expert");

    private static final List<String> VIEWS = List.of("我的待办", "待领取", "即将到期", "已逾期");

    @Autowired
    private EngineCallRecorder recorder;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Clock clock;

    @Test
    void the_list_holds_exactly_what_the_tasklist_of_every_role_calls(Visitors visitors) {
        recorder.forget();
        String number = report(visitors.signIn("safety.e0001"));
        Person street = visitors.signIn("office.001");
        takeAndGiveBack(number, street);
        lookAtAColleaguesTask(number, visitors);
        verify(number, street);
        Person person = visitors.arrive();
        for (String account : PEOPLE) {
            person.signIn(account, "demo");
            lookAround(person);
            signOut(person);
        }

        assertThat(recorder.unlisted(PEOPLE)).as("calls that access/engine-calls.csv does not name").isEmpty();
        assertThat(recorder.unneeded(PEOPLE)).as("rows of access/engine-calls.csv that nobody needs").isEmpty();
        assertThat(recorder.refused()).as("calls that were refused").isEmpty();
    }

    @Test
    void only_administrators_are_offered_what_only_they_may_change(Visitors visitors) {
        String number = report(visitors.signIn("safety.e0001"));
        Person street = visitors.signIn("office.001");
        street.tasklist().claim("受理核实", number);
        picture(street, "task");
        Person phone = visitors.signIn("office.001", 390, 844);
        phone.page().navigate(street.page().url());
        new FormOnPage(phone.page(), phone.page().locator(".task-details"), "complete()").awaitDrawn();
        picture(phone, "task-phone");
        Page page = street.page();

        assertThat(page.locator(".create-task-action")).isHidden();
        assertThat(page.locator(".task-filters .item .actions:visible")).hasCount(0);
        assertThat(page.locator(".task-details .instance-link")).isHidden();
        assertThat(page.locator(".task-details .meta.dates .followup-date")).isHidden();
        assertThat(page.locator(".task-details .reset-due-date")).isHidden();
        assertThat(page.locator(".task-details .due-date")).isVisible();
        assertThat(page.locator(".task-details .unclaim")).isVisible();
        page.locator(".task-details .due-date").click(new Locator.ClickOptions().setForce(true));
        page.locator(".task-details .groups a").press("Enter");
        page.locator(".task-details .assignee > .set-value").press("x");
        assertThat(page.locator(".task-details .meta input, .modal-content")).hasCount(0);

        Person administrator = visitors.signIn("admin");
        administrator.page().navigate(page.url());
        Page whole = administrator.page();
        assertThat(whole.locator(".task-details .instance-link")).isVisible();
        assertThat(whole.locator(".task-details .followup-date")).isVisible();
        whole.locator(".task-details .groups a").click();
        assertThat(whole.locator(".modal-content")).isVisible();
    }

    private static void picture(Person person, String name) {
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        person.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "engine-calls-" + name + ".png")));
    }

    private String report(Person enterprise) {
        enterprise.tasklist().start(PROCESS).attach("现场照片", photo()).write("具体位置", "四层走廊")
            .write("隐患描述", "走廊堆放纸箱约两立方米，发生火灾时人员无法通过。").submit();
        return jdbc.sql("select number from hazardflow.hazard order by reported_at desc limit 1").query(String.class).single();
    }

    private static void takeAndGiveBack(String number, Person street) {
        Page page = street.page();
        street.tasklist().claim("受理核实", number);
        openTabs(page);
        awaitSettled(page);
        page.locator(".task-details .task-actions a").first().click();
        page.locator(".modal-content textarea").fill("已电话通知企业负责人");
        page.locator(".modal-content .btn-primary").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        page.locator(".task-details [ng-click='unclaim()']").click();
        page.locator(".task-details [ng-click='claim()']").click();
        assertThat(page.locator(".task-details [ng-click='unclaim()']")).isVisible();
    }

    /** A late task stands in the view of everybody at its post, whoever took it. */
    private void lookAtAColleaguesTask(String number, Visitors visitors) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        task.setDueDate(Date.from(clock.instant().minusSeconds(60)));
        tasks.saveTask(task);
        identity.createMembership("grid.001.2", "street-office:001");
        try {
            Person colleague = visitors.signIn("grid.001.2");
            colleague.tasklist().show("已逾期").open("受理核实", number).awaitReadonly();
            openTabs(colleague.page());
        } finally {
            identity.deleteMembership("grid.001.2", "street-office:001");
        }
    }

    /** The Tasklist closes a dialog when its address changes, which it may do late on a busy machine. */
    private static void awaitSettled(Page page) {
        page.waitForFunction("""
            () => {
              if (window.settledAt !== location.href) { window.settledAt = location.href; window.settledSince = Date.now(); }
              return Date.now() - window.settledSince > 1500;
            }""");
    }

    private static void openTabs(Page page) {
        Locator tabs = page.locator(".task-details .nav-tabs a");
        for (int i = tabs.count() - 1; i >= 0; i--) {
            tabs.nth(i).click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        new FormOnPage(page, page.locator(".task-details"), "complete()").awaitDrawn();
    }

    private static void verify(String number, Person street) {
        street.tasklist().show("我的待办").open("受理核实", number).awaitWritable().choose("核实结果", "属实").write("隐患名称", "走廊堆放纸箱")
            .select("隐患类别", "消防").select("细分等级", "G2").choose("等级", "一般隐患").write("核实意见", "现场查看，情况属实。").submit();
    }

    private static void lookAround(Person person) {
        person.page().navigate("/");
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        Tasklist tasklist = person.tasklist();
        for (String view : VIEWS) {
            tasklist.show(view);
            person.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
        tasklist.start(PROCESS);
    }

    private static void signOut(Person person) {
        Page page = person.page();
        person.tasklist();
        page.locator("[cam-widget-header] .account > a").click();
        page.locator("[cam-widget-header] .logout a").click();
        page.waitForURL(url -> url.contains("/login"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private FilePayload photo() {
        return Photo.taken("现场.jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }
}
