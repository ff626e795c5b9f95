package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.report.PressReview.Item;
import fr.vigie.report.kept.BadDraft;
import fr.vigie.report.kept.KeptReview;
import fr.vigie.report.kept.ReviewDraft;
import fr.vigie.report.kept.ReviewLetter;
import fr.vigie.report.kept.ReviewReading;
import fr.vigie.report.kept.ReviewReading.Standing;
import fr.vigie.server.PressTyping.TypedLine;
import fr.vigie.server.view.PressListPage;
import fr.vigie.server.view.PressPage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Press reviews in the words of their pages. */
final class PressDrawing {
    static final String PATH = "/revues";

    private final Messages messages;
    private final ZoneId zone;

    PressDrawing(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    PressListPage.Line brief(KeptReview review, boolean named) {
        var about = new StringJoiner(" · ");
        review.draft()
                .from()
                .ifPresent(first ->
                        about.add(Words.days(messages, first, review.draft().to())));
        about.add(messages.say("press.count", review.draft().lines().size()));
        if (named) {
            about.add(review.owner());
        }
        return new PressListPage.Line(
                PATH + "/" + review.id(),
                review.draft().title(),
                about.toString(),
                review.sent()
                        .map(sent -> messages.say("press.sentOn", Words.moment(messages, sent, zone)))
                        .orElseGet(() -> messages.say("press.draft")));
    }

    /** When it was made and changed, and whose it is. */
    String about(KeptReview review) {
        return messages.say(
                "press.about",
                review.owner(),
                Words.moment(messages, review.created(), zone),
                Words.moment(messages, review.changed(), zone));
    }

    /** @param moved the document whose button was pressed last and which: {@code 0123… monter}; or nothing */
    List<PressPage.Line> lines(PressTyping typed, List<ReviewReading.Read> read, String moved) {
        var lines = new ArrayList<PressPage.Line>();
        for (int i = 0; i < read.size(); i++) {
            var line = typed.lines().get(i);
            lines.add(line(line, read.get(i), i, read.size(), moved));
        }
        return lines;
    }

    private PressPage.Line line(TypedLine line, ReviewReading.Read read, int place, int all, String moved) {
        var document = line.document().value();
        return new PressPage.Line(
                document,
                place + 1,
                read.item()
                        .map(item -> item.head().title())
                        .orElseGet(() -> messages.say(
                                read.standing() == Standing.HIDDEN ? "press.hiddenTitle" : "press.toldTitle")),
                read.item().map(item -> "/documents/" + item.head().document()),
                read.item().map(this::about).orElse(""),
                read.item().map(Item::text).orElse(""),
                line.section(),
                line.headline(),
                line.comment(),
                line.leftOut(),
                note(read.standing()),
                place == 0,
                place == all - 1,
                moved.startsWith(document + " ") ? focus(moved.substring(document.length() + 1), place, all) : "");
    }

    /** The button that was pressed; the other one where this one is at its end. */
    private static String focus(String pressed, int place, int all) {
        if (pressed.equals("monter")) {
            return place == 0 && all > 1 ? "descendre" : "monter";
        }
        return place == all - 1 && all > 1 ? "monter" : "descendre";
    }

    private Optional<String> note(Standing standing) {
        return switch (standing) {
            case SHOWN -> Optional.empty();
            case LEFT_OUT -> Optional.of(messages.say("press.note.leftOut"));
            case TOLD_BEFORE -> Optional.of(messages.say("press.note.toldBefore"));
            case HIDDEN -> Optional.of(messages.say("press.note.hidden"));
        };
    }

    private String about(Item item) {
        var about = new StringJoiner(" · ");
        about.add(Words.kind(messages, item.head().kind()));
        item.head().issuer().ifPresent(about::add);
        item.head().date().ifPresent(day -> about.add(Words.day(messages, day)));
        add(about, "press.reprints", item.reprints().size());
        add(about, "press.figures", item.figures().size());
        add(about, "press.quotes", item.quotes().size());
        return about.toString();
    }

    private void add(StringJoiner about, String key, int number) {
        if (number > 0) {
            about.add(messages.say(key, number));
        }
    }

    PressPage.Letter letter(ReviewLetter letter) {
        return new PressPage.Letter(
                letter.recipient(),
                Words.moment(messages, letter.made(), zone),
                messages.say("monitor.delivery." + letter.state().code()),
                letter.attempts(),
                letter.reason(),
                letter.state() == ReviewLetter.State.DEAD ? Optional.of(letter.id()) : Optional.empty());
    }

    /** Why there cannot be such a review. */
    static String complaint(Messages messages, BadDraft bad) {
        return switch (bad.part()) {
            case "title" -> messages.say("press.bad.title", ReviewDraft.LONGEST_TITLE);
            case "recipients" -> messages.say("press.bad.recipients", bad.value(), ReviewDraft.MOST_RECIPIENTS);
            case "from", "to" -> messages.say("press.bad.days", bad.value());
            default -> messages.say("press.bad.text", ReviewDraft.LONGEST_TITLE, ReviewDraft.LONGEST_TEXT);
        };
    }
}
