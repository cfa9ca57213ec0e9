package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What can be done with a task or a case beside its form: buttons, each of which may ask in a dialog for a person and for words. */
final class Acts {

    private final Page page;
    private final Locator bar;

    private Acts(Page page, String bar) {
        this.page = page;
        this.bar = page.locator(bar);
    }

    /** Those above a form. */
    static Acts ofTask(Person person) {
        return new Acts(person.page(), ".hf-actions");
    }

    /** Those of the page of a case. */
    static Acts ofCase(Person person) {
        return new Acts(person.page(), ".case-head");
    }

    Locator bar() {
        return bar;
    }

    Locator button(String name) {
        return bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Acts open(String name) {
        button(name).first().click();
        assertThat(dialog()).isVisible();
        return this;
    }

    Acts person(String label, String name) {
        Locator list = dialog().locator(".el-select", new Locator.LocatorOptions().setHas(page.locator("input[aria-label='" + label + "']")));
        if (list.count() > 0) {
            list.click();
            page.locator(".el-select-dropdown__item:visible", new Page.LocatorOptions().setHasText(name)).first().click();
        } else {
            Locator plain = dialog().locator("label", new Locator.LocatorOptions().setHasText(label)).locator("select");
            plain.selectOption(plain.locator("option", new Locator.LocatorOptions().setHasText(name)).first().getAttribute("value"));
        }
        return this;
    }

    Acts words(String label, String words) {
        dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(words);
        return this;
    }

    /** Presses the button of the dialog, which is named like what opened it. */
    void send(String name) {
        press(name);
        assertThat(dialog()).hasCount(0);
    }

    Acts press(String name) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
        return this;
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }
}
