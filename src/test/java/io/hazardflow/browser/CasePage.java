package io.hazardflow.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page of one case. */
final class CasePage {

    private final Page page;

    private CasePage(Page page) {
        this.page = page;
    }

    static CasePage open(Page page, String number) {
        page.navigate("/hazards/" + number);
        return on(page);
    }

    static CasePage on(Page page) {
        page.locator(".timeline li").first().waitFor();
        return new CasePage(page);
    }

    Locator head() {
        return page.locator(".case-head");
    }

    Locator all() {
        return page.locator(".case-page");
    }

    List<String> steps() {
        return page.locator(".timeline .timeline-head b").allInnerTexts();
    }

    Locator photos() {
        return page.locator(".photo-pair img");
    }

    Locator taskLinks() {
        return page.locator(".now-step a.button");
    }
}
