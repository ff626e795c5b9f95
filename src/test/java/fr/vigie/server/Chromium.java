package fr.vigie.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The browser of the tests: the one that Debian brings. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** How long a page may take on a machine that is busy with something else, in milliseconds. */
    private static final double PATIENCE = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        assertThat(Files.isExecutable(PROGRAM))
                .as("%s is missing: apt-get install chromium fonts-dejavu-core", PROGRAM)
                .isTrue();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A reader with a window of their own, 1280 by 860 and in French unless changed. */
    public BrowserContext reader(UnaryOperator<Browser.NewContextOptions> changed) {
        var reader = browser.newContext(changed.apply(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1280, 860)));
        reader.setDefaultTimeout(PATIENCE);
        return reader;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
