package io.hazardflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The people of one test, each with a browser of his own; one who was there in an earlier test comes back with his, still signed in. */
final class Visitors implements CloseableResource {

    private final Browser browser;
    private final String address;
    private final Map<String, Deque<BrowserContext>> known;
    private final List<Person> people = new ArrayList<>();
    private final Map<Person, String> signedIn = new HashMap<>();

    /** @param known browsers of earlier tests, by account */
    Visitors(Browser browser, String address, Map<String, Deque<BrowserContext>> known) {
        this.browser = browser;
        this.address = address;
        this.known = known;
    }

    /** Signs in on the login page of the demo district. */
    Person signIn(String account) {
        return signIn(account, 1440, 900);
    }

    Person signIn(String account, int width, int height) {
        BrowserContext earlier = known.getOrDefault(address + account, new ArrayDeque<>()).poll();
        Person person = earlier == null ? arrive(width, height) : arrive(earlier, width, height);
        if (earlier == null || !person.isStill(account)) {
            person.signIn(account, "demo");
        }
        signedIn.put(person, account);
        return person;
    }

    /** Somebody whom the application does not know yet. */
    Person arrive() {
        return arrive(1440, 900);
    }

    private Person arrive(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("zh-CN")
            .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(Chromium.PATIENCE);
        return arrive(context, width, height);
    }

    private Person arrive(BrowserContext context, int width, int height) {
        Person person = new Person(context);
        person.page().setViewportSize(width, height);
        people.add(person);
        return person;
    }

    void keepPictures(Path folder, String name) {
        for (int i = 0; i < people.size(); i++) {
            people.get(i).keepPicture(folder.resolve(name + "-" + (i + 1) + ".png"));
        }
    }

    @Override
    public void close() {
        for (Person person : people) {
            String account = signedIn.get(person);
            if (account == null || person.page().isClosed()) {
                person.leave();
            } else {
                known.computeIfAbsent(address + account, key -> new ArrayDeque<>()).add(person.rest());
            }
        }
    }
}
