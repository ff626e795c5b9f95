package fr.vigie.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What a search asks of every document that it finds, of one segment, in arrays: its facet values, its day, its place
 * among equals. Some 150 bytes a document; made once when a segment is first seen.
 */
final class SegmentTable {
    /** The day of a document without a date. */
    static final int UNDATED = Integer.MIN_VALUE;

    private final int[] starts;
    private final int[] values;
    private final int[] days;
    private final long[] ties;

    private SegmentTable(int[] starts, int[] values, int[] days, long[] ties) {
        this.starts = starts;
        this.values = values;
        this.days = days;
        this.ties = ties;
    }

    /** Tables of the segments that are open. */
    static final class Shared {
        private final Map<IndexReader.CacheKey, SegmentTable> tables = new ConcurrentHashMap<>();
        private final Vocabulary vocabulary;

        Shared(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        SegmentTable of(LeafReader segment) throws IOException {
            var core = segment.getCoreCacheHelper();
            var known = tables.get(core.getKey());
            if (known != null) {
                return known;
            }
            var table = read(segment, vocabulary);
            tables.put(core.getKey(), table);
            core.addClosedListener(tables::remove);
            return table;
        }
    }

    /** Where the document's facet values begin in {@link #values}; they end where the next one's begin. */
    int start(int doc) {
        return starts[doc];
    }

    int[] values() {
        return values;
    }

    /** Days since 1970-01-01, or {@link #UNDATED}. */
    int day(int doc) {
        return days[doc];
    }

    long tie(int doc) {
        return ties[doc];
    }

    private static SegmentTable read(LeafReader segment, Vocabulary vocabulary) throws IOException {
        var size = segment.maxDoc();
        var days = new int[size];
        Arrays.fill(days, UNDATED);
        var dayValues = DocValues.getNumeric(segment, Schema.DAY);
        for (int doc; (doc = dayValues.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            days[doc] = Math.toIntExact(dayValues.longValue());
        }
        var ties = new long[size];
        NumericDocValues tieValues = DocValues.getNumeric(segment, Schema.TIE);
        for (int doc; (doc = tieValues.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            ties[doc] = tieValues.longValue();
        }
        var facets = DocValues.getSortedSet(segment, Schema.FACETS);
        var numbers = new int[Math.toIntExact(facets.getValueCount())];
        for (var ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = vocabulary.number(facets.lookupOrd(ordinal).utf8ToString());
        }
        var starts = new int[size + 1];
        var values = new int[8 * size];
        var end = 0;
        for (var doc = 0; doc < size; doc++) {
            starts[doc] = end;
            if (facets.advanceExact(doc)) {
                var count = facets.docValueCount();
                if (end + count > values.length) {
                    values = Arrays.copyOf(values, Math.max(end + count, values.length + values.length / 2));
                }
                for (var i = 0; i < count; i++) {
                    values[end++] = numbers[Math.toIntExact(facets.nextOrd())];
                }
            }
        }
        starts[size] = end;
        return new SegmentTable(starts, Arrays.copyOf(values, end), days, ties);
    }
}
