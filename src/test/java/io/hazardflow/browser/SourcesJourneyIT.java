package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SourcesJourneyIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADS = List.of("旧台账编号", "企业", "隐患名称", "隐患描述", "具体位置", "隐患类别", "细分等级", "来源", "发现日期",
        "责任人", "整改要求", "下达日期", "整改期限", "状态");

    @Autowired
    private Clock clock;

    @Test
    void an_enterprise_files_its_zero_report_and_its_street_reads_it(Visitors visitors) {
        Person safety = visitors.signIn("safety.e0009");
        Page page = safety.page();
        page.navigate("/zero-reports");
        page.locator("a.button.is-primary", new Page.LocatorOptions().setHasText("报送零报告")).click();
        FormOnPage form = new FormOnPage(page, page.locator(".form-box"), "").awaitDrawn();
        button(page, "报送零报告").click();
        assertThat(form.problems()).containsText("检查了哪些区域和部位");
        form.write("检查了哪些区域和部位", "一至三层疏散通道、配电间、厨房燃气管线").write("检查项数", "36").write("检查人", "张三")
            .tick("本期已按要求自查，未发现事故隐患，对报告的真实性负责");
        picture(page, "zero-report-form");
        button(page, "报送零报告").click();

        assertThat(page.locator(".notice")).containsText("LB-e0009-" + YearMonth.now(clock));
        assertThat(page.locator("table.list")).containsText("张三");
        picture(page, "zero-reports");
        page.navigate("/zero-reports/new");
        form = new FormOnPage(page, page.locator(".form-box"), "").awaitDrawn();
        form.write("检查了哪些区域和部位", "一至三层疏散通道、配电间、厨房燃气管线").write("检查项数", "36")
            .tick("本期已按要求自查，未发现事故隐患，对报告的真实性负责");
        button(page, "报送零报告").click();
        assertThat(form.problems()).containsText("同一期只能报送一次");

        Person street = visitors.signIn("office.001");
        street.page().navigate("/zero-reports?enterprise=e0009");
        assertThat(street.page().locator("table.list tbody tr")).hasCount(1);
        assertThat(street.page().locator("a.button", new Page.LocatorOptions().setHasText("报送零报告"))).hasCount(0);
        assertThat(List.of(safety, street)).allSatisfy(person -> assertThat(person.alarms()).isEmpty());
    }

    @Test
    void the_old_ledger_is_tried_corrected_and_imported(Visitors visitors) {
        Person coordination = visitors.signIn("coordination");
        Page page = coordination.page();
        page.navigate("/");
        page.locator("nav button", new Page.LocatorOptions().setHasText("更多")).click();
        page.locator("nav a", new Page.LocatorOptions().setHasText("旧台账导入")).click();
        Download template = page.waitForDownload(() -> page.locator("a.button", new Page.LocatorOptions().setHasText("下载导入模板")).click());
        assertThat(template.suggestedFilename()).isEqualTo("旧台账导入模板.xlsx");

        page.locator("#ledger-file").setInputFiles(ledger("整改完", "e0001"));
        button(page, "试导入").click();
        assertThat(page.locator("table.list")).containsText("应为以下之一");
        picture(page, "ledger-import-errors");
        page.locator("#ledger-file").setInputFiles(ledger("整改中", "e0001"));
        button(page, "试导入").click();
        assertThat(page.locator(".list-head")).containsText("1 件可以导入");
        picture(page, "ledger-import-dry");
        button(page, "正式导入 1 件").click();
        assertThat(page.locator(".list-head")).containsText("已导入 1 件");
        page.locator("table.list a").click();

        assertThat(page.locator("h1")).containsText("配电箱线路老化");
        assertThat(page.locator("main")).containsText("旧台账导入");
        picture(page, "imported-case");
        assertThat(coordination.alarms()).isEmpty();
        Person grid = visitors.signIn("grid.001");
        assertThat(grid.page().locator("nav button", new Page.LocatorOptions().setHasText("更多"))).isVisible();
        assertThat(grid.page().locator("nav a", new Page.LocatorOptions().setHasText("旧台账导入"))).hasCount(0);
    }

    @Test
    void an_officer_chooses_the_source_and_a_worker_is_not_asked(Visitors visitors) {
        Person office = visitors.signIn("office.001");
        office.page().navigate("/report");
        FormOnPage form = new FormOnPage(office.page(), office.page().locator(".form-box"), "").awaitDrawn();
        assertThat(form.field("来源单号")).hasCount(0);
        form.select("来源", "上级交办");
        assertThat(form.field("来源单号")).hasCount(1);
        picture(office.page(), "report-source");

        Person grid = visitors.signIn("grid.001");
        grid.page().navigate("/report");
        FormOnPage plain = new FormOnPage(grid.page(), grid.page().locator(".form-box"), "").awaitDrawn();
        assertThat(plain.field("来源")).hasCount(0);
        assertThat(plain.field("来源单号")).hasCount(0);
    }

    private FilePayload ledger(String state, String enterprise) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> row = Map.ofEntries(Map.entry("旧台账编号", "旧-2026-浏览器-1"), Map.entry("企业", enterprise), Map.entry("隐患名称", "配电箱线路老化"),
            Map.entry("隐患描述", "二层配电箱线路老化，绝缘层开裂，可能短路起火"), Map.entry("具体位置", "二层配电间"), Map.entry("隐患类别", "XC06"),
            Map.entry("细分等级", "G1"), Map.entry("来源", "企业自查"), Map.entry("发现日期", today.minusDays(9).toString()), Map.entry("责任人", "赵六"),
            Map.entry("整改要求", "更换老化线路并请电工检测"), Map.entry("下达日期", today.minusDays(8).toString()),
            Map.entry("整改期限", today.plusDays(5).toString()), Map.entry("状态", state));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("旧台账");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
                sheet.value(1, column, row.get(HEADS.get(column)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("旧台账.xlsx", XLSX, out.toByteArray());
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words)).first();
    }

    /** Kept to be looked at. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", "sources-" + name + ".png")));
    }
}
