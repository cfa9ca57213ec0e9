package io.hazardflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, else the one that Playwright fetches, else the reason why there is none. */
final class Chromium {

    /** Milliseconds that a page may take, also on a busy build server. */
    static final int PATIENCE = 30_000;

    private static final String SETTING = "HAZARDFLOW_CHROMIUM";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String problem;

    private Chromium(Playwright playwright, Browser browser, String problem) {
        this.playwright = playwright;
        this.browser = browser;
        this.problem = problem;
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Optional<Path> here = onThisMachine();
        Map<String, String> environment = here.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        Playwright playwright = null;
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
            here.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options), null);
        } catch (PlaywrightException e) {
            if (playwright != null) {
                playwright.close();
            }
            return new Chromium(null, null, "No browser for the browser tests. Install one: apt-get install -y chromium fonts-wqy-zenhei"
                + " (or set " + SETTING + " to a Chromium). Reason: " + firstLine(e));
        }
    }

    static Optional<Path> onThisMachine() {
        Stream<String> named = Stream.of(System.getProperty(SETTING), System.getenv(SETTING)).filter(Objects::nonNull);
        Stream<String> onPath = NAMES.stream().flatMap(name -> Stream.concat(Stream.of("/usr/bin"),
            Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))).map(folder -> folder + "/" + name));
        return Stream.concat(named, onPath).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    boolean available() {
        return browser != null;
    }

    String problem() {
        return problem;
    }

    Browser browser() {
        if (browser == null) {
            throw new IllegalStateException(problem);
        }
        return browser;
    }

    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static String firstLine(PlaywrightException e) {
        return String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("unknown").trim();
    }
}
