package fr.vigie.extract.page;

import fr.vigie.extract.release.Folded;
import fr.vigie.extract.release.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Teasers of other pieces: several elements alike, side by side, each with a linked heading and few words. */
final class Cards {
    private static final int MOST_WORDS = 90;
    private static final int FEWEST = 2;
    private static final Pattern MORE = Pattern.compile(
            "\\W*(lire|lire (la suite|l'article|plus)|en savoir plus|en savoir \\+|decouvrir|voir plus|voir l'article|suite|read more|learn more)\\W*");

    private Cards() {}

    static void remove(Document page) {
        for (var parent : page.body().select("div, section, ul, ol, main, aside, article, td, tr, tbody")) {
            var alike = new HashMap<String, List<Element>>();
            for (var child : parent.children()) {
                if (isCard(child)) {
                    alike.computeIfAbsent(child.normalName(), name -> new ArrayList<>())
                            .add(child);
                }
            }
            alike.values().stream()
                    .filter(cards -> cards.size() >= FEWEST)
                    .forEach(cards -> cards.forEach(Element::remove));
        }
    }

    /** Without a link in its title, a card leads on with a link or a button at its foot. */
    private static boolean isWithButton(Element element) {
        var links = element.select("a, button");
        return links.size() == 1
                && MORE.matcher(Folded.of(links.getFirst().text())).matches()
                && element.select("h2, h3, h4, h5").size() == 1;
    }

    private static boolean isCard(Element element) {
        if (element.normalName().equals("p") || element.normalName().startsWith("h")) {
            return false;
        }
        if (element.wholeText().length() > MOST_WORDS * 12 || Words.count(element.text()) > MOST_WORDS) {
            return false;
        }
        return isWithButton(element)
                || element
                        .select(
                                "h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5, a[class*=title], a[class*=titre], [class*=title] > a,"
                                        + " [class*=titre] > a, strong > a, b > a, a > strong")
                        .stream()
                        .anyMatch(link -> Words.count(link.text()) >= 4);
    }
}
