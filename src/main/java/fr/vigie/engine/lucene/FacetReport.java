package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import fr.vigie.query.SearchAnswer.Facet;
import fr.vigie.query.SearchAnswer.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Counts of numbered values as the facets of an answer. Only values that are shown become objects. */
final class FacetReport {
    private static final Comparator<Counted> BY_COUNT = Comparator.comparingLong(Counted::count)
            .reversed()
            .thenComparing(Counted::label)
            .thenComparing(Counted::key);
    private static final Comparator<Counted> BY_KEY = Comparator.comparing(Counted::key);

    private final Vocabulary.Seen vocabulary;
    private final int[] counts;
    private final int limit;
    private final Map<FacetName, Set<String>> asked = new EnumMap<>(FacetName.class);
    private final Map<FacetName, Level> tops = new EnumMap<>(FacetName.class);
    private final Map<FacetName, Map<String, Level>> below = new EnumMap<>(FacetName.class);

    /** A value under one key, its most used label. */
    private record Counted(String key, String parent, String label, long count, boolean chosen) {}

    /** The values of one level: the best ones, and those that a filter names. */
    private static final class Level {
        private final PriorityQueue<Counted> best = new PriorityQueue<>(BY_COUNT.reversed());
        private final List<Counted> chosen = new ArrayList<>();
        private final int limit;

        Level(int limit) {
            this.limit = limit;
        }

        boolean takes(long count) {
            return best.size() < limit || count >= best.element().count();
        }

        void add(Counted value) {
            best.add(value);
            if (best.size() > limit) {
                var out = best.remove();
                if (out.chosen()) {
                    chosen.add(out);
                }
            }
        }

        List<Counted> inOrder(Comparator<Counted> order) {
            var all = new ArrayList<>(best);
            all.addAll(chosen);
            all.sort(order);
            return all;
        }
    }

    private FacetReport(Vocabulary.Seen vocabulary, int[] counts, List<FacetFilter> filters, int limit) {
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.limit = limit;
        for (var filter : filters) {
            var names = asked.computeIfAbsent(filter.facet(), facet -> new HashSet<>());
            filter.values().forEach(value -> {
                names.add(value);
                names.add(FrenchWords.key(value));
            });
        }
    }

    /** @param limit how many values of a level at most, chosen ones and dates not counted */
    static List<Facet> of(Vocabulary.Seen vocabulary, int[] counts, List<FacetFilter> filters, int limit) {
        var report = new FacetReport(vocabulary, counts, filters, limit);
        for (var number = 0; number < counts.length; number++) {
            if (vocabulary.word(number).first() == number) {
                report.add(number);
            }
        }
        var facets = new ArrayList<Facet>();
        for (var facet : FacetName.values()) {
            var top = report.tops.get(facet);
            facets.add(new Facet(facet, top == null ? List.of() : report.shown(top, facet)));
        }
        return facets;
    }

    private void add(int number) {
        var word = vocabulary.word(number);
        var spellings = vocabulary.spellings(number);
        long count = counts[number];
        for (var spelling : spellings) {
            count += spelling < counts.length ? counts[spelling] : 0;
        }
        if (count == 0) {
            return;
        }
        var value = word.value();
        var level = level(value.facet(), value.parent());
        var names = asked.get(value.facet());
        var chosen = names != null && (names.contains(value.key()) || isNamed(number, spellings, names));
        if (chosen || level.takes(count)) {
            level.add(new Counted(value.key(), value.parent(), label(number, spellings), count, chosen));
        }
    }

    private Level level(FacetName facet, String parent) {
        var most = facet == FacetName.DATE ? Integer.MAX_VALUE : limit;
        return parent.isEmpty()
                ? tops.computeIfAbsent(facet, name -> new Level(most))
                : below.computeIfAbsent(facet, name -> new HashMap<>()).computeIfAbsent(parent, key -> new Level(most));
    }

    private boolean isNamed(int number, List<Integer> spellings, Set<String> names) {
        return counts[number] > 0 && names.contains(vocabulary.word(number).folded())
                || spellings.stream()
                        .filter(other -> other < counts.length && counts[other] > 0)
                        .anyMatch(other -> names.contains(vocabulary.word(other).folded()));
    }

    /** The spelling used most, the first of the alphabet among equals. */
    private String label(int number, List<Integer> spellings) {
        var most = counts[number];
        var label = vocabulary.value(number).label();
        for (var other : spellings) {
            var times = other < counts.length ? counts[other] : 0;
            var spelling = vocabulary.value(other).label();
            if (times > most || times == most && times > 0 && spelling.compareTo(label) < 0) {
                most = times;
                label = spelling;
            }
        }
        return label;
    }

    private List<FacetValue> shown(Level level, FacetName facet) {
        var children = below.getOrDefault(facet, Map.of());
        return level.inOrder(facet == FacetName.DATE ? BY_KEY : BY_COUNT).stream()
                .map(value -> {
                    var inside = children.get(value.key());
                    var values = inside == null ? List.<FacetValue>of() : shown(inside, facet);
                    return new FacetValue(value.key(), value.label(), value.count(), value.chosen(), values);
                })
                .toList();
    }
}
