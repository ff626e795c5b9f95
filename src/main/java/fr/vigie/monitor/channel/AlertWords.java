package fr.vigie.monitor.channel;

import fr.vigie.mail.Markup;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Alert;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of an alert, the same in every letter, feed and table. */
final class AlertWords {
    private final Messages messages;

    AlertWords(Messages messages) {
        this.messages = messages;
    }

    String reason(Alert alert) {
        return messages.say("letter.reason." + alert.reason().code());
    }

    Optional<String> more(Alert alert) {
        return alert.more(messages.locale());
    }

    String kind(Alert alert) {
        return messages.find("letter.kind." + alert.kind()).orElse(alert.kind());
    }

    /** What it is, of whom, of which day, on which page. */
    String standing(Alert alert) {
        var page = alert.page().isPresent()
                ? Optional.of(messages.say("letter.page", alert.page().getAsInt()))
                : Optional.<String>empty();
        return Stream.of(Optional.of(kind(alert)), alert.issuer(), alert.date().map(messages::day), page)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** What it is and why it is told, as HTML for a feed: its passages with the words in {@code <mark>}. */
    String html(Alert alert) {
        var html = new Markup();
        html.open("p").text(reason(alert) + " · " + standing(alert)).close();
        more(alert)
                .ifPresent(
                        more -> html.open("p").open("strong").text(more).close().close());
        for (var passage : alert.passages()) {
            html.open("blockquote");
            for (var piece : Marked.pieces(passage)) {
                if (piece.mark()) {
                    html.open("mark").text(piece.text()).close();
                } else {
                    html.text(piece.text());
                }
            }
            html.close();
        }
        if (!alert.clauses().isEmpty()) {
            var why = messages.say("letter.why") + " " + String.join(" · ", alert.clauses());
            html.open("p").text(why).close();
        }
        return html.toString();
    }

    /** Where the document was published, if that is an address of the web and may be a link. */
    static Optional<String> source(Alert alert) {
        return alert.source().flatMap(AlertWords::webAddress);
    }

    private static Optional<String> webAddress(String text) {
        try {
            return text.matches("(?i)https?://[^/\\s]\\S*")
                            && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? Optional.of(new URI(text).toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }
}
