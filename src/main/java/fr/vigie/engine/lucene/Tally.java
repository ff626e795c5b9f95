package fr.vigie.engine.lucene;

import fr.vigie.query.SearchRequest;
import fr.vigie.query.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Goes once over all documents that answer the query: counts them, counts their facet values, keeps the best.
 *
 * <p>A document that fails the filters of one facet alone is counted for that facet, so that its other values can be
 * chosen as well. The bonus of {@link Ranking} is worked out only for documents that it could bring onto the page.
 */
final class Tally implements Collector {
    private final IndexSearcher searcher;
    private final SegmentTable.Shared tables;
    private final Vocabulary.Seen vocabulary;
    private final FacetTests tests;
    private final int[] counts;
    private final boolean counting;
    private final boolean sideways;
    private final boolean scoring;
    private final int size;
    private final Sort sort;
    private final Comparator<PagePlace> order;
    private final Optional<PagePlace> after;
    private final Optional<Weight> bonus;
    private final PriorityQueue<Placed> best;
    private final FamilyTable familyTable;
    private final FamilyTally families;
    private final FamilyFacets familyFacets;
    private long total;
    private long before;

    /** A document that answers, and where it comes. */
    record Placed(int doc, PagePlace place) {}

    /**
     * @param size how many are kept, whatever the request says
     * @param sideways whether a facet also counts what its own filter leaves out
     */
    Tally(
            SearchRequest request,
            int size,
            boolean sideways,
            IndexSearcher searcher,
            Optional<Query> bonus,
            SegmentTable.Shared tables,
            Vocabulary vocabulary,
            FamilyTable families)
            throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            tables.of(leaf.reader());
        }
        this.searcher = searcher;
        this.tables = tables;
        this.vocabulary = vocabulary.seen();
        this.tests = new FacetTests(request.filters(), this.vocabulary);
        this.counting = request.facets() > 0;
        this.counts = new int[counting ? this.vocabulary.size() : 0];
        this.sideways = sideways;
        this.size = size;
        this.scoring = request.sort() == Sort.RELEVANCE && size > 0;
        this.sort = request.sort();
        this.order = PagePlace.order(sort);
        this.after = request.cursor().map(cursor -> PagePlace.of(cursor, request.sort()));
        this.bonus = scoring && bonus.isPresent()
                ? Optional.of(searcher.createWeight(searcher.rewrite(bonus.get()), ScoreMode.COMPLETE, 1))
                : Optional.empty();
        this.best = new PriorityQueue<>(Comparator.comparing(Placed::place, order.reversed()));
        this.familyTable = families;
        this.families = new FamilyTally(request.grouped(), order);
        this.familyFacets = new FamilyFacets(this.vocabulary);
    }

    /** Goes over the documents that answer, in this thread. */
    Tally over(Query query) throws IOException {
        searcher.search(query, new CollectorManager<Tally, Tally>() {
            @Override
            public Tally newCollector() {
                return Tally.this;
            }

            @Override
            public Tally reduce(Collection<Tally> collectors) {
                return Tally.this;
            }
        });
        families.standing().forEach(this::offer);
        return this;
    }

    long total() {
        return total;
    }

    /** How many families the documents make, those without kin counted as one each. */
    long families() {
        return total - families.more();
    }

    /** How many the pages hold together: documents, or families where those are one line each. */
    long lines() {
        return families.isGrouping() ? families() : total;
    }

    /** The cursor of the page after this one; empty on the last. */
    Optional<String> next() {
        var more = size > 0 && best.size() == size && lines() - before > best.size();
        return more ? Optional.of(page().getLast().place().cursor(sort)) : Optional.empty();
    }

    /** How often each numbered facet value was found. */
    int[] counts() {
        return counts;
    }

    /** Of these, by the number of a value's first spelling, how many are further documents of one family; empty for none. */
    int[] repeated() {
        return familyFacets.repeated();
    }

    Vocabulary.Seen vocabulary() {
        return vocabulary;
    }

    /** The page, in order. */
    List<Placed> page() {
        var page = new ArrayList<>(best);
        page.sort(Comparator.comparing(Placed::place, order));
        return page;
    }

    @Override
    public ScoreMode scoreMode() {
        return scoring ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var bonusScorer = bonus.isPresent() ? bonus.get().scorer(leaf) : null;
        var table = tables.of(leaf.reader());
        var kin = familyTable.isEmpty() ? null : familyTable.of(leaf.reader(), table);
        return new OfSegment(leaf.docBase, table, kin, bonusScorer);
    }

    /** Keeps a document if it comes after the page before and on this one. */
    private void offer(Placed placed) {
        if (after.isPresent() && order.compare(placed.place(), after.get()) <= 0) {
            before++;
        } else if (best.size() < size) {
            best.add(placed);
        } else if (order.compare(placed.place(), best.element().place()) < 0) {
            best.poll();
            best.add(placed);
        }
    }

    private final class OfSegment implements LeafCollector {
        private final int docBase;
        private final SegmentTable table;
        private final int @Nullable [] kin;
        private final @Nullable Scorer bonusScorer;
        private final float mostBonus;
        private @Nullable Scorable scorer;

        OfSegment(int docBase, SegmentTable table, int @Nullable [] kin, @Nullable Scorer bonusScorer)
                throws IOException {
            this.docBase = docBase;
            this.table = table;
            this.kin = kin;
            this.bonusScorer = bonusScorer;
            this.mostBonus = bonusScorer == null ? 0 : bonusScorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            var start = table.start(doc);
            var end = table.start(doc + 1);
            var failed = tests.isEmpty() ? 0 : tests.failed(table.values(), start, end);
            var family = kin == null ? FamilyTable.ALONE : kin[doc];
            if (failed == 0) {
                total++;
                count(start, end);
                if (family != FamilyTable.ALONE) {
                    families.count(family);
                    countFamily(family, start, end, 0);
                }
                place(doc, family);
            } else if (counting && sideways && (failed & (failed - 1)) == 0) {
                countOnly(failed, start, end);
                countFamily(family, start, end, failed);
            }
        }

        private void countFamily(int family, int start, int end, int facetBit) {
            if (counting && families.isGrouping() && family != FamilyTable.ALONE) {
                familyFacets.add(family >> 1, table.values(), start, end, facetBit);
            }
        }

        private void count(int start, int end) {
            if (counting) {
                var values = table.values();
                for (var i = start; i < end; i++) {
                    counts[values[i]]++;
                }
            }
        }

        private void countOnly(int facetBit, int start, int end) {
            var facet = FacetTests.facet(facetBit);
            for (var i = start; i < end; i++) {
                var number = table.values()[i];
                if (vocabulary.value(number).facet() == facet) {
                    counts[number]++;
                }
            }
        }

        private void place(int doc, int family) throws IOException {
            if (size == 0) {
                return;
            }
            var score = scoring && scorer != null ? scorer.score() : 0;
            var worst = best.size() < size ? null : best.peek();
            var grouped = family != FamilyTable.ALONE && families.isGrouping();
            if (worst != null && scoring && score + mostBonus < worst.place().score()) {
                if (grouped) {
                    families.offPage(family);
                }
                return;
            }
            var full = score + bonus(doc);
            var day = table.day(doc);
            var tie = table.tie(doc);
            if (grouped) {
                families.offer(family, new Placed(docBase + doc, new PagePlace(full, day, tie)));
            } else if (after.isPresent() && PagePlace.compare(sort, full, day, tie, after.get()) <= 0) {
                before++;
            } else if (worst == null) {
                best.add(new Placed(docBase + doc, new PagePlace(full, day, tie)));
            } else if (PagePlace.compare(sort, full, day, tie, worst.place()) < 0) {
                best.poll();
                best.add(new Placed(docBase + doc, new PagePlace(full, day, tie)));
            }
        }

        private float bonus(int doc) throws IOException {
            if (bonusScorer == null) {
                return 0;
            }
            var docs = bonusScorer.iterator();
            var at = docs.docID() < doc ? docs.advance(doc) : docs.docID();
            return at == doc ? bonusScorer.score() : 0;
        }
    }
}
