package fr.vigie.engine.lucene;

import fr.vigie.query.StatementOrder;
import fr.vigie.query.StatementRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Goes once over the documents that answer and over the statements of each, straight from doc values: counts the wanted
 * ones and keeps the best. Beyond a page of them only what families state is kept, and that only where reprints are grouped.
 */
final class StatementTally implements Collector {
    private final SegmentTable.Shared tables;
    private final FamilyTable families;
    private final FacetTests tests;
    private final Sieve sieve;
    private final StatementOrder asked;
    private final Comparator<StatementPlace> order;
    private final Optional<StatementPlace> after;
    private final boolean grouping;
    private final int size;
    private final PriorityQueue<Placed> best;
    private final Map<Stated, Standing> standing = new HashMap<>();
    private long total;
    private long before;

    /** What a family states. */
    private record Stated(int family, long identity) {}

    /**
     * A statement, and where it comes.
     *
     * @param count how many documents make it
     */
    record Placed(int doc, StatementPlace place, int count) {}

    /** The statement that stands for all of its family: that of the family's head, else the first in order. */
    private static final class Standing {
        private Placed first;
        private boolean isHeads;
        private int count = 1;
        private int lastDoc;

        Standing(Placed first, boolean isHeads) {
            this.first = first;
            this.isHeads = isHeads;
            this.lastDoc = first.doc();
        }
    }

    /** @param size how many are kept, whatever the request says */
    StatementTally(
            StatementRequest request,
            int size,
            SegmentTable.Shared tables,
            Vocabulary.Seen vocabulary,
            FamilyTable families) {
        this.tables = tables;
        this.families = families;
        this.tests = new FacetTests(request.within().filters(), vocabulary);
        this.sieve = Sieve.of(request.wanted());
        this.asked = request.order();
        this.order = StatementPlace.order(asked);
        this.after = request.within().cursor().map(cursor -> StatementPlace.of(cursor, asked));
        this.grouping = request.within().grouped();
        this.size = size;
        this.best = new PriorityQueue<>(Comparator.comparing(Placed::place, order.reversed()));
    }

    /** Goes over the documents that answer, in this thread. */
    StatementTally over(Query query, IndexSearcher searcher) throws IOException {
        searcher.search(query, new CollectorManager<StatementTally, StatementTally>() {
            @Override
            public StatementTally newCollector() {
                return StatementTally.this;
            }

            @Override
            public StatementTally reduce(Collection<StatementTally> collectors) {
                return StatementTally.this;
            }
        });
        total += standing.size();
        standing.values().forEach(one -> offer(new Placed(one.first.doc(), one.first.place(), one.count)));
        return this;
    }

    long total() {
        return total;
    }

    /** Whether statements come after the page. */
    boolean placesAfterPage() {
        return total - before > best.size();
    }

    /** The page, in order. */
    List<Placed> page() {
        var page = new ArrayList<>(best);
        page.sort(Comparator.comparing(Placed::place, order));
        return page;
    }

    @Override
    public ScoreMode scoreMode() {
        return asked == StatementOrder.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var table = tables.of(leaf.reader());
        var kin = grouping && !families.isEmpty() ? families.of(leaf.reader(), table) : null;
        return new OfSegment(leaf.docBase, table, kin, DocValues.getBinary(leaf.reader(), sieve.column()));
    }

    private void offer(Placed placed) {
        if (size == 0 || after.isPresent() && order.compare(placed.place(), after.get()) <= 0) {
            before++;
        } else if (best.size() < size) {
            best.add(placed);
        } else if (order.compare(placed.place(), best.element().place()) < 0) {
            best.poll();
            best.add(placed);
        }
    }

    /** Whether a value or score alone says that a statement comes after the page: most do, and need no place. */
    private boolean isBeyondPage(double key) {
        if (size == 0 || best.size() < size) {
            return false;
        }
        var worst = best.element().place().key();
        return switch (asked) {
            case RELEVANCE, GREATEST -> key < worst;
            case LEAST -> key > worst;
            case OLDEST, NEWEST -> false;
        };
    }

    private void stand(int family, long identity, Placed placed) {
        var isHeads = (family & 1) == 1;
        var known = standing.get(new Stated(family >> 1, identity));
        if (known == null) {
            standing.put(new Stated(family >> 1, identity), new Standing(placed, isHeads));
            return;
        }
        if (known.lastDoc != placed.doc()) {
            known.count++;
            known.lastDoc = placed.doc();
        }
        if (isHeads && !known.isHeads
                || isHeads == known.isHeads && order.compare(placed.place(), known.first.place()) < 0) {
            known.first = placed;
            known.isHeads = isHeads;
        }
    }

    private final class OfSegment implements LeafCollector {
        private final int docBase;
        private final SegmentTable table;
        private final int @Nullable [] kin;
        private final BinaryDocValues column;
        private final Set<Long> ofDocument = new HashSet<>();
        private @Nullable Scorable scorer;

        OfSegment(int docBase, SegmentTable table, int @Nullable [] kin, BinaryDocValues column) {
            this.docBase = docBase;
            this.table = table;
            this.kin = kin;
            this.column = column;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            var passes = tests.isEmpty() || tests.failed(table.values(), table.start(doc), table.start(doc + 1)) == 0;
            if (!passes || !column.advanceExact(doc)) {
                return;
            }
            double score = asked == StatementOrder.RELEVANCE && scorer != null ? scorer.score() : 0;
            var family = kin == null ? FamilyTable.ALONE : kin[doc];
            ofDocument.clear();
            sieve.each(column.binaryValue(), (index, value, identity) -> {
                var key = asked.needsValue() ? value : score;
                if (family == FamilyTable.ALONE && !grouping && isBeyondPage(key)) {
                    total++;
                    return;
                }
                var placed =
                        new Placed(docBase + doc, new StatementPlace(key, table.day(doc), table.tie(doc), index), 1);
                if (family != FamilyTable.ALONE) {
                    stand(family, identity, placed);
                } else if (!grouping || ofDocument.add(identity)) {
                    total++;
                    offer(placed);
                }
            });
        }
    }
}
