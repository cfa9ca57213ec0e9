package io.hazardflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** The engine's Tasklist with our forms in it. */
final class Tasklist {

    private static final String PATH = "/camunda/app/tasklist/default/";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Goes there from anywhere, also from a Tasklist that is just writing its filter into its address and so breaks off the first attempt. */
    static Tasklist open(Page page) {
        try {
            page.navigate(PATH);
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("interrupted by another navigation");
            page.navigate(PATH);
        }
        page.locator(".task-filters .item").first().waitFor();
        return new Tasklist(page);
    }

    /** Opens the form that begins a case. */
    FormOnPage start(String process) {
        page.locator(".start-process-action").click();
        page.locator(".modal-content a", new Page.LocatorOptions().setHasText(process)).first().click();
        return new FormOnPage(page, page.locator(".modal-content"), "startProcessInstance()").awaitDrawn();
    }

    Tasklist show(String view) {
        page.locator(".task-filters .item", new Page.LocatorOptions().setHasText(view)).click();
        return this;
    }

    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    Locator card(String caseNumber) {
        return cards().filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    /** Opens a task from the view that is shown. */
    FormOnPage open(String step, String caseNumber) {
        card(caseNumber).filter(new Locator.FilterOptions().setHasText(step)).locator("h4 a").click();
        return new FormOnPage(page, page.locator(".task-details"), "complete()").awaitDrawn();
    }

    /** Takes a task of one's post and opens its form. */
    FormOnPage claim(String step, String caseNumber) {
        show("待领取").open(step, caseNumber);
        return claimOpened();
    }

    /** Takes the task that is shown. */
    FormOnPage claimOpened() {
        FormOnPage form = new FormOnPage(page, page.locator(".task-details"), "complete()").awaitDrawn().awaitReadonly();
        page.locator(".task-details [ng-click='claim()']").click();
        return form.awaitWritable();
    }
}
