package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.hazardflow.api.Colleagues;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class TaskActionsJourneyIT {

    private static final String SECOND = "office.001.2";

    private static final List<String> KINDS = List.of("从业人员操作行为", "辅助动力系统", "相关方现场管理", "其他现场管理", "其他基础管理", "安全生产投入");
    private static final AtomicInteger verified = new AtomicInteger();

    @Autowired
    private HazardDriver cases;
    @Autowired
    private Colleagues colleagues;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Clock clock;

    @Test
    void a_task_is_handed_over_asked_about_and_sent_back_in_the_tasklist(Visitors visitors) {
        colleagues.at(SECOND, "钱二", "street-office:001");
        String number = cases.report(GRID);
        Person first = visitors.signIn(STREET);
        first.tasklist().claim("受理核实", number).write("核实意见", "已到现场看过，情况属实。");
        assertThat(first.page().locator(".hf-draft-line")).containsText("草稿已保存");
        Acts.ofTask(first).open("转办").person("接办人", "钱二").words("转办原因", "我今日外出");
        picture(first, "hand-over");
        Acts.ofTask(first).send("转办");
        assertThat(first.tasklist().show("我的待办").card(number)).hasCount(0);

        Person second = visitors.signIn(SECOND);
        FormOnPage verify = second.tasklist().show("我的待办").open("受理核实", number).awaitWritable();
        assertThat(verify.field("核实意见").locator("textarea")).hasValue("已到现场看过，情况属实。");
        Acts.ofTask(second).open("征求意见").person("征求对象", "专家").words("问题", "纸箱里有油漆，是否按重大隐患处理？").press("征求意见");
        assertThat(second.page().locator(".hf-question")).containsText("正在征求");
        assertThat(second.page().locator(".hf-hint-line")).containsText("答复或收回后再提交");
        picture(second, "asking");

        Person expert = visitors.signIn("expert");
        expert.tasklist().show("我的待办").open("受理核实", number);
        assertThat(expert.page().locator(".hf-question")).containsText("是否按重大隐患处理");
        expert.page().getByLabel("答复意见", new Page.GetByLabelOptions().setExact(true)).last().fill("按一般隐患，当日清走即可。");
        picture(expert, "answer");
        expert.page().locator(".hf-question .hf-button").click();
        assertThat(expert.page().locator(".hf-question")).hasCount(0);

        verify = second.tasklist().show("我的待办").open("受理核实", number).awaitWritable();
        assertThat(second.page().locator(".hf-opinions")).containsText("当日清走即可");
        picture(second, "opinion");
        fillVerification(verify).submit();
        second.tasklist().claim("分派整改", number);
        Acts.ofTask(second).open("退回补正").words("退回原因", "细分等级与现场不符").send("退回补正");
        assertThat(second.page().locator(".hf-host")).hasCount(0);
        fillVerification(second.tasklist().claim("受理核实", number)).submit();
        assertThat(second.tasklist().show("待领取").card(number)).containsText("分派整改");

        assertThat(steps(number)).containsSubsequence("handed-over", "opinion-asked", "opinion-given", "verify-hazard", "sent-back", "verify-hazard");
        assertThat(second.casePage(number).steps()).contains("转办", "征求意见", "答复意见", "退回补正");
        assertThat(List.of(first, second, expert)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    @Test
    void whoever_follows_a_case_urges_comments_and_takes_back_what_he_sent_on_its_page(Visitors visitors) {
        colleagues.at(SECOND, "钱二", "street-office:001");
        String number = cases.report(GRID);
        cases.verifyAsReal(number, "G2", Map.of());
        Person street = visitors.signIn(STREET);
        street.casePage(number);
        Acts.ofCase(street).open("撤回").words("撤回原因", "细分等级填错").send("撤回");
        assertThat(street.page().locator(".notice")).containsText("已撤回");
        assertThat(street.page().locator(".now-step")).containsText("受理核实");

        Person grid = visitors.signIn(GRID);
        grid.casePage(number);
        Acts page = Acts.ofCase(grid);
        page.button("关注").click();
        assertThat(page.button("取消关注")).isVisible();
        page.open("催办").words("催办内容", "现场仍在堆放，请今天处理");
        picture(grid, "urge");
        page.send("催办");
        assertThat(page.bar()).containsText("被催办 1 次");
        assertThat(page.button("催办")).hasCount(0);
        Sheet comments = Sheet.on(grid).write("写评论", "请今天到现场看一下").choose("选择要提醒的人", "钱二");
        picture(grid, "comment");
        grid.page().keyboard().press("Escape");
        comments.press("发表");
        assertThat(grid.page().locator(".comments")).containsText("请今天到现场看一下");

        Person second = visitors.signIn(SECOND);
        second.page().navigate("/");
        assertThat(second.page().locator("main")).containsText("被催办 1 次");
        Locator mention = second.page().locator(".row", new Page.LocatorOptions().setHasText("请今天到现场看一下"));
        assertThat(mention).containsText("1 条未读");
        picture(second, "home");
        mention.click();
        CasePage.on(second.page());
        second.page().navigate("/");
        assertThat(mention).isVisible();
        assertThat(mention).not().containsText("未读");

        fillVerification(second.tasklist().claim("受理核实", number)).submit();
        grid.page().navigate("/");
        assertThat(grid.page().locator(".box", new Page.LocatorOptions().setHasText("我关注的案件"))).containsText("项新进展");
        picture(grid, "followed");
        assertThat(steps(number)).containsSubsequence("withdrawn", "urged", "commented");
        assertThat(List.of(street, grid, second)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    @Test
    void two_orders_are_acknowledged_together(Visitors visitors) {
        List<String> numbers = List.of(assigned(), assigned());
        Person enterprise = visitors.signIn("safety.e0001");
        Page page = enterprise.page();
        page.navigate("/work");
        picture(enterprise, "work");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("企业签收")).click();
        numbers.forEach(number -> page.getByLabel("选择 " + number, new Page.GetByLabelOptions().setExact(true)).check());
        picture(enterprise, "work-chosen");
        Sheet.on(enterprise).press("批量企业签收（2 件）");
        FormOnPage form = new FormOnPage(page, page.locator(".form-box"), "").awaitDrawn();
        form.tick("已阅知整改要求和期限，按要求整改").write("签收人", "徐永平");
        picture(enterprise, "bulk");
        Sheet.on(enterprise).press("提交 2 件");

        assertThat(page.locator(".notice")).containsText("已提交 2 件");
        picture(enterprise, "bulk-done");
        assertThat(numbers).allSatisfy(number -> assertThat(cases.openSteps(number)).contains("rectify").doesNotContain("acknowledge-order"));
        assertThat(enterprise.alarms()).isEmpty();
    }

    @Test
    void a_substitute_does_the_task_of_somebody_absent_and_the_record_says_for_whom(Visitors visitors) {
        colleagues.at("office.001.5", "吴离岗", "street-office:001");
        colleagues.at("community.001.6", "冯代岗", "community:001");
        String number = cases.report(GRID);
        Person absent = visitors.signIn("office.001.5");
        Sheet account = Sheet.open(absent, "/account").unfold("设置代理").choose("代理人", "冯代岗").write("离岗原因", "年休假");
        picture(absent, "absence");
        account.press("设置代理");
        assertThat(absent.page().locator(".absences")).containsText("代理中");
        picture(absent, "absence-set");

        Person substitute = visitors.signIn("community.001.6");
        substitute.page().navigate("/work");
        Locator row = substitute.page().locator(".row", new Page.LocatorOptions().setHasText(number));
        assertThat(row).containsText("代 吴离岗 办理");
        picture(substitute, "work-substitute");
        row.click();
        FormOnPage verify = new Tasklist(substitute.page()).claimOpened();
        assertThat(Acts.ofTask(substitute).bar()).containsText("代 吴离岗 办理");
        picture(substitute, "task-substitute");
        fillVerification(verify).submit();

        substitute.casePage(number);
        assertThat(substitute.page().locator(".timeline li", new Page.LocatorOptions().setHasText("受理核实")).first()).containsText("代 吴离岗 办理");
        picture(substitute, "timeline-substitute");
        assertThat(List.of(absent, substitute)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    @Test
    void the_enterprise_asks_for_more_time_from_the_form_that_stays_open(Visitors visitors) {
        String number = assigned();
        cases.acknowledge(number);
        Person enterprise = visitors.signIn("safety.e0001");
        Page page = enterprise.page();
        enterprise.tasklist().claim("整改反馈", number).write("整改情况", "已清走一半，其余等货车。");
        page.locator(".hf-procedure-box .hf-button", new Page.LocatorOptions().setHasText("申请延期")).click();
        assertThat(page.locator(".task-details h2")).containsText("延期申请");
        FormOnPage request = new FormOnPage(page, page.locator(".task-details"), "complete()").awaitDrawn().awaitWritable();
        request.date("申请延至", HazardDriver.today().plusDays(12)).select("原因", "采购周期").write("理由", "货车本周已排满，下周一才能运走剩余纸箱。")
            .attach("证明材料照片", photo()).write("延期期间的安全措施", "专人看守，每两小时巡查一次。");
        picture(enterprise, "extension");
        request.submit();

        assertThat(cases.openSteps(number)).contains("rectify", "decide-extension");
        FormOnPage open = enterprise.tasklist().show("我的待办").open("整改反馈", number).awaitWritable();
        assertThat(open.field("整改情况").locator("textarea")).hasValue("已清走一半，其余等货车。");
        assertThat(open.card()).containsText("待审批");
        picture(enterprise, "extension-asked");
        assertThat(enterprise.alarms()).isEmpty();
    }

    private String assigned() {
        String number = cases.report("safety.e0001");
        cases.verifyAsReal(number, "G2", Map.of());
        cases.assign(STREET, number, 7);
        return number;
    }

    /** Each time another kind, so that none counts as repeated. */
    private static FormOnPage fillVerification(FormOnPage form) {
        String kind = KINDS.get(verified.getAndIncrement() % KINDS.size());
        return form.choose("核实结果", "属实").write("隐患名称", "走廊堆放纸箱").select("隐患类别", kind).select("细分等级", "G2")
            .choose("等级", "一般隐患").write("核实意见", "现场查看，情况属实。");
    }

    private List<String> steps(String number) {
        return ledger.timeline(number).stream().map(LedgerEvent::step).toList();
    }

    private FilePayload photo() {
        return Photo.taken("证明.jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }

    /** Kept to be looked at, on a desk and in a hand. */
    private static void picture(Person person, String name) {
        Page page = person.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "actions-" + name + ".png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "actions-" + name + "-phone.png")));
        page.setViewportSize(1440, 900);
    }
}
