package fr.vigie.tag.release;

import fr.vigie.document.Event;
import fr.vigie.document.Reading;
import fr.vigie.extract.release.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text announces for a day. Precise rather than greedy: a date counts that lies on or after the day of
 * publication and stands with words that look ahead, an hour, or a kind of event; what only dates a fact does not.
 */
public final class EventFinder {
    private static final int MOST = 40;
    private static final int FAR = 240;
    private static final int FEW_WORDS = 14;
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[\\p{Ll}\\d)»]{2})[.!?…]+[\\s\\u00A0\\u202F]+(?=[«\"“]?\\p{Lu})");

    private final Reading reading;
    private final Occasions occasions = Occasions.shipped();
    private final List<TextLine> lines;
    private final List<Event> found = new ArrayList<>();

    private EventFinder(Reading reading) {
        this.reading = reading;
        this.lines = TextLine.of(reading.text());
    }

    /** The events of a text in its order, the same one once. */
    public static List<Event> find(Reading reading) {
        var finder = new EventFinder(reading);
        for (int at = 0; at < finder.lines.size() && finder.found.size() < MOST; at++) {
            for (var days : DayScan.of(finder.lines.get(at).text())) {
                finder.days(at, days);
            }
        }
        return finder.withoutRepeats();
    }

    private void days(int at, WrittenDays days) {
        var line = lines.get(at);
        var text = line.text();
        var before = sentenceBefore(text, days.span().start());
        var behind = sentenceBehind(text, days.span().end());
        var around = new AroundDate(before, behind);
        if (around.datesSomethingElse() || around.isDateline() && text.length() - behind.length() < FAR / 4) {
            return;
        }
        var own = around.isDeadline() ? Optional.of("date-limite") : occasions.nearest(before, behind);
        var isShort = Words.count(text) <= FEW_WORDS;
        var isAlone = isShort && Words.count(before) <= 1;
        var kind = own.or(() -> isAlone || around.hasHour() ? above(at) : Optional.empty());
        for (var stretch : days.resolved(reading.date())) {
            if (isAnnounced(stretch, days, around, kind, isShort)) {
                var span = days.span().shifted(line.span().start());
                found.add(new Event(span, span.of(reading.text()), stretch.from(), stretch.to(), kind));
            }
        }
    }

    private boolean isAnnounced(
            WrittenDays.Stretch stretch, WrittenDays days, AroundDate around, Optional<String> kind, boolean isShort) {
        var weekday = days.days().stream().anyMatch(day -> day.weekday().isPresent());
        var looksAhead = around.looksAhead() || around.hasHour();
        if (reading.date().isEmpty()) {
            return looksAhead && !around.looksBack()
                    || kind.isPresent()
                            && !around.looksBack()
                            && (weekday || isShort || stretch.to().isPresent());
        }
        var published = reading.date().get();
        if (stretch.last().isBefore(published)) {
            return false;
        }
        if (around.looksBack() && !looksAhead && !days.days().getLast().hasYear()) {
            return false;
        }
        if (stretch.from().isAfter(published)) {
            return looksAhead || kind.isPresent() || weekday;
        }
        return !around.looksBack()
                && (kind.isPresent() && (looksAhead || stretch.to().isPresent()) || around.hasHour());
    }

    /** What a date alone on its line is of: the line above it, else the title. */
    private Optional<String> above(int at) {
        var above = at > 0 ? lines.get(at - 1).text() : "";
        var heading = Words.count(above) <= FEW_WORDS ? occasions.nearest(above, "") : Optional.<String>empty();
        return heading.or(() -> reading.title().flatMap(title -> occasions.nearest(title, "")));
    }

    private static String sentenceBefore(String text, int end) {
        int start = Math.max(0, end - FAR);
        var before = text.substring(start, end);
        var ends = SENTENCE_END.matcher(before);
        int from = 0;
        while (ends.find()) {
            from = ends.end();
        }
        return before.substring(from);
    }

    private static String sentenceBehind(String text, int start) {
        var behind = text.substring(start, Math.min(text.length(), start + FAR));
        var ends = SENTENCE_END.matcher(behind);
        return ends.find() ? behind.substring(0, ends.start()) : behind;
    }

    /** One day with a kind says more than the same day without; the first mention stays. */
    private List<Event> withoutRepeats() {
        var kept = new ArrayList<Event>();
        for (var event : found) {
            var isSaidBetter = event.kind().isEmpty()
                    && found.stream().anyMatch(other -> other.kind().isPresent() && isSame(other, event));
            var isKept = kept.stream().anyMatch(other -> other.kind().equals(event.kind()) && isSame(other, event));
            if (!isSaidBetter && !isKept) {
                kept.add(event);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isSame(Event one, Event other) {
        return one.date().equals(other.date()) && one.to().equals(other.to());
    }
}
