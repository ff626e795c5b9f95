package fr.vigie.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Documents with so many places of something in a field; of places inside each other the smallest counts. */
final class AtLeastQuery extends Query {
    private final String field;
    private final IntervalsSource what;
    private final int times;

    AtLeastQuery(String field, IntervalsSource what, int times) {
        this.field = field;
        this.what = what;
        this.times = times;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var places = what.intervals(field, context);
                if (places == null) {
                    return null;
                }
                var enough = new TwoPhaseIterator(places) {
                    @Override
                    public boolean matches() throws IOException {
                        var counted = 0;
                        while (counted < times && places.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                            counted++;
                        }
                        return counted == times;
                    }

                    @Override
                    public float matchCost() {
                        return places.matchCost() * times;
                    }
                };
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, enough));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        what.visit(field, visitor.getSubVisitor(org.apache.lucene.search.BooleanClause.Occur.MUST, this));
    }

    @Override
    public String toString(String inField) {
        return times + " times " + what + " in " + field;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AtLeastQuery query
                && query.field.equals(field)
                && query.what.equals(what)
                && query.times == times;
    }

    @Override
    public int hashCode() {
        return Objects.hash(AtLeastQuery.class, field, what, times);
    }
}
