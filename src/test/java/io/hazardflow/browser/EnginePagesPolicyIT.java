package io.hazardflow.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class EnginePagesPolicyIT {

    private static final String REFUSED = "refused by policy: ";
    private static final Map<String, String> PAGES = Map.of(
        "/camunda/app/cockpit/default/#/processes", "hazard-rectification",
        "/camunda/app/cockpit/default/#/decisions", "隐患分级分类",
        "/camunda/app/cockpit/default/#/repository", "SpringAutoDeployment",
        "/camunda/app/admin/default/#/users", "committee",
        "/camunda/app/admin/default/#/authorization?resource=0", "tasklist");

    private final List<String> refused = new CopyOnWriteArrayList<>();

    @Test
    void cockpit_admin_and_tasklist_run_under_the_tight_policy(Visitors visitors) {
        Person admin = visitors.signIn("admin");
        Page page = admin.page();
        page.addInitScript("document.addEventListener('securitypolicyviolation', e => console.log('" + REFUSED
            + "' + e.violatedDirective + ' ' + e.blockedURI))");
        page.onConsoleMessage(message -> {
            if (message.text().startsWith(REFUSED) && !message.text().endsWith(" eval")) {
                refused.add(page.url() + " " + message.text());
            }
        });

        PAGES.forEach((path, content) -> {
            page.navigate(path);
            assertThat(page.locator("body")).containsText(content);
        });
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator("a", new Page.LocatorOptions().setHasText("隐患排查治理")).first().click();
        page.locator("svg .djs-shape").first().waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE));
        Tasklist.open(page).start("隐患排查治理");

        assertThat(refused).isEmpty();
        assertThat(admin.alarms()).isEmpty();
    }
}
