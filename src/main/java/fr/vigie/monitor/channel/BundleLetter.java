package fr.vigie.monitor.channel;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Look;
import fr.vigie.mail.Markup;
import fr.vigie.mail.Sheet;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Bundle;
import fr.vigie.monitor.Channel;
import fr.vigie.query.Snippet;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A bundle as a letter: a page and the same in plain text. */
final class BundleLetter {
    private final Signposts signposts;
    private final Locale locale;
    private final Messages messages;
    private final AlertWords words;

    BundleLetter(Signposts signposts, Locale locale) {
        this.signposts = signposts;
        this.messages = Messages.of("channel", locale);
        this.locale = messages.locale();
        this.words = new AlertWords(messages);
    }

    Letter of(Bundle bundle, Channel.Mail channel) {
        var unsubscribe = signposts.unsubscribe(bundle.monitor(), channel);
        var round = new Letter.Round(
                Tag.of(bundle.key() + '\n' + channel.address()),
                bundle.monitor().value(),
                bundle.name(),
                unsubscribe);
        return new Letter(
                channel.address(),
                subject(bundle),
                plain(bundle, unsubscribe),
                Optional.of(html(bundle, unsubscribe)),
                Optional.of(round));
    }

    private String subject(Bundle bundle) {
        int alerts = bundle.alerts().size();
        var said = alerts > 1
                ? messages.say("letter.subject.many", bundle.name(), alerts)
                : messages.say("letter.subject.one", bundle.name(), first(bundle));
        return said.replaceAll("\\p{Cntrl}+", " ");
    }

    /** What a letter with one thing to tell is about. */
    private String first(Bundle bundle) {
        return bundle.alerts().isEmpty()
                ? bundle.notices().getFirst().said(locale)
                : bundle.alerts().getFirst().title();
    }

    private String html(Bundle bundle, URI unsubscribe) {
        var sheet = new Sheet(locale, subject(bundle), preview(bundle)).band("Vigie", bundle.name(), count(bundle));
        for (var notice : bundle.notices()) {
            sheet.part(
                    Look.CARD,
                    inside -> inside.open("p", Look.PROSE)
                            .line("span", Look.STRONG, notice.said(locale))
                            .close());
        }
        for (var alert : bundle.alerts()) {
            sheet.part(Look.CARD, inside -> card(inside, alert));
        }
        sheet.part(Look.FOOT, inside -> {
            reprints(bundle).ifPresent(said -> inside.line("p", Look.FOOT_LINE, said));
            inside.line("p", Look.FOOT_LINE, messages.say("letter.foot", bundle.name()))
                    .open("p", Look.FOOT_LINE);
            link(inside, "letter.manage", signposts.monitor(bundle.monitor()).toString());
            inside.text(" · ");
            link(inside, "letter.unsubscribe", unsubscribe.toString());
            inside.close();
        });
        return sheet.html();
    }

    private void card(Markup inside, Alert alert) {
        var page = signposts.document(alert.document()).toString();
        inside.open("p", Look.ABOVE)
                .line("span", Look.REASON, words.reason(alert))
                .text(" · " + words.standing(alert))
                .close();
        inside.open("h2", Look.TITLE)
                .line("a", Look.TITLE_LINK, alert.title(), "href", page)
                .close();
        words.more(alert)
                .ifPresent(more -> inside.open("p", Look.PROSE)
                        .line("span", Look.STRONG, more)
                        .close());
        alert.passages().forEach(passage -> passage(inside, passage));
        if (!alert.clauses().isEmpty()) {
            inside.open("p", Look.BELOW).text(messages.say("letter.why") + " ");
            inside.line("span", Look.STRONG, String.join(" · ", alert.clauses()))
                    .close();
        }
        inside.open("p", Look.BELOW);
        link(inside, "letter.open", page);
        AlertWords.source(alert).ifPresent(source -> {
            inside.text(" · ");
            link(inside, "letter.source", source);
        });
        inside.close();
    }

    private static void passage(Markup inside, Snippet passage) {
        inside.box(Look.PASSAGE);
        for (var piece : Marked.pieces(passage)) {
            if (piece.mark()) {
                inside.line("b", Look.MARK, piece.text());
            } else {
                inside.text(piece.text());
            }
        }
        inside.endBox();
    }

    private void link(Markup inside, String key, String address) {
        inside.line("a", Look.LINK, messages.say(key), "href", address);
    }

    private String plain(Bundle bundle, URI unsubscribe) {
        var text = new StringBuilder(bundle.name() + " — " + count(bundle) + "\n");
        bundle.notices()
                .forEach(notice ->
                        text.append('\n').append(line(notice.said(locale))).append('\n'));
        for (var alert : bundle.alerts()) {
            text.append('\n').append(line(alert.title())).append('\n');
            text.append(words.reason(alert) + " · " + line(words.standing(alert)))
                    .append('\n');
            words.more(alert).ifPresent(more -> text.append(line(more)).append('\n'));
            for (var passage : alert.passages()) {
                var marked = Marked.pieces(passage).stream()
                        .map(piece -> piece.mark() ? "*" + piece.text() + "*" : piece.text())
                        .collect(Collectors.joining());
                text.append("> " + line(marked)).append('\n');
            }
            if (!alert.clauses().isEmpty()) {
                text.append(messages.say("letter.why") + " " + line(String.join(" · ", alert.clauses())))
                        .append('\n');
            }
            text.append(signposts.document(alert.document())).append('\n');
            AlertWords.source(alert).ifPresent(source -> text.append(source).append('\n'));
        }
        text.append("\n-- \n"); // what follows is taken for a signature, and left out of answers
        reprints(bundle).ifPresent(said -> text.append(said).append('\n'));
        text.append(messages.say("letter.foot", bundle.name())).append('\n');
        text.append(messages.say("letter.manage") + "\n" + signposts.monitor(bundle.monitor()))
                .append('\n');
        return text.append(messages.say("letter.unsubscribe") + "\n" + unsubscribe)
                .append('\n')
                .toString();
    }

    private String count(Bundle bundle) {
        return messages.say("letter.count", bundle.alerts().size());
    }

    private Optional<String> reprints(Bundle bundle) {
        return bundle.reprints() == 0
                ? Optional.empty()
                : Optional.of(messages.say("letter.reprints", bundle.reprints()));
    }

    private String preview(Bundle bundle) {
        int alerts = bundle.alerts().size();
        return alerts > 1 ? messages.say("letter.preview", first(bundle), alerts - 1) : first(bundle);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
