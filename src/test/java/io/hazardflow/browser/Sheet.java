package io.hazardflow.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page of the portal with fields and buttons, named as a person reads them. */
final class Sheet {

    private final Page page;

    private Sheet(Page page) {
        this.page = page;
    }

    static Sheet open(Person person, String path) {
        person.page().navigate(path);
        return on(person);
    }

    static Sheet on(Person person) {
        return new Sheet(person.page());
    }

    Sheet write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).locator("visible=true");
    }

    Sheet choose(String label, String option) {
        main().locator(".el-select", new Locator.LocatorOptions().setHas(page.locator("input[aria-label='" + label + "']"))).click();
        page.locator(".el-select-dropdown__item:visible", new Page.LocatorOptions().setHasText(option)).first().click();
        return this;
    }

    Sheet press(String button) {
        button(button).click();
        return this;
    }

    Locator button(String name) {
        return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Sheet unfold(String title) {
        main().locator("summary", new Locator.LocatorOptions().setHasText(title)).click();
        return this;
    }

    Locator title() {
        return main().locator("h1");
    }

    Locator notice() {
        return main().locator(".notice");
    }

    Locator wrong() {
        return main().locator(".field-error, .refusal");
    }

    Locator main() {
        return page.locator("main");
    }
}
