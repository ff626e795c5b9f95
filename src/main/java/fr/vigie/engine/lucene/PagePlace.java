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

    static Comparator<PagePlace> order(Sort sort) {
        var newest = Comparator.comparingInt(PagePlace::day).reversed();
        var first = switch (sort) {
            case RELEVANCE ->
                Comparator.comparingDouble(PagePlace::score).reversed().thenComparing(newest);
            case NEWEST -> newest;
            case OLDEST ->
                Comparator.comparingInt(
                        (PagePlace place) -> place.day == SegmentTable.UNDATED ? Integer.MAX_VALUE : place.day);
        };
        return first.thenComparing(PagePlace::tie, Long::compareUnsigned);
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
