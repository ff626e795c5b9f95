package fr.vigie.server;

import fr.vigie.document.Entry;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Span;
import fr.vigie.family.Alignment;
import fr.vigie.family.Alignment.Fate;
import fr.vigie.family.Reuse;
import fr.vigie.messages.Messages;
import fr.vigie.review.Difference;
import fr.vigie.review.Difference.What;
import fr.vigie.server.view.ComparisonPage;
import fr.vigie.server.view.ComparisonPage.Count;
import fr.vigie.server.view.ComparisonPage.Line;
import fr.vigie.server.view.ComparisonPage.Side;
import fr.vigie.server.view.VersionsPage.Piece;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Words and marks of two documents that stand beside each other. */
final class ComparisonDrawing {
    private final Messages messages;
    private final ComparisonPages.Sides sides;
    private final String source;
    private final String copy;

    ComparisonDrawing(Messages messages, ComparisonPages.Sides sides) {
        this.messages = messages;
        this.sides = sides;
        this.source = sides.source().reading().text();
        this.copy = sides.copy().reading().text();
    }

    ComparisonPage page() {
        return new ComparisonPage(
                side(sides.source(), sides.sourceReadable()),
                side(sides.copy(), sides.copyReadable()),
                summary(),
                counts(),
                lines(),
                unshared(sides.source(), sides.sourceReadable(), sides.copy()),
                unshared(sides.copy(), sides.copyReadable(), sides.source()));
    }

    private Side side(Entry entry, boolean readable) {
        var reading = entry.reading();
        return new Side(
                reading.title().orElse(entry.provenance().fileName()),
                "/documents/" + entry.id(),
                reading.kind().code(),
                Words.kind(messages, reading.kind()),
                reading.date().map(LocalDate::toString),
                reading.date().map(day -> Words.day(messages, day)),
                reading.issuer(),
                readable);
    }

    private List<String> summary() {
        var said = new ArrayList<String>();
        said.add(messages.say("comparison.kept.share", percent(Reuse.of(source, copy))));
        said.add(messages.say("comparison.taken.share", percent(Reuse.of(copy, source))));
        delay(messages, sides.source(), sides.copy())
                .ifPresent(delay -> said.add(messages.say("comparison.delay", delay)));
        return said;
    }

    private static long percent(Reuse reuse) {
        return Math.round(100 * reuse.share());
    }

    /** How long after the first the second is dated; empty where one has no date. */
    static Optional<String> delay(Messages messages, Entry first, Entry second) {
        return first.reading()
                .date()
                .flatMap(from -> second.reading().date().map(to -> ChronoUnit.DAYS.between(from, to)))
                .map(days -> messages.say(days < 0 ? "comparison.before" : "comparison.after", Math.abs(days)));
    }

    private List<Count> counts() {
        return List.of(Fate.values()).stream()
                .map(fate -> new Count(
                        ComparisonPages.code(fate),
                        messages.say(
                                "comparison." + ComparisonPages.code(fate) + ".count",
                                sides.alignment().count(fate))))
                .toList();
    }

    /** One for each row, those that go on where the one before ended in one. */
    private List<Line> lines() {
        var rows = sides.alignment().rows();
        var lines = new ArrayList<Line>();
        for (int first = 0, next; first < rows.size(); first = next) {
            next = first + 1;
            while (next < rows.size() && ComparisonPages.goesOn(rows.get(next - 1), rows.get(next))) {
                next++;
            }
            lines.add(line(rows.get(first), rows.get(next - 1)));
        }
        return lines;
    }

    private Line line(Alignment.Row first, Alignment.Row last) {
        var left = text(source, first.source(), last.source());
        var right = text(copy, first.copy(), last.copy());
        var fate = ComparisonPages.code(first.fate());
        boolean changed = first.fate() == Fate.CHANGED && sides.sourceReadable() && sides.copyReadable();
        return new Line(
                fate,
                messages.say("comparison." + fate),
                first.moved(),
                left.map(said -> changed ? pieces(said, right.orElse(""), What.REMOVED) : same(said)),
                right.map(said -> changed ? pieces(left.orElse(""), said, What.ADDED) : same(said)));
    }

    private static Optional<String> text(String text, Optional<Span> first, Optional<Span> last) {
        return first.flatMap(from -> last.map(to -> text.substring(from.start(), to.end())));
    }

    private static List<Piece> same(String text) {
        return List.of(new Piece("same", text));
    }

    /** What both have and what one of them has alone. */
    private static List<Piece> pieces(String before, String after, What own) {
        return Difference.of(before, after).stretches().stream()
                .filter(stretch -> stretch.what() == What.SAME || stretch.what() == own)
                .map(stretch -> new Piece(stretch.what().code(), stretch.text()))
                .toList();
    }

    /** The figures of one that the other does not state. */
    private List<String> unshared(Entry one, boolean readable, Entry other) {
        if (!readable) {
            return List.of();
        }
        var words = new FigureWords(messages);
        var stated = other.tags().figures().stream().map(Value::of).collect(Collectors.toSet());
        return one.tags().figures().stream()
                .filter(figure -> !stated.contains(Value.of(figure)))
                .map(words::say)
                .distinct()
                .toList();
    }

    /** What is stated, whatever of and in which words. */
    private record Value(Measurement unit, double from, OptionalDouble to) {
        static Value of(Figure figure) {
            return new Value(figure.unit(), figure.value(), figure.to());
        }
    }
}
