package fr.vigie.engine.lucene;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.query.FigureCondition;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
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

/**
 * Documents with one figure that meets the condition as a whole: of the documents that have the measure at all, those
 * whose figures, looked at one by one, hold one of the asked value and unit.
 */
final class FigureQuery extends Query {
    private final FigureCondition condition;
    private final String measure;

    FigureQuery(FigureCondition condition) {
        this.condition = condition;
        this.measure = FrenchWords.key(condition.measure());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var having = context.reader().postings(new Term(Schema.MEASURES, measure));
                if (having == null) {
                    return null;
                }
                var column = DocValues.getBinary(context.reader(), Schema.FIGURES);
                var figures = new FigureColumn();
                var test = new FigureTest(condition);
                var meeting = new TwoPhaseIterator(having) {
                    @Override
                    public boolean matches() throws IOException {
                        return column.advanceExact(approximation().docID())
                                && figures.meets(column.binaryValue(), test);
                    }

                    @Override
                    public float matchCost() {
                        return 100;
                    }
                };
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, meeting));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Schema.MEASURES)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return condition.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureQuery query && query.condition.equals(condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(FigureQuery.class, condition);
    }
}
