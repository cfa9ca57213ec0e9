package io.hazardflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.hazard.HazardDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the dashboard on a desk and on a phone, in both languages, under the rules of axe-core. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardAccessibilityIT {

    private static final Path AXE = Path.of("src", "main", "web", "node_modules", "axe-core", "axe.min.js");
    private static final double MOST_SHIFT = 0.05;
    private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {390, 844});

    /** Address and what stands there when it has come. */
    private static final Map<String, String> PAGES = Map.ofEntries(
        Map.entry("/dashboard", "#parts .chart svg"),
        Map.entry("/dashboard/indicators/RECTIFICATION", ".months svg, .months .empty"),
        Map.entry("/dashboard/overdue", ".as-of"),
        Map.entry("/dashboard/overdue?of=MINE", "#own .rows, #own .empty"),
        Map.entry("/dashboard/campaigns", ".stand, .empty"),
        Map.entry("/dashboard/process-map", ".map-diagram .djs-container"),
        Map.entry("/dashboard/process-map/hazard-rectification/verify-hazard", ".list-head"),
        Map.entry("/dashboard/ranking", "main .box"),
        Map.entry("/dashboard/clock", "main .box"),
        Map.entry("/dashboard/as-of", "main .box"),
        Map.entry("/dashboard/implausible", "main .box"),
        Map.entry("/dashboard/brief", "main .box"),
        Map.entry("/statistics-reports", "main .box"),
        Map.entry("/dashboard/plan-indicators", "main .box"),
        Map.entry("/dashboard/wall", ".wall-rates"),
        Map.entry("/hazards", ".list-head"));

    @Autowired
    private HazardDriver driver;
    @Autowired
    private MonthSums months;
    private String axe;

    @BeforeAll
    void someHazardsAreOnTheirWay() throws IOException {
        axe = Files.readString(AXE);
        String number = driver.report(HazardDriver.GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(HazardDriver.STREET, number, 7);
        months.catchUp();
    }

    @Test
    void no_page_bars_anybody_in_chinese(Visitors visitors) {
        look(visitors, "zh-CN");
    }

    @Test
    void no_page_bars_anybody_in_english(Visitors visitors) {
        look(visitors, "en");
    }

    private void look(Visitors visitors, String language) {
        Person leader = visitors.signIn("leader");
        Page page = leader.page();
        page.evaluate("language => localStorage.setItem('hf-locale', language)", language);
        try {
            assertThat(PAGES.entrySet().stream().flatMap(entry -> wrong(page, entry.getKey(), entry.getValue()).stream()).toList()).isEmpty();
        } finally {
            page.evaluate("() => localStorage.removeItem('hf-locale')");
        }
        assertThat(leader.alarms()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> wrong(Page page, String address, String ready) {
        page.navigate(address);
        page.locator(ready).first().waitFor();
        page.evaluate(axe);
        return SIZES.stream().flatMap(size -> {
            page.setViewportSize(size[0], size[1]);
            page.locator(ready).first().waitFor();
            String where = address + " at " + size[0] + ": ";
            return ((List<String>) page.evaluate("""
                async () => [
                  ...(await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })).violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(({ id, nodes }) => `${id} ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`),
                  ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
                ]""")).stream().map(where::concat);
        }).toList();
    }

    @Test
    void nothing_jumps_while_the_overview_comes(Visitors visitors) {
        Person leader = visitors.signIn("leader");
        Page page = leader.page();
        page.addInitScript("""
            window.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shift += entry.value; }))
              .observe({ type: 'layout-shift', buffered: true });""");
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            page.navigate("/dashboard");
            page.locator("#parts .chart svg").first().waitFor();
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).as("at " + size[0]).isLessThan(MOST_SHIFT);
        }
    }
}
