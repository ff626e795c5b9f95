package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.FacetFilter;
import fr.vigie.query.FacetName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The facet filters of a request over numbered values. */
final class FacetTests {
    private static final List<FacetName> FACETS = List.of(FacetName.values());

    private final List<Test> tests = new ArrayList<>();
    private final Vocabulary.Seen vocabulary;

    /** @param wanted whether one of the values must be there, or none may */
    private record Test(int facetBit, boolean wanted, BitSet values) {}

    FacetTests(List<FacetFilter> filters, Vocabulary.Seen vocabulary) {
        this.vocabulary = vocabulary;
        for (var filter : filters) {
            switch (filter.mode()) {
                case ANY -> add(filter.facet(), true, filter.values());
                case NONE -> add(filter.facet(), false, filter.values());
                case ALL -> filter.values().forEach(value -> add(filter.facet(), true, List.of(value)));
            }
        }
    }

    boolean isEmpty() {
        return tests.isEmpty();
    }

    /** The facets whose filters a document fails, a bit for each; 0 when it passes all. */
    int failed(int[] values, int start, int end) {
        var failed = 0;
        for (var test : tests) {
            var found = false;
            for (var i = start; i < end && !found; i++) {
                found = test.values.get(values[i]);
            }
            if (found != test.wanted) {
                failed |= test.facetBit;
            }
        }
        return failed;
    }

    static FacetName facet(int bit) {
        return FACETS.get(Integer.numberOfTrailingZeros(bit));
    }

    private void add(FacetName facet, boolean wanted, List<String> asked) {
        tests.add(new Test(1 << FACETS.indexOf(facet), wanted, named(vocabulary, facet, asked)));
    }

    /** The numbers of the values that are meant by keys or labels. */
    static BitSet named(Vocabulary.Seen vocabulary, FacetName facet, List<String> asked) {
        var values = new BitSet(vocabulary.size());
        var folded = asked.stream().map(FrenchWords::key).toList();
        var exact = Set.copyOf(asked);
        var keys = Set.copyOf(folded);
        for (var number = 0; number < vocabulary.size(); number++) {
            var word = vocabulary.word(number);
            if (word.value().facet() == facet
                    && (exact.contains(word.value().key())
                            || !word.folded().isEmpty() && keys.contains(word.folded()))) {
                values.set(number);
            }
        }
        return values;
    }
}
