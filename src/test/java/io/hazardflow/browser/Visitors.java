package io.hazardflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The people of one test, each with a browser of his own. */
final class Visitors implements CloseableResource {

    private final Browser browser;
    private final String address;
    private final List<Person> people = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Signs in on the login page of the demo district. */
    Person signIn(String account) {
        return signIn(account, 1440, 900);
    }

    Person signIn(String account, int width, int height) {
        Person person = arrive(width, height);
        person.signIn(account, "demo");
        return person;
    }

    /** Somebody whom the application does not know yet. */
    Person arrive() {
        return arrive(1440, 900);
    }

    private Person arrive(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("zh-CN")
            .setTimezoneId("Asia/Shanghai").setViewportSize(width, height));
        context.setDefaultTimeout(Chromium.PATIENCE);
        Person person = new Person(context);
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
        people.forEach(Person::leave);
    }
}
