package fr.vigie.extract.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Text that is folded away below a heading until a reader opens it, as answers and sections are: hidden, yet the piece's. */
final class Folds {
    private static final Pattern FOLD = Pattern.compile(
            "(?i)accord[ie]|collaps|toggle|faq|spoiler|(?<!\\p{L})(tab|acc)[-_]?(panel|pane|content|body)|(?<!\\p{L})panel[-_]?(body|content)");
    private static final String OPENER =
            "[aria-expanded], [aria-controls], [data-toggle=collapse], [data-bs-toggle=collapse]";
    private static final String FRAME =
            "nav, header, footer, aside, form, [role=navigation], [class*=menu], [class*=nav]";

    private Folds() {}

    /** Whether a heading or a button that opens it stands right before the element, or its name says that it folds. */
    static boolean isPanel(Element element) {
        if (element.closest(FRAME) != null || element.selectFirst("p, li, td, dd") == null) {
            return false;
        }
        var opener = Optional.ofNullable(element.previousElementSibling())
                .filter(before -> before.is(OPENER) || before.selectFirst(OPENER) != null);
        return opener.isPresent()
                || FOLD.matcher(element.className() + ' ' + element.id()).find();
    }
}
