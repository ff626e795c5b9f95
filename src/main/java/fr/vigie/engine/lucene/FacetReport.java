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
    private final int[] repeated;
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
        private final boolean askedFor;
        private long fewest;

        Level(int limit, boolean askedFor) {
            this.limit = limit;
            this.askedFor = askedFor;
        }

        /** Whether a filter names values of the facet, which are then shown whatever their counts. */
        boolean isAskedFor() {
            return askedFor;
        }

        boolean takes(long count) {
            return count >= fewest;
        }

        void add(Counted value) {
            var full = best.size() == limit;
            if (full && !value.chosen() && BY_COUNT.compare(value, best.element()) > 0) {
                return; // as many documents as the last one that is shown, but behind it in the alphabet
            }
            best.add(value);
            if (best.size() > limit) {
                var out = best.remove();
                if (out.chosen()) {
                    chosen.add(out);
                }
            }
            if (best.size() == limit) {
                fewest = best.element().count();
            }
        }

        List<Counted> inOrder(Comparator<Counted> order) {
            var all = new ArrayList<>(best);
            all.addAll(chosen);
            all.sort(order);
            return all;
        }
    }

    private FacetReport(
            Vocabulary.Seen vocabulary, int[] counts, int[] repeated, List<FacetFilter> filters, int limit) {
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.repeated = repeated;
        this.limit = limit;
        for (var filter : filters) {
            var names = asked.computeIfAbsent(filter.facet(), facet -> new HashSet<>());
            filter.values().forEach(value -> {
                names.add(value);
                names.add(FrenchWords.key(value));
            });
        }
    }

    /**
     * @param counts documents of each value, by its number
     * @param repeated how many of these are left out, by the number of the value's first spelling; shorter for none
     * @param limit how many values of a level at most, chosen ones and dates not counted
     */
    static List<Facet> of(
            Vocabulary.Seen vocabulary, int[] counts, int[] repeated, List<FacetFilter> filters, int limit) {
        var report = new FacetReport(vocabulary, counts, repeated, filters, limit);
        report.addAll();
        var facets = new ArrayList<Facet>();
        for (var facet : FacetName.values()) {
            var top = report.tops.get(facet);
            facets.add(new Facet(facet, top == null ? List.of() : report.shown(top, facet)));
        }
        return facets;
    }

    /** Most values come with too few documents to be shown, which is seen without a look at the value itself. */
    private void addAll() {
        var known = vocabulary.levels();
        var levels = new Level[known.size()];
        var totals = totals();
        for (var number = 0; number < totals.length; number++) {
            var count = totals[number];
            var at = vocabulary.level(number);
            if (count > 0 && at != Vocabulary.Seen.OTHER_SPELLING) {
                var level = levels[at];
                if (level == null) {
                    level = level(known.get(at).facet(), known.get(at).parent());
                    levels[at] = level;
                }
                if (level.takes(count) || level.isAskedFor()) {
                    add(number, count, level);
                }
            }
        }
    }

    /** How often each value was found in all of its spellings together, repeats left out, by the number first seen. */
    private int[] totals() {
        if (vocabulary.spellings().isEmpty() && repeated.length == 0) {
            return counts;
        }
        var totals = counts.clone();
        for (var number = 0; number < repeated.length; number++) {
            totals[number] -= repeated[number];
        }
        vocabulary.spellings().forEach((first, others) -> {
            for (var other : others) {
                if (other < totals.length) {
                    totals[first] += counts[other];
                }
            }
        });
        return totals;
    }

    private void add(int number, int count, Level level) {
        var value = vocabulary.value(number);
        var spellings = vocabulary.spellings(number);
        var names = asked.get(value.facet());
        var chosen = names != null && (names.contains(value.key()) || isNamed(number, spellings, names));
        if (chosen || level.takes(count)) {
            level.add(new Counted(value.key(), value.parent(), label(number, spellings), count, chosen));
        }
    }

    private Level level(FacetName facet, String parent) {
        var level = new Level(facet == FacetName.DATE ? Integer.MAX_VALUE : limit, asked.containsKey(facet));
        if (parent.isEmpty()) {
            tops.put(facet, level);
        } else {
            below.computeIfAbsent(facet, name -> new HashMap<>()).put(parent, level);
        }
        return level;
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
