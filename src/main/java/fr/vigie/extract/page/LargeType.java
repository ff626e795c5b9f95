package fr.vigie.extract.page;

import fr.vigie.extract.release.Words;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A heading that is one to the eye alone: the last bold or large line before the text, as old pages have it. */
final class LargeType {
    private static final String MARKS =
            "b, strong, font[size=4], font[size=5], font[size=6], font[size=7], big, [class*=titre], [class*=headline], p";
    private static final String LARGE =
            "font[size=5], font[size=6], font[size=7], font[size=+2], font[size=+3], big > big, p";
    private static final Pattern NAMED = Pattern.compile("(?i)(?<!\\p{L})(titre|title|headline)(?!\\p{L})");
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 35;
    private static final int WORDS_OF_TEXT = 30;

    private LargeType() {}

    /**
     * Finds it.
     *
     * @param whole the title of the page; a long one names the piece by itself where no type is large
     */
    static Optional<Element> before(Document page, String whole) {
        return named(page)
                .or(() -> first(page, LARGE))
                .or(() -> Words.count(whole) < FEWEST_WORDS + 2 ? first(page, MARKS) : Optional.empty());
    }

    /** What alone on the page is called its title, before the text. */
    private static Optional<Element> named(Document page) {
        var candidates = page.body().select("p, div, span, td, dt").stream()
                .filter(element -> NAMED.matcher(element.className()).find())
                .toList();
        var often = candidates.stream().collect(Collectors.groupingBy(Element::className, Collectors.counting()));
        return candidates.stream()
                .filter(element -> often.getOrDefault(element.className(), 0L) == 1)
                .filter(element -> Words.count(element.text()) >= FEWEST_WORDS
                        && Words.count(element.text()) <= MOST_WORDS
                        && element.select("a, p, td, div").stream().allMatch(element::equals)
                        && element.closest("a, nav, footer, aside, form") == null)
                .findFirst();
    }

    private static Optional<Element> first(Document page, String marks) {
        Optional<Element> first = Optional.empty();
        for (var element : page.body().select(marks)) {
            var words = Words.count(element.text());
            if (element.normalName().equals("p") && words >= WORDS_OF_TEXT) {
                return first;
            }
            if (first.isEmpty() && words >= FEWEST_WORDS && words <= MOST_WORDS && isHeading(element)) {
                first = Optional.of(element);
            }
        }
        return first;
    }

    private static boolean isHeading(Element element) {
        return !element.normalName().equals("p")
                && element.selectFirst("a, p, td") == null
                && element.closest("a") == null
                && !element.text().strip().endsWith(".");
    }
}
