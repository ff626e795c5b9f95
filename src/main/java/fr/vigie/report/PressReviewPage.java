package fr.vigie.report;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Look;
import fr.vigie.mail.Markup;
import fr.vigie.mail.Sheet;
import fr.vigie.report.PressReview.Item;
import java.util.Locale;
import java.util.Optional;

/** A review as a page of HTML that needs nothing beside it, and as a letter of that page and plain text. */
public final class PressReviewPage {
    private final PressReviewWords words;

    public PressReviewPage(Locale locale) {
        this.words = new PressReviewWords(locale);
    }

    /**
     * The letter to one address.
     *
     * @param key as {@link Letter#key}
     */
    public Letter letter(PressReview review, String to, String key) {
        return new Letter(
                to, review.title(), text(review), Optional.of(html(review)), Optional.empty(), Optional.of(key));
    }

    /** The page. */
    public String html(PressReview review) {
        var preview = review.items().isEmpty()
                ? words.standing(review)
                : review.items().getFirst().head().title();
        var sheet = new Sheet(words.locale(), review.title(), preview)
                .band("Vigie", review.title(), words.standing(review));
        var introduction = PressReviewWords.paragraphs(review.introduction());
        if (!introduction.isEmpty()) {
            sheet.part(Look.CARD, inside -> introduction.forEach(paragraph -> inside.line("p", Look.PROSE, paragraph)));
        }
        for (int place = 0; place < review.items().size(); place++) {
            var heading = PressReviewWords.heading(review, place);
            if (!heading.isEmpty()) {
                sheet.part(Look.HEAD, inside -> inside.line("h2", Look.HEAD_TITLE, heading));
            }
            var item = review.items().get(place);
            sheet.part(Look.CARD, inside -> item(inside, item));
        }
        return sheet.html();
    }

    private void item(Markup inside, Item item) {
        inside.line("p", Look.ABOVE, words.standing(item.head()));
        inside.open(item.section().isEmpty() ? "h2" : "h3", Look.TITLE)
                .line(
                        "a",
                        Look.TITLE_LINK,
                        item.head().title(),
                        "href",
                        item.head().address().toString())
                .close();
        PressReviewWords.paragraphs(item.comment()).forEach(paragraph -> inside.line("p", Look.COMMENT, paragraph));
        PressReviewWords.paragraphs(item.text()).forEach(paragraph -> inside.line("p", Look.PROSE, paragraph));
        if (!item.figures().isEmpty()) {
            inside.line(label(item), Look.LABEL, words.figures());
            for (var figure : item.figures()) {
                inside.box(Look.ENTRY).line("span", Look.STRONG, words.figure(figure));
                words.before(figure).ifPresent(before -> inside.text(" — " + before));
                inside.endBox();
            }
        }
        if (!item.quotes().isEmpty()) {
            inside.line(label(item), Look.LABEL, words.quotes());
            for (var quote : item.quotes()) {
                inside.box(Look.PASSAGE).text(words.quote(quote)).endBox();
                words.speaker(quote).ifPresent(who -> inside.line("p", Look.SPEAKER, who));
            }
        }
        if (!item.reprints().isEmpty()) {
            inside.line(label(item), Look.LABEL, words.reprints(item));
            for (var reprint : item.reprints()) {
                inside.box(Look.ENTRY)
                        .line(
                                "a",
                                Look.LINK,
                                reprint.title(),
                                "href",
                                reprint.address().toString())
                        .empty("br")
                        .text(words.under(reprint))
                        .endBox();
            }
        }
    }

    /** One level below the item's own title. */
    private static String label(Item item) {
        return item.section().isEmpty() ? "h3" : "h4";
    }

    /** The same in plain text. */
    public String text(PressReview review) {
        var text = new StringBuilder(review.title() + "\n" + words.standing(review) + "\n");
        PressReviewWords.paragraphs(review.introduction()).forEach(paragraph -> text.append("\n" + paragraph + "\n"));
        for (int place = 0; place < review.items().size(); place++) {
            var item = review.items().get(place);
            var heading = PressReviewWords.heading(review, place);
            text.append(heading.isEmpty() ? "" : "\n\n" + heading.toUpperCase(words.locale()));
            text.append("\n\n" + item.head().title() + "\n" + words.standing(item.head()) + "\n");
            text.append(item.head().address() + "\n");
            PressReviewWords.paragraphs(item.comment()).forEach(paragraph -> text.append("\n" + paragraph + "\n"));
            PressReviewWords.paragraphs(item.text()).forEach(paragraph -> text.append("\n" + paragraph + "\n"));
            if (!item.figures().isEmpty()) {
                text.append("\n" + words.figures() + "\n");
            }
            for (var figure : item.figures()) {
                var before = words.before(figure).map(said -> " — " + said).orElse("");
                text.append("- " + words.figure(figure) + before + "\n");
            }
            for (var quote : item.quotes()) {
                var who = words.speaker(quote).map(said -> "\n" + said).orElse("");
                text.append("\n> " + words.quote(quote) + who + "\n");
            }
            if (!item.reprints().isEmpty()) {
                text.append("\n" + words.reprints(item) + "\n");
            }
            for (var reprint : item.reprints()) {
                text.append("- " + reprint.title() + " (" + words.under(reprint) + ")\n  " + reprint.address() + "\n");
            }
        }
        return text.toString();
    }
}
