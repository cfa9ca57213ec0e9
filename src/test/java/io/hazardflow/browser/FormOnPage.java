package io.hazardflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** One of our forms, its fields named by their labels as a person reads them. */
final class FormOnPage {

    private final Page page;
    private final Locator frame;
    private final String action;

    FormOnPage(Page page, Locator frame, String action) {
        this.page = page;
        this.frame = frame;
        this.action = action;
    }

    FormOnPage awaitDrawn() {
        frame.locator(".hf-form .fjs-form-field").first().waitFor();
        return this;
    }

    FormOnPage awaitReadonly() {
        assertThat(frame.locator(".hf-hint-line")).containsText("请先领取任务");
        return this;
    }

    FormOnPage awaitWritable() {
        assertThat(frame.locator(".hf-hint-line")).isEmpty();
        return drawn(frame.locator(".hf-hint-line"));
    }

    FormOnPage write(String label, String text) {
        field(label).locator("input, textarea").first().fill(text);
        return this;
    }

    FormOnPage choose(String label, String option) {
        field(label).locator(".fjs-inline-label", new Locator.LocatorOptions().setHasText(exactly(option))).locator("input").check();
        return this;
    }

    FormOnPage tick(String label) {
        field(label).locator("input[type=checkbox]").check();
        return this;
    }

    FormOnPage select(String label, String option) {
        field(label).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).click();
        return this;
    }

    FormOnPage date(String label, LocalDate day) {
        Locator input = field(label).locator("input").first();
        input.fill("%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        input.press("Enter");
        return taken(input);
    }

    /** The picker keeps date and time together: it has drawn the one before the other is typed. */
    private FormOnPage taken(Locator input) {
        input.blur();
        return drawn(input);
    }

    /** Fields follow what was done to them with the next picture. */
    private FormOnPage drawn(Locator part) {
        part.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return this;
    }

    FormOnPage time(String label, String clock) {
        Locator input = field(label).locator(".fjs-timepicker input");
        input.fill(clock);
        input.press("Enter");
        return taken(input);
    }

    FormOnPage attach(String label, FilePayload file) {
        Locator photos = field(label).locator(".hf-photo-list li");
        int before = photos.count();
        offer(label, file);
        assertThat(photos).hasCount(before + 1);
        assertThat(field(label).locator("[role=progressbar]")).hasCount(0);
        return this;
    }

    /** Gives a file to a field without expecting that it is taken. */
    FormOnPage offer(String label, FilePayload file) {
        field(label).locator("input[type=file]").setInputFiles(file);
        return this;
    }

    /** One row of a list, whose fields are then named as those of a form. */
    FormOnPage row(String list, int number) {
        return new FormOnPage(page, list(list).locator(".fjs-repeat-row-container").nth(number), action);
    }

    FormOnPage addRow(String list) {
        list(list).locator(".fjs-repeat-render-add").click();
        return this;
    }

    FormOnPage removeRow(String list, int number) {
        list(list).locator(".fjs-repeat-row-container").nth(number).locator(".fjs-repeat-row-remove").click();
        return this;
    }

    private Locator list(String label) {
        return frame.locator(".fjs-form-field-dynamiclist").filter(new Locator.FilterOptions().setHas(
            page.locator("label", new Page.LocatorOptions().setHasText(exactly(label)))));
    }

    Locator field(String label) {
        return frame.locator(".fjs-form-field:not(.fjs-form-field-group)").filter(new Locator.FilterOptions()
            .setHas(page.locator("label", new Page.LocatorOptions().setHasText(exactly(label))))).first();
    }

    Locator within(String selector) {
        return frame.locator(selector);
    }

    Locator card() {
        return frame.locator(".hf-case-card");
    }

    /** What others handed in before. */
    Locator earlier() {
        return frame.locator(".hf-earlier");
    }

    Locator next() {
        return frame.locator(".hf-next-line");
    }

    Locator draftLine() {
        return frame.locator(".hf-draft-line");
    }

    Locator problems() {
        return frame.locator(".hf-error-box");
    }

    /** Presses the button and waits until the step is taken. */
    void submit() {
        press();
        assertThat(frame.locator(".hf-host")).hasCount(0);
    }

    /** Presses the button, whatever comes of it. */
    FormOnPage press() {
        frame.locator("[ng-click='" + action + "']").click();
        return this;
    }

    /** The whole text of a label, with or without the star of a required field. The browser does not know Java's quoting. */
    private static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
