package io.hazardflow.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a browser. */
final class Person {

    private final BrowserContext context;
    private final Page page;
    private final List<String> alarms = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onDialog(dialog -> {
            alarms.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refusals.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onPageError(error -> alarms.add("script error: " + error.lines().findFirst().orElse("")));
    }

    void signIn(String account, String password) {
        trySignIn(account, password);
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Tries to sign in, whatever comes of it. */
    void trySignIn(String account, String password) {
        goToLogin();
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").click();
    }

    /** A page that was on its way elsewhere, such as one that has just been signed out, breaks off whoever goes somewhere else meanwhile. */
    private void goToLogin() {
        try {
            page.navigate("/login");
        } catch (PlaywrightException brokenOff) {
            page.waitForLoadState();
            page.navigate("/login");
        }
    }

    void signOut() {
        page.navigate("/account");
        page.locator("button.person").click();
        page.locator("#account-menu button[type=submit]").click();
        page.waitForURL(url -> url.contains("/login"));
    }

    Tasklist tasklist() {
        return Tasklist.open(page);
    }

    CasePage casePage(String number) {
        return CasePage.open(page, number);
    }

    Page page() {
        return page;
    }

    /** Dialogs that opened and scripts that broke; none of either is ever right. */
    List<String> alarms() {
        return alarms;
    }

    /** What the page looked like when a test failed, and what the server had refused by then. */
    void keepPicture(Path file) {
        if (!page.isClosed()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        refusals.forEach(refusal -> System.out.println(file.getFileName() + ": " + refusal));
    }

    /** Goes to the start page as somebody whose session still holds; false when it does not. */
    boolean isStill(String account) {
        APIResponse me = context.request().get("/api/me");
        if (!me.ok() || !me.text().contains("\"userId\":\"" + account + "\"")) {
            context.clearCookies();
            return false;
        }
        page.navigate("/");
        return true;
    }

    /** Closes the pages and keeps the browser, as it was given. */
    BrowserContext rest() {
        blank();
        context.pages().forEach(Page::close);
        context.clearPermissions();
        return context;
    }

    void leave() {
        blank();
        context.close();
    }

    /** A context that is closed while its page loads may never answer. */
    private void blank() {
        if (!page.isClosed()) {
            page.navigate("about:blank");
        }
    }
}
