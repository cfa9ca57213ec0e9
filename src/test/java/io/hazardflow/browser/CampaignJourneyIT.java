package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.feed.FeedWorker;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class CampaignJourneyIT {

    private static final String NAME = "酒店消防安全双随机抽查（浏览器）";

    @Autowired
    private Inspections inspections;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_double_random_check_is_planned_drawn_inspected_and_its_draw_is_computed_again(Visitors visitors) {
        Person planner = visitors.signIn("dept.xf");
        FormOnPage plan = planner.tasklist().start("专项整治");
        plan.write("名称", NAME).select("检查类型", "双随机抽查").write("检查依据", "年度双随机抽查计划");
        choose(planner.page(), plan.field("行业"), "酒店");
        plan.write("抽取户数", "2");
        choose(planner.page(), plan.field("检查表"), "消防安全专项检查");
        picture(planner.page(), "plan");
        plan.submit();
        String number = jdbc.sql("select number from hazardflow.campaign where name = ?").param(NAME).query(String.class).single();

        Person head = visitors.signIn("depthead.xf");
        FormOnPage approval = head.tasklist().claim("审批方案", number);
        assertThat(head.page().locator(".task-details")).containsText(NAME);
        approval.choose("审批意见", "同意").write("理由", "同意开展");
        picture(head.page(), "approve");
        approval.submit();
        visitors.signIn("committee").tasklist().claim("安委办备案", number).choose("备案意见", "同意备案").submit();
        work(number);

        FormOnPage draw = planner.tasklist().claim("选取检查对象", number);
        draw.write("见证人", "coordination").write("见证人随机数", "河东 20261128 见证");
        picture(planner.page(), "draw");
        draw.submit();
        planner.tasklist().claim("确认抽取结果", number).choose("确认意见", "确认，下达检查任务").submit();
        work(number);

        List<Inspection> drawn = inspections.of(number);
        assertThat(drawn).hasSize(2);
        drawn.forEach(inspection -> inspect(visitors, inspection, inspection.equals(drawn.get(0))));
        assertThat(jdbc.sql("select count(*) from hazardflow.hazard where parent_key = ? and source = 'RANDOM' and state = 'TRIAGED'")
            .param(drawn.get(0).number()).query(Long.class).single()).isEqualTo(2);
        feed.catchUp();

        Page page = planner.page();
        page.navigate("/campaigns/" + number);
        assertThat(page.locator("h1")).containsText(NAME);
        picture(page, "campaign");
        page.navigate("/campaigns/" + number + "/draw/1");
        button(page, "重算验证").click();
        assertThat(page.locator(".verify")).containsText("重算结果完全一致");
        picture(page, "draw-equal");
        jdbc.sql("update hazardflow.campaign_draw set nonce = nonce || '1' where campaign = ?").param(number).update();
        button(page, "再次重算").click();
        assertThat(page.locator(".verify")).containsText("重算结果不一致");
        picture(page, "draw-unequal");

        FormOnPage summary = planner.tasklist().claim("编写总结", number);
        picture(planner.page(), "summary");
        assertThat(summary.field("工作开展情况")).hasCount(1);
        assertThat(List.of(planner, head)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private void inspect(Visitors visitors, Inspection inspection, boolean wrong) {
        Person officer = visitors.signIn(inspection.leadOfficer());
        Page page = officer.page();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(39.126, 117.214));
        FormOnPage arrival = officer.tasklist().show("我的待办").open("到场签到", inspection.number());
        arrival.choose("现场情况", "正常营业，可以检查");
        arrival.field("到场位置").locator("button", new Locator.LocatorOptions().setHasText("使用当前位置")).click();
        assertThat(arrival.field("到场位置")).not().containsText("还没有位置");
        picture(page, "arrive");
        arrival.submit();
        FormOnPage record = officer.tasklist().show("我的待办").open("现场检查记录", inspection.number());
        Locator items = record.within(".hf-check-item");
        int many = items.count();
        for (int i = 0; i < many; i++) {
            items.nth(i).locator(wrong && i < 2 ? ".is-not_compliant" : ".is-compliant").click();
        }
        for (int i = 0; wrong && i < 2; i++) {
            Locator item = items.nth(i);
            item.locator("textarea").first().fill("安全出口被货架堵住一半，第 " + (i + 1) + " 处");
            item.locator("input[id$='-location']").fill("一层东侧");
            item.locator(".fjs-input-group").last().click();
            page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("G1")).first().click();
            item.locator("input[type=file]").first().setInputFiles(Photo.taken("现场" + i + ".jpg", "2026:11:01 10:00:00"));
            assertThat(item.locator(".hf-photo-list li")).hasCount(1);
        }
        record.write("检查内容和部位", "大堂、客房楼层、消防控制室");
        record.field("同行执法人员").locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item").first().click();
        record.choose("除责令改正外", "无").choose("对方签字", "现场负责人签字").write("现场负责人", "店长").tick("对方已在纸质文书上签名");
        picture(page, wrong ? "inspect-wrong" : "inspect");
        record.submit();
        assertThat(officer.alarms()).isEmpty();
    }

    private void work(String number) {
        for (List<Job> jobs = jobs(number); !jobs.isEmpty(); jobs = jobs(number)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String number) {
        return callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
            .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).messages().active().list().stream()).toList());
    }

    private static void choose(Page page, Locator field, String option) {
        field.locator("input").first().fill(option);
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words)).first();
    }

    /** Kept to be looked at. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", "campaign-" + name + ".png")));
    }
}
