package fr.vigie.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A look at a page in the browser: a picture of it, and what is wrong with how it looks. */
final class Look {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Look() {}

    /** The same under a name for each scheme and width. */
    static void at(Page page, String name, ColorScheme scheme, int width, List<String> found) {
        at(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width, width, found);
    }

    /**
     * Looks at the page as it is.
     *
     * @param name of the picture
     * @param width of the window
     * @param found takes what runs out of the window and what axe objects to
     */
    static void at(Page page, String name, int width, List<String> found) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        if (((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > width) {
            found.add(name + " runs out of its window");
        }
        for (var rule : new AxeBuilder(page).analyze().getViolations()) {
            if (rule.getImpact().equals("serious") || rule.getImpact().equals("critical")) {
                rule.getNodes()
                        .forEach(node -> found.add(name + ": " + rule.getId() + " at " + node.getTarget() + " "
                                + node.getFailureSummary()));
            }
        }
    }
}
