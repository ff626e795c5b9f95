package fr.vigie.server;

import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.document.Quote;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.server.view.Paragraph;
import fr.vigie.server.view.Paragraph.Piece;
import fr.vigie.server.view.Paragraph.Run;
import fr.vigie.server.view.Paragraph.Shape;
import fr.vigie.server.view.Paragraph.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Cuts a document's text into blocks, in them quotes, in those names and figures, and in those the words that the query
 * looked for. Every character of the text comes out once, in order; only line ends and blank space at their sides go.
 */
final class TextMarking {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-–—•▪◦·*‣➢➤►]|[0-9]{1,2}[.)])\\s+\\S.*");
    private static final Pattern DAY = Pattern.compile(
            "\\b[0-9]{1,2}(?:er)?\\s+\\p{L}{3,9}\\s+[12][0-9]{3}\\b|\\b[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}\\b");
    private static final int LONGEST_HEADING = 90;
    private static final int LINES_ABOVE_THE_TITLE = 4;

    private final Reading reading;
    private final List<Tagged> tagged;
    private final List<Span> quotes;
    private final List<Span> hits;
    private final Optional<Span> repeatedTitle;

    /** A name or figure with what is said of it. */
    private record Tagged(Span span, String kind, String title, Optional<String> address) {}

    /**
     * @param hits in order, without overlap
     * @param address where a name leads
     * @param figure what is said of a figure
     */
    TextMarking(
            Reading reading,
            Tags tags,
            List<Span> hits,
            Function<Name, String> address,
            Function<Figure, String> figure) {
        this.reading = reading;
        this.repeatedTitle = repeatedTitle(reading);
        this.hits = hits.stream()
                .filter(hit -> repeatedTitle.filter(hit::overlaps).isEmpty())
                .toList();
        this.quotes =
                withoutOverlap(tags.quotes().stream().map(Quote::span).sorted().toList());
        var all = new ArrayList<Tagged>();
        for (var name : tags.names()) {
            all.add(new Tagged(name.span(), name.type().code(), name.label(), Optional.of(address.apply(name))));
        }
        // A name keeps its place where a figure overlaps it.
        for (var one : tags.figures()) {
            if (tags.names().stream().noneMatch(name -> name.span().overlaps(one.span()))) {
                all.add(new Tagged(one.span(), "figure", figure.apply(one), Optional.empty()));
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        this.tagged = all;
    }

    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var text = reading.text();
        int page = 0;
        for (var line = LINE.matcher(text); line.find(); ) {
            var span = stripped(text, line.start(), line.end());
            if (span.length() == 0 || repeatedTitle.filter(span::equals).isPresent()) {
                continue;
            }
            int onPage = pageAt(span.start());
            var newPage = onPage > page ? Optional.of(onPage) : Optional.<Integer>empty();
            page = Math.max(page, onPage);
            paragraphs.add(new Paragraph(shape(span), newPage, stretches(span)));
        }
        return paragraphs;
    }

    /** How many hits the paragraphs show: those in the title's line are not among them. */
    int hits() {
        return hits.size();
    }

    /** The page's heading shows the title already; in a release the place, the day and a label may stand above it. */
    private static Optional<Span> repeatedTitle(Reading reading) {
        var text = reading.text();
        return LINE.matcher(text)
                .results()
                .map(line -> stripped(text, line.start(), line.end()))
                .filter(line -> line.length() > 0)
                .limit(LINES_ABOVE_THE_TITLE + 1)
                .filter(line -> reading.title().filter(line.of(text)::equals).isPresent())
                .findFirst();
    }

    private int pageAt(int offset) {
        int page = 0;
        while (page < reading.pages().size() && reading.pages().get(page) <= offset) {
            page++;
        }
        return page;
    }

    private Shape shape(Span span) {
        var words = span.of(reading.text());
        if (reading.lead().filter(words::equals).isPresent()) {
            return Shape.LEAD;
        }
        if (ITEM.matcher(words).matches()) {
            return Shape.ITEM;
        }
        boolean sentence = ".!?;,…»\"".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean alone =
                span.end() + 1 >= reading.text().length() || reading.text().charAt(span.end()) == '\n';
        boolean states = words.indexOf(':') >= 0
                || words.indexOf('@') >= 0
                || DAY.matcher(words).find()
                || tagged.stream()
                        .anyMatch(
                                tag -> tag.kind().equals("figure") && tag.span().overlaps(span));
        boolean heading = words.length() <= LONGEST_HEADING
                && !sentence
                && alone
                && !states
                && Character.isUpperCase(words.codePointAt(0));
        return heading ? Shape.HEADING : Shape.PLAIN;
    }

    private List<Stretch> stretches(Span within) {
        var stretches = new ArrayList<Stretch>();
        int at = within.start();
        for (var quote : quotes) {
            if (quote.overlaps(within)) {
                int start = Math.max(quote.start(), at);
                int end = Math.min(quote.end(), within.end());
                addStretch(stretches, false, at, start);
                addStretch(stretches, true, start, end);
                at = Math.max(at, end);
            }
        }
        addStretch(stretches, false, at, within.end());
        return stretches;
    }

    private void addStretch(List<Stretch> stretches, boolean quoted, int start, int end) {
        if (start < end) {
            stretches.add(new Stretch(quoted, pieces(start, end)));
        }
    }

    private List<Piece> pieces(int from, int to) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var tag : tagged) {
            int start = Math.max(tag.span().start(), at);
            int end = Math.min(tag.span().end(), to);
            if (start < end) {
                addPiece(pieces, "", "", Optional.empty(), at, start);
                addPiece(pieces, tag.kind(), tag.title(), tag.address(), start, end);
                at = end;
            }
        }
        addPiece(pieces, "", "", Optional.empty(), at, to);
        return pieces;
    }

    private void addPiece(List<Piece> pieces, String kind, String title, Optional<String> address, int start, int end) {
        if (start < end) {
            pieces.add(new Piece(kind, title, address, runs(start, end)));
        }
    }

    private List<Run> runs(int from, int to) {
        var runs = new ArrayList<Run>();
        int at = from;
        for (int i = 0; i < hits.size(); i++) {
            int start = Math.max(hits.get(i).start(), at);
            int end = Math.min(hits.get(i).end(), to);
            if (start < end) {
                addRun(runs, at, start, 0, false);
                addRun(runs, start, end, i + 1, start == hits.get(i).start());
                at = end;
            }
        }
        addRun(runs, at, to, 0, false);
        return runs;
    }

    private void addRun(List<Run> runs, int start, int end, int hit, boolean first) {
        if (start < end) {
            runs.add(new Run(reading.text().substring(start, end), hit, first));
        }
    }

    private static Span stripped(String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static List<Span> withoutOverlap(List<Span> sorted) {
        var kept = new ArrayList<Span>();
        for (var span : sorted) {
            if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
                kept.add(span);
            }
        }
        return kept;
    }
}
