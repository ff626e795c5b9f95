package fr.vigie.engine.lucene;

import fr.vigie.analysis.SentenceEndStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.FilteredIntervalsSource;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Of the places of something those that lie in one sentence. Lucene's own sources cannot say it: an end of a sentence is
 * between two positions, and what merely touches it would be left out with what contains it.
 */
final class SentenceSource extends IntervalsSource {
    private final IntervalsSource places;

    SentenceSource(IntervalsSource places) {
        this.places = places;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
        return within(field, context).intervals(field, context);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc)
            throws IOException {
        return within(field, context).matches(field, context, doc);
    }

    private IntervalsSource within(String field, LeafReaderContext context) throws IOException {
        var end = new Term(Schema.sentenceEnds(field), SentenceEndStream.END);
        var ends = new Ends(context.reader().postings(end, PostingsEnum.POSITIONS));
        return new FilteredIntervalsSource("IN_SENTENCE", places) {
            @Override
            protected boolean accept(IntervalIterator place) {
                try {
                    return ends.first(place.docID(), place.start()) >= place.end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** The ends of the sentences of one document after the other. */
    private static final class Ends {
        private final @Nullable PostingsEnum postings;
        private int left;
        private int end = -1;

        Ends(@Nullable PostingsEnum postings) {
            this.postings = postings;
        }

        /** The first end at a position or behind it; documents rise, and so do the positions in each. */
        int first(int doc, int position) throws IOException {
            if (postings == null) {
                return Integer.MAX_VALUE;
            }
            if (postings.docID() != doc) {
                postings.advance(doc);
                left = postings.docID() == doc ? postings.freq() : 0;
                end = -1;
            }
            while (end < position) {
                end = left-- > 0 ? postings.nextPosition() : Integer.MAX_VALUE;
            }
            return end;
        }
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        places.visit(field, visitor);
    }

    @Override
    public int minExtent() {
        return places.minExtent();
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceSource source && source.places.equals(places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(SentenceSource.class, places);
    }

    @Override
    public String toString() {
        return "IN_SENTENCE(" + places + ")";
    }
}
