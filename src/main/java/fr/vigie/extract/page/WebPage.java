package fr.vigie.extract.page;

import fr.vigie.extract.release.Clues;
import fr.vigie.extract.release.Manuscript;
import fr.vigie.extract.release.Origin;
import org.jsoup.Jsoup;

/** A page of the web. */
public final class WebPage {
    private WebPage() {}

    /** The piece on a page, and what the page says of it. */
    public static Manuscript read(String html) {
        var document = Jsoup.parse(html);
        return Manuscript.ofText(document.body().wholeText(), Clues.of(Origin.WEB));
    }
}
