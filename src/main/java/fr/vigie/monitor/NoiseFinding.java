package fr.vigie.monitor;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.document.Entry;
import fr.vigie.document.Span;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for words that tell documents which name what is asked only by the way from those which are about it.
 *
 * <p>Of the newest documents found, those count as being about it that have its words twice or in their first fifth; the
 * others have them by the way. A word is proposed when it stands in documents of the second sort so much more often than in
 * those of the first that chance makes it so once in a thousand: the log-likelihood ratio of its two document frequencies
 * (Dunning, 1993) is above 10.83, the 99.9 % point of chi-squared with one degree of freedom. It must stand in three at
 * least and in a fifth of the second sort, and in no more than a twentieth of the first, so that leaving it out costs
 * little of what is wanted.
 */
final class NoiseFinding {
    private static final int LOOKED_AT = 200;
    private static final int PROPOSED = 5;
    private static final double SURE = 10.83;
    private static final int FEW = 3;
    private static final double SHARE_OF_PASSING = 0.2;
    private static final double SHARE_OF_PROPER = 0.05;
    private static final int SHORTEST_WORD = 4;
    private static final int PART_OF_TEXT = 5;

    private final SearchEngine engine;
    private final SearchRequest request;
    private final Wish wish;
    private final LocalDate from;
    private final LocalDate to;

    NoiseFinding(SearchEngine engine, SearchRequest request, Wish wish, LocalDate from, LocalDate to) {
        this.engine = engine;
        this.request = request;
        this.wish = wish;
        this.from = from;
        this.to = to;
    }

    /** In how many documents of each sort a word stands, and how it is written in one of them. */
    private static final class Frequency {
        private final String written;
        private int passing;
        private int proper;

        Frequency(String written) {
            this.written = written;
        }
    }

    private record Scored(Frequency frequency, double ratio) {}

    List<Rehearsed.Noise> find() {
        var frequencies = new HashMap<String, Frequency>();
        var asked = new HashSet<String>();
        var passing = 0;
        var proper = 0;
        for (var entry : found()) {
            var marks = engine.marks(entry.id(), request);
            var text = entry.reading().text();
            if (marks.isEmpty()) {
                continue; // found by a filter or by its title alone, which says nothing of words
            }
            marks.forEach(mark -> FrenchWords.of(mark.of(text)).forEach(token -> asked.add(token.term())));
            var byTheWay = marks.size() == 1 && isLate(marks.getFirst(), text);
            passing += byTheWay ? 1 : 0;
            proper += byTheWay ? 0 : 1;
            count(text, byTheWay, frequencies);
        }
        frequencies.keySet().removeAll(asked);
        return proposals(frequencies, passing, proper);
    }

    private List<Entry> found() {
        var entries = new ArrayList<Entry>();
        var next = Rehearsing.within(request, from, to, SearchRequest.LARGEST);
        for (var more = true; more && entries.size() < LOOKED_AT; ) {
            var answer = engine.search(next);
            answer.hits()
                    .forEach(hit -> engine.find(hit.id(), request.audience()).ifPresent(entries::add));
            next = next.from(answer.cursor());
            more = answer.cursor().isPresent();
        }
        return entries;
    }

    private static boolean isLate(Span mark, String text) {
        return mark.start() > text.length() / PART_OF_TEXT;
    }

    private static void count(String text, boolean byTheWay, Map<String, Frequency> frequencies) {
        Set<String> seen = new HashSet<>();
        for (var token : FrenchWords.of(text)) {
            var plain = token.written().length() >= SHORTEST_WORD
                    && token.written().codePoints().allMatch(Character::isLetter);
            if (plain && seen.add(token.term())) {
                var frequency = frequencies.computeIfAbsent(token.term(), term -> new Frequency(token.written()));
                frequency.passing += byTheWay ? 1 : 0;
                frequency.proper += byTheWay ? 0 : 1;
            }
        }
    }

    private List<Rehearsed.Noise> proposals(Map<String, Frequency> frequencies, int passing, int proper) {
        return frequencies.values().stream()
                .filter(word -> word.passing >= FEW
                        && word.passing >= SHARE_OF_PASSING * passing
                        && word.proper <= SHARE_OF_PROPER * proper)
                .map(word -> new Scored(word, ratio(word.passing, passing, word.proper, proper)))
                .filter(scored -> scored.ratio() > SURE)
                .sorted(Comparator.comparingDouble(Scored::ratio)
                        .reversed()
                        .thenComparing(scored -> scored.frequency().written))
                .limit(PROPOSED)
                .map(scored -> noise(scored.frequency()))
                .toList();
    }

    private Rehearsed.Noise noise(Frequency word) {
        var query = without(word.written);
        var left = QueryParser.parse(query) instanceof ParsedQuery.Understood
                        && WishReading.of(new Wish(query, wish.filters(), wish.figures()))
                                instanceof WishReading.Understood understood
                ? engine.count(Rehearsing.within(understood.request(), from, to, 0))
                : 0;
        return new Rehearsed.Noise(word.written, word.passing, word.proper, query, left);
    }

    private String without(String word) {
        var whole = QueryParser.parse(wish.query()) instanceof ParsedQuery.Understood understood
                        && understood.query() instanceof Query.Any
                ? "(" + wish.query() + ")"
                : wish.query();
        return whole + " SAUF " + word;
    }

    /** Twice the logarithm of how much likelier two frequencies make the counts than one common frequency. */
    static double ratio(int a, int ofA, int b, int ofB) {
        var common = (a + b) / (double) (ofA + ofB);
        return 2
                * (likelihood(a, ofA, a / (double) ofA)
                        + likelihood(b, ofB, b / (double) Math.max(1, ofB))
                        - likelihood(a, ofA, common)
                        - likelihood(b, ofB, common));
    }

    private static double likelihood(int hits, int of, double share) {
        return times(hits, share) + times(of - hits, 1 - share);
    }

    private static double times(int count, double share) {
        return count == 0 ? 0 : count * Math.log(share);
    }
}
