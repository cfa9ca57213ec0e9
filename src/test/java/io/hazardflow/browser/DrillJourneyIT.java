package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.DueDrills;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drill of an enterprise from its annual plan to its archive. */
@BrowserTest
class DrillJourneyIT {

    private static final String ENTERPRISE = "e0005";

    @Autowired
    private DueDrills dueDrills;
    @Autowired
    private Drills drills;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_drill_is_confirmed_scheduled_approved_held_evaluated_improved_and_archived(Visitors visitors) {
        String number = dueDrills.of(ENTERPRISE);
        String annual = jdbc.sql("select number from hazardflow.annual_drill_plan where enterprise = ?").param(ENTERPRISE).query(String.class).single();
        Person safety = visitors.signIn("safety." + ENTERPRISE);
        Person head = visitors.signIn("head." + ENTERPRISE);
        planTheYear(visitors, safety, annual);
        schedule(safety, number);
        FormOnPage approval = head.tasklist().claim("单位负责人审批", number).choose("审批意见", "同意");
        picture(head.page(), "approve");
        approval.submit();
        checkIn(visitors, safety, number);
        letThreeHoursPass(number);
        conduct(safety, number);
        evaluate(safety, number);

        assertThat(drills.get(number).grade()).isEqualTo(DrillGrade.EXCELLENT);
        assertThat(drills.get(number).attendance()).isEqualTo(2);
        String hazard = jdbc.sql("select number from hazardflow.hazard where parent_key = ?").param(number).query(String.class).single();
        FormOnPage improvement = head.tasklist().claim("落实改进", number);
        improvement.write("落实情况", "已补充两组对讲机，并登记入库。").attach("证明照片", photo("改进"));
        picture(head.page(), "improvement");
        improvement.submit();
        FormOnPage verification = safety.tasklist().claim("核验改进", number).choose("核验结论", "已落实");
        picture(safety.page(), "verify");
        verification.submit();
        report(safety, number);
        jdbc.sql("select number from hazardflow.drill where number = ? and sampled").param(number).query(String.class).optional()
            .ifPresent(sampled -> check(visitors, sampled));

        Drill archived = drills.get(number);
        assertThat(archived.state()).isEqualTo(DrillState.ARCHIVED);
        safety.page().navigate("/drills/" + number);
        assertThat(safety.page().locator("main")).containsText(hazard);
        picture(safety.page(), "drill");
        assertThat(List.of(safety, head)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private void planTheYear(Visitors visitors, Person safety, String annual) {
        FormOnPage adjust = safety.tasklist().claim("调整演练计划", annual);
        picture(safety.page(), "adjust");
        adjust.submit();
        String group = jdbc.sql("select confirming_group from hazardflow.annual_drill_plan where number = ?").param(annual).query(String.class).single();
        Person confirmer = visitors.signIn(group.startsWith("dept:") ? group.replace("dept:", "dept.") : group.replace("street-office:", "office."));
        FormOnPage confirm = confirmer.tasklist().claim("确认年度计划", annual).choose("确认意见", "确认");
        picture(confirmer.page(), "confirm");
        confirm.submit();
        dueDrills.work(AnnualPlanProcess.KEY);
        assertThat(jdbc.sql("select state from hazardflow.annual_drill_plan where number = ?").param(annual).query(String.class).single()).isEqualTo("CONFIRMED");
    }

    private void schedule(Person safety, String number) {
        LocalDateTime soon = LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).plusMinutes(15 * (LocalDateTime.now(clock).getMinute() / 15 + 1));
        FormOnPage form = safety.tasklist().claim("编制演练方案", number);
        form.choose("演练内容", "综合演练：多个环节").choose("演练形式", "桌面演练").date("演练日期", soon.toLocalDate()).time("演练日期", hour(soon));
        form.write("演练时长", "60").write("演练地点", "一楼会议室").choose("地点在", "本单位内").write("总指挥姓名", "吴总");
        for (int place = 0; place < 2; place++) {
            form.row("评估员（至少两人，不能是总指挥，也不能参演）", place).write("姓名", place == 0 ? "周评估" : "郑评估").write("单位", "区安全生产协会");
        }
        form.write("计划参演人数", "3").write("参演人员名单", "赵一 仓储部\n钱二 仓储部\n孙三 办公室");
        form.write("情景", "上午十时一号仓库货架起火，烟雾蔓延到二层，两名员工被困，需要疏散和初期扑救。").write("目标", "检验报警、疏散和初期扑救的衔接");
        form.addRow("情景注入（桌面演练至少一项）").row("情景注入（桌面演练至少一项）", 0).write("开始后第几分钟", "5").write("注入的情况", "发现明火").write("应有的反应", "报警并启动预案");
        form.write("安全措施", "设现场安全员，约定中止信号").attach("工作方案", photo("方案"));
        picture(safety.page(), "schedule");
        form.submit();
    }

    /** One of the list scans the code with his telephone, another is ticked on the list. */
    private void checkIn(Visitors visitors, Person safety, String number) {
        Page page = safety.page();
        page.navigate("/drills/" + number);
        page.getByText("显示签到二维码").click();
        String code = page.locator(".attend-code").innerText();
        picture(page, "drill-ready");
        Page phone = visitors.arrive().page();
        phone.setViewportSize(390, 844);
        phone.navigate("/drill-check-in?code=" + code);
        phone.locator("input[autocomplete=name]").fill("赵一");
        phone.locator(".check-in-send").click();
        assertThat(phone.locator(".check-in-done")).containsText("赵一");
        picture(phone, "check-in");
        page.reload();
        page.getByLabel("钱二 记为到场").click();
        assertThat(page.locator(".attend-here")).hasCount(2);
    }

    private void letThreeHoursPass(String number) {
        jdbc.sql("update hazardflow.drill set approved_at = approved_at - interval '3 hours', drill_at = drill_at - interval '3 hours' where number = ?")
            .param(number).update();
    }

    private static String hour(LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private void conduct(Person safety, String number) {
        FormOnPage form = safety.tasklist().claim("组织实施", number).choose("结果", "按方案完成");
        for (String point : List.of("现场安全员到位", "参演人员已接受安全交底", "疏散通道和集合点畅通", "中止演练的信号人人知晓")) {
            form.choose("演练前安全确认", point);
        }
        LocalDateTime began = LocalDateTime.ofInstant(drills.get(number).drillAt(), clock.getZone());
        form.date("开始时间", began.toLocalDate()).time("开始时间", hour(began)).date("结束时间", began.plusHours(1).toLocalDate()).time("结束时间", hour(began.plusHours(1)));
        form.row("演练过程", 0).write("时间", hour(began.plusMinutes(5))).write("情景或事件", "发现明火").write("处置", "三分钟内报警，五分钟内疏散完毕");
        form.attach("现场照片", photo("现场一")).attach("现场照片", photo("现场二"));
        picture(safety.page(), "conduct");
        form.submit();
    }

    private void evaluate(Person safety, String number) {
        FormOnPage form = safety.tasklist().claim("评估打分", number);
        Locator items = form.within(".hf-score-item");
        for (int i = 0; i < items.count(); i++) {
            items.nth(i).locator(".is-grade-0").click();
        }
        form.write("现场点评", "组织有序，衔接顺畅").write("参演单位自评", "达到了预期目标");
        form.addRow("主要优点").row("主要优点", 0).write("优点", "报警及时准确");
        form.choose("预案需要修订吗", "不需要");
        form.addRow("改进项").row("改进项", 0).select("类型", "物资装备").write("改进什么", "对讲机不足，补充两组").select("责任岗位", "主要负责人")
            .date("完成日期", LocalDate.now(clock).plusDays(10));
        form.addRow("改进项").row("改进项", 1).select("类型", "设施隐患").write("改进什么", "二层疏散门打不开").write("具体位置", "二层东侧疏散门");
        picture(safety.page(), "evaluate");
        form.submit();
    }

    private void report(Person safety, String number) {
        FormOnPage form = safety.tasklist().claim("报送评估报告", number);
        form.write("演练执行情况", "按方案实施，全程约一小时，各环节均已完成。").write("预案的合理性和可操作性", "预案可操作").write("指挥和参演人员的应急能力", "指挥果断，人员熟练");
        form.write("装备和物资的适用性", "对讲机不足").write("演练目标的实现情况", "目标全部实现").write("总体结论", "演练达到预期");
        picture(safety.page(), "report");
        form.submit();
    }

    private void check(Visitors visitors, String number) {
        visitors.signIn("dept." + drills.get(number).reportTo()).tasklist().claim("抽查演练", number).choose("抽查方式", "查阅报告和记录").choose("抽查结论", "符合规定")
            .write("说明", "资料齐全").submit();
    }

    private FilePayload photo(String name) {
        return Photo.taken(name + ".jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }

    /** Kept to be looked at. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", "drill-" + name + ".png")));
    }
}
