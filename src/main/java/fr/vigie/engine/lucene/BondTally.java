package fr.vigie.engine.lucene;

import fr.vigie.query.Bonds;
import fr.vigie.query.Bonds.Bond;
import fr.vigie.query.FacetKey;
import fr.vigie.query.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Goes once over the documents that answer and counts which of some values each has, and which two: by a bit for each value. */
final class BondTally extends SimpleCollector {
    private final IndexSearcher searcher;
    private final SegmentTable.Shared tables;
    private final Vocabulary.Seen vocabulary;
    private final FamilyTable familyTable;
    private final FacetTests tests;
    private final long[] bits;
    private final int size;
    private final long[] documents;
    private final long[] families;
    private final long[][] together;
    private final Set<Long> counted = new HashSet<>();
    private @Nullable SegmentTable table;
    private int @Nullable [] kin;

    BondTally(
            SearchRequest request,
            List<FacetKey> values,
            IndexSearcher searcher,
            SegmentTable.Shared tables,
            Vocabulary vocabulary,
            FamilyTable familyTable)
            throws IOException {
        if (values.size() > Bonds.MOST) {
            throw new IllegalArgumentException(Bonds.MOST + " values at most, got: " + values.size());
        }
        for (var leaf : searcher.getIndexReader().leaves()) {
            tables.of(leaf.reader());
        }
        this.searcher = searcher;
        this.tables = tables;
        this.vocabulary = vocabulary.seen();
        this.familyTable = familyTable;
        this.tests = new FacetTests(request.filters(), this.vocabulary);
        this.size = values.size();
        this.bits = new long[this.vocabulary.size()];
        for (var i = 0; i < size; i++) {
            var bit = 1L << i;
            FacetTests.named(
                            this.vocabulary,
                            values.get(i).facet(),
                            List.of(values.get(i).key()))
                    .stream()
                    .forEach(number -> bits[number] |= bit);
        }
        this.documents = new long[size];
        this.families = new long[size];
        this.together = new long[size][size];
    }

    Vocabulary.Seen vocabulary() {
        return vocabulary;
    }

    /** Goes over the documents that answer, in this thread. */
    Bonds over(Query query) throws IOException {
        searcher.search(query, new CollectorManager<BondTally, BondTally>() {
            @Override
            public BondTally newCollector() {
                return BondTally.this;
            }

            @Override
            public BondTally reduce(Collection<BondTally> collectors) {
                return BondTally.this;
            }
        });
        var bonds = new ArrayList<Bond>();
        for (var one = 0; one < size; one++) {
            for (var other = one + 1; other < size; other++) {
                if (together[one][other] > 0) {
                    bonds.add(new Bond(one, other, together[one][other]));
                }
            }
        }
        return new Bonds(
                Arrays.stream(documents).boxed().toList(),
                Arrays.stream(families).boxed().toList(),
                bonds);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        var segment = tables.of(leaf.reader());
        table = segment;
        kin = familyTable.isEmpty() ? null : familyTable.of(leaf.reader(), segment);
    }

    @Override
    public void collect(int doc) {
        var segment = table;
        if (segment == null || tests.failed(segment.values(), segment.start(doc), segment.start(doc + 1)) != 0) {
            return;
        }
        var has = 0L;
        for (var i = segment.start(doc); i < segment.start(doc + 1); i++) {
            has |= bits[segment.values()[i]];
        }
        var numbers = kin;
        count(has, numbers == null ? FamilyTable.ALONE : numbers[doc]);
    }

    private void count(long has, int family) {
        for (var rest = has; rest != 0; rest &= rest - 1) {
            var one = Long.numberOfTrailingZeros(rest);
            documents[one]++;
            if (family == FamilyTable.ALONE || counted.add((long) (family >> 1) * Bonds.MOST + one)) {
                families[one]++;
            }
            for (var others = rest & (rest - 1); others != 0; others &= others - 1) {
                together[one][Long.numberOfTrailingZeros(others)]++;
            }
        }
    }
}
