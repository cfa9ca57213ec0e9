package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 50 cases in street 009, half of them overdue for 20 days and more. */
@BrowserTest
class LedgerListJourneyIT {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void rows() {
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, street, industry, reporter, reported_at,
                                           deadline, rung)
            select 'YH-20250901-009-' || lpad(n::text, 5, '0'), 'hazard-rectification', 'RECTIFYING', 'GENERAL', 'G1', 'GRID', '疏散通道堆物' || n, '009',
                   'CATERING', 'grid.009', timestamptz '2025-09-01 08:00:00+08' + n * interval '1 minute',
                   now() + case when n % 2 = 0 then -interval '20 days' else interval '20 days' end - n * interval '1 minute',
                   case when n % 2 = 0 then 'LISTING' end
            from generate_series(1, 50) n""").update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from hazardflow.hazard where number like 'YH-20250901-009-%'").update();
        jdbc.sql("delete from hazardflow.saved_view where person = 'office.009'").update();
    }

    @Test
    void a_number_of_the_board_leads_to_its_cases_which_are_kept_as_a_view_and_taken_out_as_a_sheet(Visitors visitors) throws IOException {
        Person office = visitors.signIn("office.009");
        Page page = office.page();
        page.navigate("/dashboard/overdue");
        Locator late = page.locator(".overdue-column", new Page.LocatorOptions().setHasText("15 天以上"));
        String count = late.locator("header a b").innerText();
        assertThat(late.locator("li")).hasCount(20);
        late.locator("footer a").click();

        page.waitForURL(Pattern.compile("/hazards\\?late=OVER_15"));
        Locator head = page.locator(".list-head");
        assertThat(head).containsText("共 " + count + " 件");
        assertThat(page.locator("table.list tbody tr")).hasCount(20);
        page.locator(".column-choice summary").click();
        page.locator(".column-choice label", new Page.LocatorOptions().setHasText("督促级")).locator("input").check();
        page.keyboard().press("Escape");
        assertThat(page.locator("table.list thead")).containsText("督促级");

        button(page, "下一页").click();
        assertThat(page.locator(".pager")).containsText("第 2 页");
        page.reload();
        assertThat(page.locator(".pager")).containsText("第 2 页");
        button(page, "上一页").click();
        assertThat(page.locator(".pager")).containsText("第 1 页");

        button(page, "保存为视图").click();
        page.locator("dialog input[maxlength]").fill("久拖未改");
        page.locator("dialog input[type=checkbox]").check();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".view-bar")).containsText("视图“久拖未改”已保存");
        page.navigate("/hazards");
        page.waitForURL(Pattern.compile("late=OVER_15"));
        assertThat(page.locator("table.list thead")).containsText("督促级");
        assertThat(head).containsText("共 " + count + " 件");

        Download download = page.waitForDownload(() -> button(page, "导出表格").click());
        assertThat(page.locator("#export-state")).containsText("已导出 " + count + " 件");
        try (InputStream in = Files.newInputStream(download.path()); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            assertThat(workbook.getFirstSheet().read()).hasSize(Integer.parseInt(count) + 1);
        }
        assertThat(office.alarms()).isEmpty();
    }

    @Test
    void nothing_of_another_street_stands_on_the_board(Visitors visitors) {
        Person other = visitors.signIn("office.008", 390, 844);
        other.page().navigate("/dashboard/overdue");
        assertThat(other.page().locator(".as-of")).isVisible();
        assertThat(other.page().locator("main")).not().containsText("疏散通道堆物");
        assertThat((Boolean) other.page().evaluate("document.documentElement.scrollWidth > innerWidth")).isFalse();
        other.page().locator(".tabs a", new Page.LocatorOptions().setHasText("我的逾期")).click();
        assertThat(other.page().locator("#own")).isVisible();
        assertThat(other.alarms()).isEmpty();
    }

    private static Locator button(Page page, String text) {
        return page.locator("button", new Page.LocatorOptions().setHasText(text));
    }
}
