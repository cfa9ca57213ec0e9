package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.FilePayload;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerVerification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class HazardJourneyIT {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerVerification verification;
    @Autowired
    private Clock clock;

    @Test
    void a_hazard_goes_from_report_to_closure_in_the_tasklist_of_four_people(Visitors visitors) {
        Person enterprise = visitors.signIn("safety.e0001");
        Person street = visitors.signIn("office.001");
        Person grid = visitors.signIn("grid.001");
        Person office = visitors.signIn("office.001");

        report(enterprise);
        String number = numberOnTheCard(street);
        verifyAndAssign(street, number);
        acknowledge(enterprise, number);
        rectify(enterprise, number, "已清走全部堆放的纸箱，划出禁放线，安排专人每日巡查两次。");
        reject(grid, number);
        rectifyAgain(enterprise, number);
        pass(grid, number);
        close(office, number);

        assertThat(hazard(number)).containsEntry("state", "CLOSED").containsEntry("reject_count", 1).containsEntry("level", "GENERAL")
            .containsEntry("sub_grade", "G2").containsEntry("enterprise", "e0001").containsEntry("street", "001")
            .containsEntry("title", "疏散通道堆放杂物").containsEntry("rectifier", "safety.e0001").containsEntry("reviewer", "grid.001");
        List<LedgerEvent> events = ledger.timeline(number);
        assertThat(events).extracting(LedgerEvent::step).containsSubsequence("report-hazard", "verify-hazard", "assign-rectification",
            "acknowledge-order", "rectify", "review-rectification", "rectify", "review-rectification", "approve-closure");
        assertThat(events).extracting(LedgerEvent::sequence).first().isEqualTo(1);
        assertThat(verification.verify().findings()).isEmpty();
        assertThat(evidence.findAll(events.stream().flatMap(event -> event.evidence().stream()).toList())).hasSize(3)
            .allSatisfy(photo -> assertThat(photo.takenAt()).isNotNull()).allSatisfy(photo -> assertThat(photo.lat()).isCloseTo(39.1284, within(0.0001)));

        CasePage page = office.casePage(number);
        assertThat(page.head()).containsText("已销号");
        assertThat(page.steps()).containsSubsequence("隐患上报", "受理核实", "分派整改", "企业签收", "整改反馈", "整改复查", "整改反馈", "整改复查", "销号审批");
        assertThat(page.photos()).not().hasCount(0);
        assertThat(List.of(enterprise, street, grid, office)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    private void report(Person enterprise) {
        FormOnPage form = enterprise.tasklist().start("隐患排查治理");
        form.attach("现场照片", photo("现场.jpg"))
            .write("具体位置", "一层东侧疏散通道")
            .write("隐患描述", "疏散通道堆放纸箱约两立方米，发生火灾时人员无法通过。");
        assertThat(form.next()).containsText("提交后：受理核实 → 大王庄街道安全办");
        form.submit();
    }

    private String numberOnTheCard(Person street) {
        Tasklist tasklist = street.tasklist().show("待领取");
        String number = jdbc.sql("select number from hazardflow.hazard order by reported_at desc limit 1").query(String.class).single();
        assertThat(number).matches("YH-\\d{8}-001-\\d{5}");
        assertThat(tasklist.card(number)).containsText("受理核实");
        return number;
    }

    private void verifyAndAssign(Person street, String number) {
        FormOnPage verify = street.tasklist().claim("受理核实", number);
        assertThat(verify.card()).containsText("一层东侧疏散通道");
        verify.choose("核实结果", "属实")
            .write("隐患名称", "疏散通道堆放杂物")
            .select("隐患类别", "消防")
            .select("细分等级", "G2")
            .choose("等级", "一般隐患")
            .write("核实意见", "现场查看，堆放情况属实。");
        assertThat(verify.next()).containsText("分派整改");
        verify.submit();

        FormOnPage assign = street.tasklist().claim("分派整改", number);
        assign.write("整改单位", "津东示范小微加工厂01").write("整改责任人", "张建国").write("联系电话", "13900000001")
            .select("监管部门", "消防").date("整改期限", today().plusDays(10))
            .write("整改要求", "清走堆放物，划出禁放线，疏散通道保持畅通。");
        assertThat(assign.next()).containsText("企业签收");
        assign.submit();
    }

    private void acknowledge(Person enterprise, String number) {
        FormOnPage order = enterprise.tasklist().claim("企业签收", number);
        order.tick("已阅知整改要求和期限，按要求整改").write("签收人", "徐永平").submit();
    }

    private void rectify(Person enterprise, String number, String done) {
        fillRectification(enterprise.tasklist().claim("整改反馈", number), done).submit();
    }

    private void rectifyAgain(Person enterprise, String number) {
        FormOnPage form = enterprise.tasklist().claim("整改反馈", number);
        assertThat(form.card()).containsText("通道尽头仍有两只纸箱");
        fillRectification(form, "已清走通道尽头剩余的两只纸箱，并加装照明，通道全程畅通。").submit();
    }

    private FormOnPage fillRectification(FormOnPage form, String done) {
        form.write("整改情况", done).attach("整改后照片", photo("整改后.jpg"))
            .date("完成时间", today()).time("完成时间", quarterHour()).write("企业负责人确认（姓名）", "张建国");
        assertThat(form.next()).containsText("整改复查");
        return form;
    }

    private void reject(Person grid, String number) {
        FormOnPage review = grid.tasklist().claim("整改复查", number);
        assertThat(review.card()).containsText("整改前");
        assertThat(review.card()).containsText("整改后");
        review.choose("复查方式", "现场复查").choose("复查结论", "不通过，退回整改")
            .write("不通过的原因", "通道尽头仍有两只纸箱未清走。").date("重新整改期限", today().plusDays(3)).submit();
    }

    private void pass(Person grid, String number) {
        grid.tasklist().claim("整改复查", number).choose("复查方式", "现场复查").choose("复查结论", "通过")
            .write("复查意见", "现场复查，整改到位。").submit();
    }

    private void close(Person office, String number) {
        office.tasklist().claim("销号审批", number).choose("审批意见", "同意销号").write("理由", "材料齐全，整改到位。").submit();
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

    private Map<String, Object> hazard(String number) {
        return jdbc.sql("select * from hazardflow.hazard where number = ?").param(number).query().singleRow();
    }
}
