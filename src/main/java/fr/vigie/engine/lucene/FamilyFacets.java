package fr.vigie.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The facet values of documents that have kin, kept until all are known: how often a value was counted for a family that
 * had it already.
 */
final class FamilyFacets {
    private static final int NO_FAMILY = -1;

    private final Vocabulary.Seen vocabulary;
    private final List<Row> rows = new ArrayList<>();

    FamilyFacets(Vocabulary.Seen vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A document's values, from one place of a segment's to another; of one facet alone where its bit is given. */
    @SuppressWarnings("ArrayRecordComponent") // the segment's own, which nobody changes
    private record Row(int family, int[] values, int start, int end, int facetBit) {}

    /** @param facetBit of the facet that the document is counted for; 0 for all */
    void add(int family, int[] values, int start, int end, int facetBit) {
        rows.add(new Row(family, values, start, end, facetBit));
    }

    /** For each number of a value, of its first spelling, how many times too many families were counted for it. */
    int[] repeated() {
        var repeated = new int[rows.isEmpty() ? 0 : vocabulary.size()];
        var last = new int[repeated.length];
        Arrays.fill(last, NO_FAMILY);
        var first = first(repeated.length);
        rows.sort(Comparator.comparingInt(Row::family));
        for (var row : rows) {
            for (var i = row.start(); i < row.end(); i++) {
                var number = row.values()[i];
                if (row.facetBit() == 0 || vocabulary.value(number).facet() == FacetTests.facet(row.facetBit())) {
                    var value = first[number];
                    if (last[value] == row.family()) {
                        repeated[value]++;
                    }
                    last[value] = row.family();
                }
            }
        }
        return repeated;
    }

    /** For each number that of the spelling which stands for all. */
    private int[] first(int size) {
        var first = new int[size];
        Arrays.setAll(first, number -> number);
        vocabulary.spellings().forEach((number, others) -> {
            for (var other : others) {
                if (other < size && number < size) {
                    first[other] = number;
                }
            }
        });
        return first;
    }
}
