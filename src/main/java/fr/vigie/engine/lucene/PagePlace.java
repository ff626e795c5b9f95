package fr.vigie.engine.lucene;

import fr.vigie.query.Sort;
import fr.vigie.query.UnreadableCursor;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;

/**
 * A document's place in an order: the best, newest or oldest first, then by newness, then by id.
 *
 * @param day {@link SegmentTable#UNDATED} for a document without a date, which comes last
 */
record PagePlace(float score, int day, long tie) {
    private static final int LENGTH = 1 + Float.BYTES + Integer.BYTES + Long.BYTES;

    /** The order of pages: what comes first compares as less. */
    static Comparator<PagePlace> order(Sort sort) {
        return (a, b) -> compare(sort, a.score, a.day, a.tie, b);
    }

    /** Compares a place that is not made yet, since most never are. */
    static int compare(Sort sort, float score, int day, long tie, PagePlace other) {
        var first = switch (sort) {
            case RELEVANCE -> Float.compare(other.score, score);
            case NEWEST -> 0;
            case OLDEST -> Integer.compare(dated(day), dated(other.day));
        };
        var second = first != 0 ? first : Integer.compare(other.day, day);
        return second != 0 ? second : Long.compareUnsigned(tie, other.tie);
    }

    private static int dated(int day) {
        return day == SegmentTable.UNDATED ? Integer.MAX_VALUE : day;
    }

    /** The place as a cursor. */
    String cursor(Sort sort) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .put((byte) sort.code().charAt(0))
                .putFloat(score)
                .putInt(day)
                .putLong(tie)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a cursor names.
     *
     * @throws UnreadableCursor when no answer in this order gave it
     */
    static PagePlace of(String cursor, Sort sort) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == LENGTH && bytes.get() == sort.code().charAt(0)) {
                var place = new PagePlace(bytes.getFloat(), bytes.getInt(), bytes.getLong());
                if (Float.isFinite(place.score)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException e) {
            throw (UnreadableCursor) new UnreadableCursor(cursor).initCause(e);
        }
        throw new UnreadableCursor(cursor);
    }
}
