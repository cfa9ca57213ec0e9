package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerVerification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A major hazard of a small workshop, from the criterion that it meets to its delisting and closure, in the browsers of nine people. */
@BrowserTest
class MajorHazardJourneyIT {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final Path PICTURES = Path.of("target", "browser");
    private static final String CRITERION = "特种作业人员未按照规定经专门的安全作业培训并取得相应资格，上岗作业的";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerVerification verification;
    @Autowired
    private Clock clock;

    @Test
    void a_major_hazard_goes_from_its_criterion_through_listing_acceptance_and_delisting_to_its_closure(Visitors visitors) {
        Person grid = visitors.signIn("grid.001");
        Person office = visitors.signIn("office.001");
        Person enterprise = visitors.signIn("safety.e0001");
        Person head = visitors.signIn("head.e0001");
        Person department = visitors.signIn("dept.yjj");
        Person law = visitors.signIn("law.yjj.1");
        Person committee = visitors.signIn("committee");
        Person leader = visitors.signIn("leader", 390, 844);
        Person coordination = visitors.signIn("coordination");

        String number = report(grid);
        verify(office, number);
        assign(office, number);
        FormOnPage order = enterprise.tasklist().claim("企业签收", number);
        assertThat(order.earlier()).containsText("立即停止无证焊接作业");
        order.tick("已阅知整改要求和期限，按要求整改").write("签收人", "徐永平").submit();
        controlAtOnce(enterprise, number);
        reportTwice(head, number);
        plan(head, visitors.signIn("head.e0001", 390, 844), number);
        approvePlan(department, number);

        list(committee, leader, number);
        assertThat(office.casePage(number).head()).containsText("挂牌");
        assertThat(office.casePage(number).all()).containsText("挂牌督办");
        picture(office, "case-listed");

        rectify(enterprise, number);
        applyForAcceptance(enterprise, number);
        review(law, number);
        closeTooEarly(coordination, number);
        accept(department, number);
        delist(committee, number);
        FormOnPage closure = coordination.tasklist().show("我的待办").open("销号审批", number).awaitWritable();
        closure.choose("审批意见", "同意销号").write("理由", "验收和摘牌均已办结，材料齐全。").submit();

        CasePage closed = coordination.casePage(number);
        assertThat(closed.head()).containsText("已销号");
        assertThat(closed.head().locator(".hf-tag", new Locator.LocatorOptions().setHasText("挂牌"))).hasCount(0);
        picture(coordination, "case-closed");
        List<LedgerEvent> events = ledger.timeline(number);
        assertThat(events).extracting(LedgerEvent::step).containsSubsequence("verify-hazard", "assign-rectification", "acknowledge-order",
            "set-interim-controls", "report-major-hazard", "draft-plan", "approve-plan", "propose-supervision", "approve-supervision",
            "issue-supervision-notice", "publish-listing", "rectify", "apply-acceptance", "review-rectification", "accept-jointly",
            "approve-delisting", "publish-delisting", "approve-closure");
        assertThat(events).extracting(LedgerEvent::step).containsOnlyOnce("approve-closure");
        assertThat(jdbc.sql("select * from hazardflow.hazard where number = ?").param(number).query().singleRow())
            .containsEntry("state", "CLOSED").containsEntry("level", "MAJOR").containsEntry("criterion_hit", "GM10-3-2@2023")
            .containsEntry("reviewer", "law.yjj.1").containsEntry("co_reviewers", "law.yjj.2").containsEntry("supervised", false);
        assertThat(verification.verify().findings()).isEmpty();
        assertThat(List.of(grid, office, enterprise, head, department, law, committee, leader, coordination))
            .allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private String report(Person grid) {
        FormOnPage form = grid.tasklist().start("隐患排查治理");
        form.field("企业").locator("input").fill("津东示范小微加工厂01");
        form.within(".hf-combo-list li").first().click();
        form.attach("现场照片", photo("现场.jpg")).write("具体位置", "二层焊接作业区")
            .write("隐患描述", "两名焊工无特种作业操作证，正在进行焊接作业，现场无人监护。").submit();
        return jdbc.sql("select number from hazardflow.hazard where reporter = 'grid.001' and location = '二层焊接作业区'").query(String.class).single();
    }

    private void verify(Person office, String number) {
        FormOnPage form = office.tasklist().claim("受理核实", number);
        form.choose("核实结果", "属实").write("隐患名称", "焊工无证上岗").select("隐患类别", "教育培训").select("细分等级", "M 重大")
            .choose("等级", "重大隐患").write("核实意见", "现场核验证件，两人均未取得特种作业操作证。").press();
        assertThat(form.problems()).containsText("没有命中判定标准而定为重大隐患时必填");
        assertThat(form.field("专家意见")).containsText("没有命中判定标准");
        Locator criterion = form.field("命中的重大隐患判定标准");
        criterion.locator("input").fill("特种作业");
        Locator found = criterion.locator(".hf-combo-list li");
        assertThat(found).hasCount(1);
        picture(office, "criterion-search");
        found.click();
        assertThat(criterion).containsText(CRITERION);
        assertThat(criterion).containsText("第三条（二）");
        assertThat(form.next()).containsText("分派整改");
        picture(office, "criterion-picked");
        form.submit();
    }

    private void assign(Person office, String number) {
        FormOnPage form = office.tasklist().claim("分派整改", number);
        assertThat(form.earlier()).containsText(CRITERION);
        form.write("整改单位", "津东示范小微加工厂01").write("整改责任人", "张建国").write("联系电话", "13900000001")
            .select("监管部门", "区应急管理局").date("整改期限", today().plusDays(20))
            .write("整改要求", "立即停止无证焊接作业，全部焊工取证后方可上岗。");
        picture(office, "order");
        form.submit();
    }

    private void controlAtOnce(Person enterprise, String number) {
        FormOnPage form = enterprise.tasklist().claim("临时管控", number);
        form.choose("临时管控措施", "停用").choose("临时管控措施", "专人监护").write("落实情况", "焊接设备断电上锁，钥匙由安全员保管。")
            .write("现场负责人", "赵安全").date("落实时间", today()).time("落实时间", quarterHour()).attach("管控现场照片", photo("管控.jpg"));
        picture(enterprise, "interim-controls");
        form.submit();
    }

    private void reportTwice(Person head, String number) {
        FormOnPage form = head.tasklist().claim("重大隐患双报告", number);
        form.write("隐患现状及产生原因", "两名焊工无证上岗三个月，用工时未查验证件。")
            .write("危害程度和整改难易程度分析", "可能引发火灾和触电伤亡，培训取证约须两周。")
            .date("向主管部门报告时间", today()).time("向主管部门报告时间", quarterHour()).attach("主管部门回执", photo("回执.jpg"))
            .choose("向职工报告的形式", "职工大会").date("向职工报告时间", today()).time("向职工报告时间", quarterHour())
            .attach("向职工报告的材料", photo("会议记录.jpg"));
        picture(head, "double-report");
        form.submit();
    }

    private void plan(Person head, Person onThePhone, String number) {
        FormOnPage form = head.tasklist().claim("整改方案", number);
        form.write("治理目标和任务", "消除无证焊接作业，全部焊工持证上岗。");
        form.row("整改措施", 0).write("措施", "组织两名焊工参加特种作业培训并取证").write("责任人", "赵安全").date("完成日期", today().plusDays(15));
        form.addRow("整改措施").row("整改措施", 1).write("措施", "招用一名持证焊工临时顶岗").write("责任人", "钱厂长").date("完成日期", today().plusDays(30));
        form.write("治理负责人", "张建国").write("经费（万元）", "1.2").select("经费来源", "企业自筹");
        form.row("时限：关键节点", 0).write("节点", "两名焊工取证").date("完成日期", today().plusDays(15));
        form.write("整改期间的安全措施", "焊接设备断电上锁，外委持证单位完成急需焊接。")
            .write("应急预案", "发现火情由班长下令撤离并拨打119，安全员使用灭火器处置。").write("验收标准", "全部焊工持有效特种作业操作证。");
        form.press();
        assertThat(form.problems()).containsText("第 2 行的完成日期");
        picture(head, "plan-refused");
        form.addRow("整改措施").removeRow("整改措施", 2);
        form.row("整改措施", 1).date("完成日期", today().plusDays(2));
        picture(head, "plan-rows");
        assertThat(form.draftLine()).containsText("草稿已保存");
        lookAtItOnThePhone(onThePhone, number);
        form.submit();
    }

    private void lookAtItOnThePhone(Person head, String number) {
        openOnThePhone(head, number);
        assertThat(head.page().locator(".hf-form .fjs-repeat-row-container")).hasCount(3);
        head.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("major-plan-390.png")).setFullPage(true));
    }

    private void approvePlan(Person department, String number) {
        FormOnPage form = department.tasklist().claim("方案审核", number);
        assertThat(form.earlier()).containsText("招用一名持证焊工临时顶岗");
        assertThat(form.earlier()).containsText("两名焊工取证");
        picture(department, "approve-plan");
        form.choose("审核结论", "通过").write("审核意见", "措施、资金和时限落实，同意实施。").submit();
    }

    private void list(Person committee, Person leader, String number) {
        committee.tasklist().claim("提请挂牌督办", number).write("提请理由", "无证焊接作业危险性大，培训取证须两周，提请挂牌督办。").submit();

        FormOnPage approval = openOnThePhone(leader, number);
        assertThat(approval.earlier()).containsText("培训取证须两周");
        approval.choose("审批意见", "同意挂牌督办").write("责任领导", "周副区长").write("理由", "同意挂牌督办，限期消除。");
        leader.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("major-approve-listing-390.png")).setFullPage(true));
        leader.page().locator(".form-actions button.is-primary").click();
        leader.page().waitForURL(url -> !url.contains("/tasks/"));

        FormOnPage notice = committee.tasklist().claim("下达督办通知书", number);
        notice.write("督办人", "钱科长").date("督办期限", today().plusDays(45)).write("督办要求", "全部焊工取证前不得恢复焊接作业，每周报告进展。");
        picture(committee, "notice");
        notice.submit();
        publish(committee, "公示挂牌", number);
    }

    private void rectify(Person enterprise, String number) {
        FormOnPage form = enterprise.tasklist().claim("整改反馈", number);
        form.write("整改情况", "两名焊工已取得特种作业操作证，建立入职查验证件制度，恢复作业前经部门核验。").attach("整改后照片", photo("整改后.jpg"))
            .date("完成时间", today()).time("完成时间", quarterHour());
        form.row("连问五个为什么", 0).write("为什么？因为", "用工时没有查验特种作业操作证");
        form.row("连问五个为什么", 1).write("为什么？因为", "招工由班组自行决定，没有审查环节");
        form.row("连问五个为什么", 2).write("为什么？因为", "安全责任制没有规定谁审查证件");
        form.write("原因分析", "特种作业人员资格审查责任未落实到岗位。").write("防止再发生的措施", "入职审查表增加证件核验，安全员签字。")
            .write("企业负责人确认（姓名）", "张建国");
        picture(enterprise, "rectify-whys");
        form.submit();
    }

    private void applyForAcceptance(Person enterprise, String number) {
        FormOnPage form = enterprise.tasklist().claim("申请验收", number);
        form.choose("评估方式", "委托第三方机构评估").write("评估人或机构", "津东安全评价公司")
            .write("评估结论", "逐人核验操作证，证件有效，作业范围与证件一致。").attach("评估报告（拍照或扫描）", photo("评估报告.jpg")).write("主要负责人签名", "张建国");
        picture(enterprise, "apply-acceptance");
        form.submit();
    }

    private void review(Person law, String number) {
        FormOnPage form = law.tasklist().claim("整改复查", number);
        form.choose("复查方式", "现场复查").choose("复查结论", "通过").write("复查意见", "现场核验操作证，两人均持证，整改到位。").press();
        assertThat(form.problems()).containsText("须两人");
        form.write("同行复查人", "law.yjj.1").press();
        assertThat(form.problems()).containsText("另一名执法证今日有效的执法人员");
        picture(law, "review-alone");
        form.write("同行复查人", "law.yjj.2").submit();
    }

    private void closeTooEarly(Person coordination, String number) {
        FormOnPage form = coordination.tasklist().claim("销号审批", number);
        form.choose("审批意见", "同意销号").write("理由", "整改复查已通过，同意销号。").press();
        assertThat(form.problems()).containsText("挂牌督办尚未结束");
        picture(coordination, "closure-refused");
    }

    private void accept(Person department, String number) {
        FormOnPage form = department.tasklist().claim("联合验收", number);
        assertThat(form.earlier()).containsText("津东安全评价公司");
        form.select("街道参加人", "office.001").write("专家", "赵工").choose("验收结论", "通过").write("验收意见", "现场核验，隐患已消除。")
            .attach("验收照片", photo("验收.jpg"));
        picture(department, "accept-jointly");
        form.submit();
    }

    private void delist(Person committee, String number) {
        FormOnPage form = committee.tasklist().claim("摘牌审批", number).choose("审批意见", "同意摘牌").write("理由", "验收通过，材料齐全。");
        picture(committee, "approve-delisting");
        form.submit();
        publish(committee, "公示摘牌", number);
    }

    private void publish(Person committee, String step, String number) {
        committee.tasklist().claim(step, number).select("公示渠道", "区政府网站").write("公示位置", "区政府网站安全生产专栏").submit();
    }

    /** From the list on the first page, as on a phone. */
    private FormOnPage openOnThePhone(Person person, String number) {
        Page page = person.page();
        page.navigate("/");
        page.locator(".rows a", new Page.LocatorOptions().setHasText(number)).first().click();
        return new FormOnPage(page, page.locator(".page"), "").awaitDrawn();
    }

    /** Kept to be looked at. */
    private static void picture(Person person, String name) {
        person.keepPicture(PICTURES.resolve("major-" + name + ".png"));
    }

    private FilePayload photo(String name) {
        return Photo.taken(name, LocalDateTime.now(clock).minusMinutes(5).format(EXIF));
    }

    /** The form offers quarters of an hour. */
    private String quarterHour() {
        LocalTime now = LocalTime.now(clock);
        return now.withMinute(now.getMinute() / 15 * 15).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
