package fr.vigie.report;

import fr.vigie.messages.Messages;
import fr.vigie.report.PressReview.Card;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.PressReview.Said;
import fr.vigie.report.PressReview.Stated;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a review says around its documents, the same on every sort of paper. */
final class PressReviewWords {
    private final Messages messages;

    PressReviewWords(Locale locale) {
        this.messages = Messages.of("report", locale);
    }

    Locale locale() {
        return messages.locale();
    }

    String standing(PressReview review) {
        return messages.say(
                "review.of",
                review.since()
                        .filter(first -> !first.equals(review.day()))
                        .map(first -> messages.say("review.span", messages.day(first), messages.day(review.day())))
                        .orElseGet(() -> messages.day(review.day())),
                messages.say("review.count", review.items().size()));
    }

    /** The heading above an item of a review; empty where it stands under the same as the one before. */
    static String heading(PressReview review, int place) {
        var section = review.items().get(place).section();
        var before = place == 0 ? "" : review.items().get(place - 1).section();
        return section.equals(before) ? "" : section;
    }

    /** What a document is, of whom and of which day. */
    String standing(Card card) {
        return join(
                Optional.of(messages.say("kind." + card.kind().code())),
                card.issuer(),
                card.date().map(messages::day));
    }

    /** A reprint's medium and day; its title stands beside. */
    String under(Card reprint) {
        return join(reprint.issuer(), reprint.date().map(messages::day));
    }

    private static String join(Optional<?>... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> part.map(Object::toString).stream())
                .collect(Collectors.joining(" · "));
    }

    String reprints(Item item) {
        return messages.say("review.reprints", item.reprints().size());
    }

    String figures() {
        return messages.say("review.figures");
    }

    String quotes() {
        return messages.say("review.quotes");
    }

    String figure(Stated figure) {
        return figure.of()
                .map(what -> messages.say("review.figureOf", figure.text(), what))
                .orElse(figure.text());
    }

    Optional<String> before(Stated figure) {
        return figure.before()
                .map(before -> before.date()
                        .map(day -> messages.say("review.beforeOn", before.text(), messages.day(day)))
                        .orElseGet(() -> messages.say("review.before", before.text())));
    }

    String quote(Said said) {
        return messages.say("review.quote", said.text());
    }

    Optional<String> speaker(Said said) {
        var who =
                Stream.of(said.speaker(), said.role()).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return who.isEmpty() ? Optional.empty() : Optional.of(messages.say("review.by", who));
    }

    String page(int number, int all) {
        return messages.say("review.page", Integer.toString(number), Integer.toString(all));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(Excerpt::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
