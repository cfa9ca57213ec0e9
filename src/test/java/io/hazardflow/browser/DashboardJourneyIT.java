package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.platform.EngineClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers see of some hazards of street 001 in their browsers. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardJourneyIT {

    private static final double HEARD_WITHIN = 5_000;
    private static final String FOUND = "select count(*) from hazardflow.hazard_measure where not excluded and reported_at >= ? and ";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private MonthSums months;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @BeforeAll
    void someHazardsAreOnTheirWay() {
        IntStream.range(0, 3).forEach(n -> {
            String number = driver.report(HazardDriver.GRID);
            driver.verifyAsReal(number, "G1", Map.of());
            if (n > 0) {
                driver.assign(HazardDriver.STREET, number, 7);
            }
        });
        driver.report(HazardDriver.GRID);
        months.catchUp();
    }

    @ParameterizedTest
    @CsvSource({"office.001, street = '001'", "dept.yjj, true", "leader, true", "safety.e0001, enterprise = 'e0001'"})
    void each_counts_his_own_and_comes_from_a_number_to_a_case_in_two_clicks(String account, String own, Visitors visitors) {
        Person person = visitors.signIn(account);
        Page page = person.page();
        page.navigate(ofTheYear());
        Locator number = card(page, "新增隐患").locator(".indicator-value > a");
        number.waitFor();
        long counted = Long.parseLong(number.innerText());
        long all = found("true");
        if ("true".equals(own)) {
            assertThat(counted).isPositive().isLessThanOrEqualTo(all);
        } else {
            assertThat(counted).isEqualTo(found(own)).isPositive();
        }

        number.click();
        page.waitForURL(Pattern.compile("/dashboard/indicators/HAZARDS_FOUND"));
        assertThat(page.locator(".count")).containsText("共 " + counted + " 件");
        assertThat(page.locator(".months svg")).isVisible();
        page.locator("ul.rows a.row").first().click();
        CasePage.on(page);

        page.navigate(ofTheYear());
        Locator open = page.locator(".open-cards dd").first().locator("a");
        String standing = open.innerText();
        open.click();
        assertThat(page.locator(".list-head")).containsText("共 " + standing + " 件");
        assertThat(person.alarms()).isEmpty();
    }

    @Test
    void another_street_finds_nothing_of_it(Visitors visitors) {
        Page page = visitors.signIn("office.002").page();
        page.navigate(ofTheYear() + "&street=001");
        assertThat(card(page, "新增隐患").locator(".indicator-value")).hasText("0");
        page.navigate("/dashboard/indicators/HAZARDS_FOUND?from=" + firstOfYear() + "&to=" + today() + "&street=001");
        assertThat(page.locator("main")).containsText("没有对应的案件");
    }

    @Test
    void what_is_taken_out_is_what_the_list_shows(Visitors visitors) throws IOException {
        Person office = visitors.signIn("office.001");
        Page page = office.page();
        page.navigate("/hazards?street=001&state=RECTIFYING,ASSIGNED,REPORTED,TRIAGED");
        assertThat(page.locator(".list-head")).containsText(Pattern.compile("共 \\d+ 件"));
        Download download = page.waitForDownload(() -> page.locator("button", new Page.LocatorOptions().setHasText("导出表格")).click());
        List<String> taken = new ArrayList<>();
        try (InputStream in = Files.newInputStream(download.path()); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            workbook.getFirstSheet().read().stream().skip(1).forEach(row -> row.stream().filter(Objects::nonNull).map(Cell::getText)
                .filter(text -> text.startsWith("YH-")).findFirst().ifPresent(taken::add));
        }
        List<String> shown = new ArrayList<>();
        Locator next = page.locator("button", new Page.LocatorOptions().setHasText("下一页"));
        do {
            shown.addAll(page.locator("table.list tbody").innerText().lines().flatMap(line -> Pattern.compile("YH-[\\d-]+").matcher(line).results())
                .map(hit -> hit.group()).toList());
        } while (turned(page, next));
        assertThat(shown).isNotEmpty();
        assertThat(taken).isEqualTo(shown);
        assertThat(office.alarms()).isEmpty();
    }

    private static boolean turned(Page page, Locator next) {
        if (next.count() == 0 || next.isDisabled()) {
            return false;
        }
        String before = page.locator("table.list tbody").innerText();
        next.click();
        assertThat(page.locator("table.list tbody")).not().hasText(before);
        return true;
    }

    @Test
    void an_open_page_hears_of_a_step_within_five_seconds(Visitors visitors) {
        Person office = visitors.signIn("office.001");
        Page page = office.page();
        page.navigate(ofTheYear());
        Locator number = card(page, "新增隐患").locator(".indicator-value > a");
        number.waitFor();
        long before = Long.parseLong(number.innerText());
        driver.report(HazardDriver.GRID);
        months.catchUp();
        assertThat(number).hasText(String.valueOf(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(HEARD_WITHIN));
        assertThat(office.alarms()).isEmpty();
    }

    @Test
    void a_wall_needs_no_scrolling(Visitors visitors) {
        Person leader = visitors.signIn("leader", 1920, 1080);
        Page page = leader.page();
        page.navigate("/dashboard/wall");
        page.locator(".wall-rates article").first().waitFor();
        assertThat(page.locator(".wall-map g").first()).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth"))
            .isFalse();
        assertThat(page.evaluate("""
            [...document.querySelectorAll('.wall > *, .wall li, .wall-rates article')].filter(part => {
              const at = part.getBoundingClientRect();
              return at.bottom > innerHeight || at.right > innerWidth || part.scrollHeight > part.clientHeight + 1;
            }).map(part => part.className)""")).isEqualTo(List.of());
        assertThat(leader.alarms()).isEmpty();
    }

    @Test
    void the_way_from_the_head_over_a_number_to_a_case_goes_by_keyboard(Visitors visitors) {
        Person office = visitors.signIn("office.001");
        Page page = office.page();
        page.navigate("/");
        Locator checks = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("检查").setExact(true));
        checks.focus();
        page.keyboard().press("Enter");
        assertThat(checks).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("现场检查").setExact(true))).isFocused();
        page.keyboard().press("Escape");
        assertThat(checks).isFocused();
        assertThat(checks).hasAttribute("aria-expanded", "false");
        tabTo(page, page.locator(".top-entries a", new Page.LocatorOptions().setHasText("统计分析")));
        page.keyboard().press("Enter");

        Locator number = page.locator(".open-cards dd a").first();
        number.waitFor();
        tabTo(page, number);
        page.keyboard().press("Enter");
        Locator hit = page.locator("table.list tbody a").first();
        hit.waitFor();
        tabTo(page, hit);
        page.keyboard().press("Enter");
        CasePage.on(page);
        assertThat(office.alarms()).isEmpty();
    }

    private static void tabTo(Page page, Locator target) {
        for (int presses = 0; presses < 80 && !isFocused(target); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private long found(String own) {
        return jdbc.sql(FOUND + own).param(firstOfYear().atStartOfDay(EngineClock.ZONE).toOffsetDateTime()).query(Long.class).single();
    }

    private String ofTheYear() {
        return "/dashboard?from=" + firstOfYear() + "&to=" + today();
    }

    private LocalDate firstOfYear() {
        return today().withDayOfYear(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
