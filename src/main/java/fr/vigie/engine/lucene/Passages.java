package fr.vigie.engine.lucene;

import fr.vigie.document.Span;
import fr.vigie.engine.lucene.Highlights.Found;
import fr.vigie.query.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Chooses the passages of a text that show best why it answers. */
final class Passages {
    /** So many places of a text say enough of it. */
    static final int PLACES_LOOKED_AT = 300;

    private static final int LENGTH = 220;
    private static final int SHOWN = 3;

    private final String text;
    private final List<Found> found;
    private final List<Span> marks;

    /** A stretch of the text, and how many different things that were asked for stand in it. */
    private record Passage(Span span, int kinds, int places) {}

    private Passages(String text, List<Found> found) {
        this.text = text;
        this.found = found;
        this.marks = merged(found);
    }

    /**
     * The best passages in the order of the text; where nothing was found in it the lead, or without one the beginning of
     * the text.
     */
    static List<Snippet> of(String text, List<Found> found, Optional<String> lead) {
        if (found.isEmpty() && lead.isPresent()) {
            var words = lead.get().strip();
            return new Passages(words, List.of()).best();
        }
        return new Passages(text, found).best();
    }

    /** Spans without overlap, in order. */
    static List<Span> merged(List<Found> found) {
        var merged = new ArrayList<Span>();
        for (var place : found) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || place.span().start() >= last.end()) {
                merged.add(place.span());
            } else if (place.span().end() > last.end()) {
                merged.set(
                        merged.size() - 1, new Span(last.start(), place.span().end()));
            }
        }
        return merged;
    }

    private List<Snippet> best() {
        if (text.isBlank()) {
            return List.of();
        }
        if (found.isEmpty()) {
            return List.of(snippet(passageAt(new Span(0, 0))));
        }
        var passages = new ArrayList<Passage>();
        for (var i = 0; i < found.size(); i++) {
            var place = found.get(i).span();
            if (passages.isEmpty() || !passages.getLast().span().contains(place)) {
                passages.add(judged(passageAt(place), i));
            }
        }
        var chosen = new ArrayList<Passage>();
        passages.sort(Comparator.comparingInt(Passage::kinds)
                .thenComparingInt(Passage::places)
                .reversed()
                .thenComparing(Passage::span));
        for (var passage : passages) {
            if (chosen.size() < SHOWN
                    && chosen.stream().noneMatch(other -> other.span().overlaps(passage.span()))) {
                chosen.add(passage);
            }
        }
        chosen.sort(Comparator.comparing(Passage::span));
        return chosen.stream().map(passage -> snippet(passage.span())).toList();
    }

    /** @param first of the places found that the passage was made for; those before it have passages of their own */
    private Passage judged(Span span, int first) {
        var kinds = new HashSet<Object>();
        var places = 0;
        for (var i = first; i < found.size() && found.get(i).span().start() < span.end(); i++) {
            if (span.contains(found.get(i).span())) {
                kinds.add(found.get(i).what());
                places++;
            }
        }
        return new Passage(span, kinds.size(), places);
    }

    /** From the beginning of the sentence, or of a word not far before, to the end of a word within the length. */
    private Span passageAt(Span place) {
        var start = sentenceStart(place.start());
        var end = Math.min(text.length(), Math.max(start + LENGTH, place.end()));
        var lineEnd = text.indexOf('\n', place.end());
        if (lineEnd >= 0 && lineEnd < end) {
            end = lineEnd;
        } else if (end < text.length()) {
            var space = text.lastIndexOf(' ', end);
            end = space > place.end() ? space : end;
        }
        return trimmed(start, end);
    }

    private int sentenceStart(int from) {
        var earliest = Math.max(0, from - LENGTH / 2);
        for (var i = from; i > earliest; i--) {
            var before = text.charAt(i - 1);
            if (before == '\n' || i > 1 && before == ' ' && ".!?…".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        var space = text.indexOf(' ', earliest);
        return space >= 0 && space < from ? space + 1 : from;
    }

    private Span trimmed(int start, int end) {
        var first = start;
        var last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first && last < text.length() && Character.isLowSurrogate(text.charAt(last))) {
            last++;
        }
        return new Span(first, last);
    }

    private Snippet snippet(Span passage) {
        var inside = marks.stream()
                .filter(passage::contains)
                .map(span -> span.shifted(-passage.start()))
                .toList();
        return new Snippet(passage.of(text), inside);
    }
}
