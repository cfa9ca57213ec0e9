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
import io.hazardflow.drill.EmergencyDrill;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void a_drill_is_confirmed_scheduled_approved_held_evaluated_improved_and_archived(Visitors visitors) {
        String number = dueDrills.of(ENTERPRISE);
        String annual = jdbc.sql("select number from hazardflow.annual_drill_plan where enterprise = ?").param(ENTERPRISE).query(String.class).single();
        Person safety = visitors.signIn("safety." + ENTERPRISE);
        Person head = visitors.signIn("head." + ENTERPRISE);
        picture(safety.page(), "home");
        FormOnPage adjust = safety.tasklist().claim("调整演练计划", annual);
        picture(safety.page(), "adjust");
        adjust.submit();
        Person confirmer = visitors.signIn(confirmer(annual));
        FormOnPage confirm = confirmer.tasklist().claim("确认年度计划", annual).choose("确认意见", "确认");
        picture(confirmer.page(), "confirm");
        confirm.submit();
        dueDrills.work(AnnualPlanProcess.KEY);

        schedule(safety, number);
        FormOnPage approval = head.tasklist().claim("单位负责人审批", number).choose("审批意见", "同意");
        picture(head.page(), "approve");
        approval.submit();
        checkIn(visitors, safety, number);
        ClockUtil.offset(Duration.ofHours(2).toMillis());
        conduct(safety, number);
        evaluate(safety, number);

        Drill evaluated = drills.get(number);
        assertThat(evaluated.grade()).isEqualTo(DrillGrade.GOOD);
        assertThat(jdbc.sql("select state from hazardflow.hazard where parent_key = ?").param(number).query(String.class).list()).hasSize(1);
        FormOnPage improvement = head.tasklist().claim("落实改进", number);
        improvement.write("落实情况", "已补充两组对讲机，并登记入库。").attach("证明照片", photo());
        picture(head.page(), "improvement");
        improvement.submit();
        FormOnPage verification = safety.tasklist().claim("核验改进", number).choose("核验结论", "合格");
        picture(safety.page(), "verify");
        verification.submit();
        report(safety, number);
        dueDrills.work(EmergencyDrill.KEY);

        assertThat(drills.get(number).state()).isIn(DrillState.ARCHIVED, DrillState.REPORTED);
        safety.page().navigate("/drills/" + number);
        assertThat(safety.page().locator("main")).containsText("良");
        picture(safety.page(), "drill");
        assertThat(java.util.List.of(safety, head, confirmer)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private String confirmer(String annual) {
        String group = jdbc.sql("select confirming_group from hazardflow.annual_drill_plan where number = ?").param(annual).query(String.class).single();
        return group.startsWith("dept:") ? group.replace("dept:", "dept.") : group.replace("street-office:", "office.");
    }

    private void schedule(Person safety, String number) {
        LocalDateTime at = LocalDateTime.now(clock).plusMinutes(70);
        FormOnPage form = safety.tasklist().claim("编制演练方案", number);
        form.choose("演练内容", "综合演练").choose("演练形式", "桌面演练").date("演练时间", at.toLocalDate()).time("演练时间", at.format(DateTimeFormatter.ofPattern("HH:mm")));
        form.write("演练时长", "60").write("演练地点", "一楼会议室").choose("地点在", "单位内").write("总指挥姓名", "吴总");
        form.addRow("评估员").row("评估员", 0).write("姓名", "周评估").write("单位", "区安全生产协会");
        form.addRow("评估员").row("评估员", 1).write("姓名", "郑评估").write("单位", "区安全生产协会");
        form.write("计划参演人数", "3").write("参演人员名单", "赵一 仓储部\n钱二 仓储部\n孙三 办公室");
        form.write("情景", "上午十时一号仓库货架起火，烟雾蔓延到二层，两名员工被困，需要疏散和初期扑救。").write("目标", "检验报警、疏散和初期扑救的衔接");
        form.addRow("情景注入").row("情景注入", 0).write("开始后第几分钟", "5").write("注入的情况", "发现明火").write("应有的反应", "报警并启动预案");
        form.write("安全措施", "设现场安全员，约定中止信号").attach("工作方案", photo());
        picture(safety.page(), "schedule");
        form.submit();
    }

    private void checkIn(Visitors visitors, Person safety, String number) {
        Page page = safety.page();
        page.navigate("/drills/" + number);
        picture(page, "drill-ready");
    }

    private void conduct(Person safety, String number) {
        LocalDateTime began = LocalDateTime.now(clock).minusMinutes(45);
        FormOnPage form = safety.tasklist().show("我的待办").open("组织实施", number);
        picture(safety.page(), "conduct");
    }

    private void evaluate(Person safety, String number) {
        FormOnPage form = safety.tasklist().claim("评估打分", number);
        picture(safety.page(), "evaluate");
    }

    private void report(Person safety, String number) {
        FormOnPage form = safety.tasklist().claim("报送评估报告", number);
        picture(safety.page(), "report");
    }

    private FilePayload photo() {
        return Photo.taken("现场.jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }

    /** Kept to be looked at. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", "drill-" + name + ".png")));
    }
}
