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

    /** The letter to one address. */
    public Letter letter(PressReview review, String to) {
        return new Letter(to, review.title(), text(review), Optional.of(html(review)), Optional.empty());
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
        review.items().forEach(item -> sheet.part(Look.CARD, inside -> item(inside, item)));
        return sheet.html();
    }

    private void item(Markup inside, Item item) {
        inside.line("p", Look.ABOVE, words.standing(item.head()));
        inside.open("h2", Look.TITLE)
                .line(
                        "a",
                        Look.TITLE_LINK,
                        item.head().title(),
                        "href",
                        item.head().address().toString())
                .close();
        PressReviewWords.paragraphs(item.text()).forEach(paragraph -> inside.line("p", Look.PROSE, paragraph));
        if (!item.figures().isEmpty()) {
            inside.line("h3", Look.LABEL, words.figures());
            for (var figure : item.figures()) {
                inside.box(Look.ENTRY).line("span", Look.STRONG, words.figure(figure));
                words.before(figure).ifPresent(before -> inside.text(" — " + before));
                inside.endBox();
            }
        }
        if (!item.quotes().isEmpty()) {
            inside.line("h3", Look.LABEL, words.quotes());
            for (var quote : item.quotes()) {
                inside.box(Look.PASSAGE).text(words.quote(quote)).endBox();
                words.speaker(quote).ifPresent(who -> inside.line("p", Look.SPEAKER, who));
            }
        }
        if (!item.reprints().isEmpty()) {
            inside.line("h3", Look.LABEL, words.reprints(item));
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

    /** The same in plain text. */
    public String text(PressReview review) {
        var text = new StringBuilder(review.title() + "\n" + words.standing(review) + "\n");
        PressReviewWords.paragraphs(review.introduction()).forEach(paragraph -> text.append("\n" + paragraph + "\n"));
        for (var item : review.items()) {
            text.append("\n\n" + item.head().title() + "\n" + words.standing(item.head()) + "\n");
            text.append(item.head().address() + "\n");
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
