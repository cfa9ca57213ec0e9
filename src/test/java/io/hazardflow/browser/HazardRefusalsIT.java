package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class HazardRefusalsIT {

    private static final String PROCESS = "隐患排查治理";
    private static final String DESCRIPTION = "配电箱门缺失，带电部分外露，人员可能触电。";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_report_without_a_photo_is_stopped_at_the_photo_and_nothing_starts(Visitors visitors) {
        long cases = cases();
        Person enterprise = visitors.signIn("safety.e0002");
        FormOnPage form = enterprise.tasklist().start(PROCESS);
        form.write("具体位置", "二层配电间").write("隐患描述", DESCRIPTION).press();

        assertThat(form.problems()).containsText("现场照片");
        assertThat(form.field("现场照片")).containsText("必填");
        assertThat(form.field("隐患描述").locator("textarea")).hasValue(DESCRIPTION);
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void a_file_that_is_too_large_or_no_picture_is_refused_at_its_field(Visitors visitors) {
        FormOnPage form = visitors.signIn("safety.e0003").tasklist().start(PROCESS);

        form.offer("现场照片", Photo.tooLarge());
        Locator errors = form.field("现场照片").locator(".hf-photo-error");
        assertThat(errors).containsText("文件超过 10 MB");
        form.offer("现场照片", Photo.document());
        assertThat(form.field("现场照片")).containsText("只接受 JPG、PNG、WebP 图片");
        form.offer("现场照片", Photo.disguised());
        assertThat(errors).hasCount(2);
        assertThat(jdbc.sql("select count(*) from hazardflow.evidence where uploaded_by = 'safety.e0003'").query(Long.class).single()).isZero();
    }

    @Test
    void a_draft_is_there_again_after_the_browser_was_closed(Visitors visitors) {
        Person before = visitors.signIn("safety.e0004");
        FormOnPage form = before.tasklist().start(PROCESS);
        form.attach("现场照片", photo()).write("具体位置", "仓库北门").write("隐患描述", DESCRIPTION);
        assertThat(form.draftLine()).containsText("草稿已保存");
        before.leave();

        FormOnPage again = visitors.signIn("safety.e0004").tasklist().start(PROCESS);
        assertThat(again.draftLine()).containsText("已恢复上次的草稿");
        assertThat(again.field("具体位置").locator("input")).hasValue("仓库北门");
        assertThat(again.field("隐患描述").locator("textarea")).hasValue(DESCRIPTION);
        assertThat(again.field("现场照片").locator("img")).hasCount(1);
    }

    @Test
    void scripts_in_texts_stay_texts_and_a_deadline_in_the_past_keeps_the_task_open(Visitors visitors) {
        Person enterprise = visitors.signIn("safety.e0001");
        String attack = "<script>alert(1)</script><img src=x onerror=alert(2)> 配电箱门缺失";
        enterprise.tasklist().start(PROCESS).attach("现场照片", photo()).write("具体位置", "<img src=x onerror=alert(3)>")
            .write("隐患描述", attack).submit();
        String number = jdbc.sql("select number from hazardflow.hazard where reporter = 'safety.e0001' order by reported_at desc limit 1")
            .query(String.class).single();

        Person street = visitors.signIn("office.001");
        FormOnPage verify = street.tasklist().claim("受理核实", number);
        assertThat(verify.card()).containsText(attack);
        verify.choose("核实结果", "属实").write("隐患名称", "<b onmouseover=alert(4)>配电箱</b>").select("隐患类别", "用电安全")
            .select("细分等级", "G2").choose("等级", "一般隐患").write("核实意见", "现场查看，情况属实。").submit();

        FormOnPage assign = street.tasklist().claim("分派整改", number);
        assertThat(assign.card()).containsText("<b onmouseover=alert(4)>配电箱</b>");
        assign.write("整改责任人", "张建国").write("联系电话", "13900000001").date("整改期限", LocalDate.now(clock).minusDays(3))
            .write("整改要求", "补装配电箱门，带电部分全部封闭。").press();
        assertThat(assign.problems()).containsText("整改期限");
        assertThat(openTasks(number)).isEqualTo(1);
        assign.date("整改期限", LocalDate.now(clock).plusDays(7)).submit();

        CasePage page = street.casePage(number);
        assertThat(page.head()).containsText("<b onmouseover=alert(4)>配电箱</b>");
        assertThat(page.all()).containsText(attack);
        assertThat(page.all().locator("script, img[src=x]")).hasCount(0);
        assertThat(street.alarms()).isEmpty();
        assertThat(enterprise.alarms()).isEmpty();
    }

    @Test
    void the_case_card_leads_to_the_case_and_the_case_leads_back_to_the_task(Visitors visitors) {
        visitors.signIn("safety.e0001").tasklist().start(PROCESS).attach("现场照片", photo()).write("具体位置", "三层楼梯间")
            .write("隐患描述", "应急照明灯损坏两盏，断电后楼梯间没有照明。").submit();
        String number = jdbc.sql("select number from hazardflow.hazard where location = '三层楼梯间'").query(String.class).single();
        Person street = visitors.signIn("office.001");
        Locator link = street.tasklist().claim("受理核实", number).card().locator(".hf-open-case");
        assertThat(link).hasAttribute("href", "/hazards/" + number);

        CasePage page = street.casePage(number);
        assertThat(page.head()).containsText(number);
        page.taskLinks().first().click();
        assertThat(street.page().locator(".task-details .hf-case-card")).containsText(number);
    }

    private FilePayload photo() {
        return Photo.taken("现场.jpg", LocalDateTime.now(clock).minusMinutes(5).format(DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss")));
    }

    private long cases() {
        return jdbc.sql("select count(*) from hazardflow.hazard").query(Long.class).single();
    }

    private long openTasks(String number) {
        return jdbc.sql("select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?")
            .param(number).query(Long.class).single();
    }
}
