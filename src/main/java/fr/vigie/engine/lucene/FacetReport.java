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
import java.util.Set;

/** Counts of numbered values as the facets of an answer. */
final class FacetReport {
    private static final Comparator<Counted> BY_COUNT = Comparator.comparingLong((Counted value) -> value.count)
            .reversed()
            .thenComparing(value -> value.label)
            .thenComparing(value -> value.key);
    private static final Comparator<Counted> BY_KEY = Comparator.comparing(value -> value.key);

    private final int limit;
    private final Map<FacetName, Map<String, Counted>> values = new EnumMap<>(FacetName.class);
    private final Map<FacetName, Set<String>> selected = new EnumMap<>(FacetName.class);

    /** A value under one key; spellings of its label are weighed by how often they are used. */
    private static final class Counted {
        private final String key;
        private final String parent;
        private String label;
        private long labelCount;
        private long count;
        private boolean chosen;

        Counted(String key, String parent, String label) {
            this.key = key;
            this.parent = parent;
            this.label = label;
        }

        void add(String spelling, int times) {
            count += times;
            if (times > labelCount || times == labelCount && spelling.compareTo(label) < 0) {
                label = spelling;
                labelCount = times;
            }
        }
    }

    private FacetReport(List<FacetFilter> filters, int limit) {
        this.limit = limit;
        for (var filter : filters) {
            var keys = selected.computeIfAbsent(filter.facet(), facet -> new HashSet<>());
            filter.values().forEach(value -> {
                keys.add(value);
                keys.add(FrenchWords.key(value));
            });
        }
    }

    /** @param limit how many values of a facet at most, chosen ones and dates not counted */
    static List<Facet> of(Vocabulary.Seen vocabulary, int[] counts, List<FacetFilter> filters, int limit) {
        var report = new FacetReport(filters, limit);
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                report.add(vocabulary.word(number), counts[number]);
            }
        }
        var facets = new ArrayList<Facet>();
        for (var facet : FacetName.values()) {
            facets.add(new Facet(facet, report.under("", facet)));
        }
        return facets;
    }

    private void add(Vocabulary.Word word, int count) {
        var value = word.value();
        var counted = values.computeIfAbsent(value.facet(), facet -> new HashMap<>())
                .computeIfAbsent(value.key(), key -> new Counted(key, value.parent(), value.label()));
        counted.add(value.label(), count);
        var chosen = selected.getOrDefault(value.facet(), Set.of());
        counted.chosen |= chosen.contains(value.key()) || chosen.contains(word.folded());
    }

    private List<FacetValue> under(String parent, FacetName facet) {
        var all = values.getOrDefault(facet, Map.of());
        var children = new HashMap<String, List<Counted>>();
        for (var value : all.values()) {
            children.computeIfAbsent(value.parent, key -> new ArrayList<>()).add(value);
        }
        return level(parent, facet, children);
    }

    private List<FacetValue> level(String parent, FacetName facet, Map<String, List<Counted>> children) {
        var here = new ArrayList<>(children.getOrDefault(parent, List.of()));
        here.sort(facet == FacetName.DATE ? BY_KEY : BY_COUNT);
        var shown = new ArrayList<FacetValue>();
        for (var value : here) {
            if (shown.size() < limit || value.chosen || facet == FacetName.DATE) {
                var below = level(value.key, facet, children);
                shown.add(new FacetValue(value.key, value.label, value.count, value.chosen, below));
            }
        }
        return shown;
    }
}
