package fr.vigie.engine.lucene;

import fr.vigie.query.StatementOrder;
import fr.vigie.query.UnreadableCursor;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;

/**
 * A statement's place in an order: by what is asked, then by newness, then by the document's id, then as in its text.
 *
 * @param key the score or the value, 0 where days alone decide
 * @param day {@link SegmentTable#UNDATED} for a document without a date, which comes last
 * @param index among the figures or quotes of its document
 */
record StatementPlace(double key, int day, long tie, int index) {
    private static final int LENGTH = 1 + Double.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;

    /** The order of pages: what comes first compares as less. */
    static Comparator<StatementPlace> order(StatementOrder order) {
        Comparator<StatementPlace> first = switch (order) {
            case RELEVANCE, GREATEST ->
                Comparator.comparingDouble(StatementPlace::key).reversed();
            case LEAST -> Comparator.comparingDouble(StatementPlace::key);
            case OLDEST ->
                Comparator.comparingInt(place -> place.day == SegmentTable.UNDATED ? Integer.MAX_VALUE : place.day);
            case NEWEST -> Comparator.comparingInt(StatementPlace::day).reversed();
        };
        return first.thenComparing(Comparator.comparingInt(StatementPlace::day).reversed())
                .thenComparing((a, b) -> Long.compareUnsigned(a.tie, b.tie))
                .thenComparingInt(StatementPlace::index);
    }

    /** The place as a cursor. */
    String cursor(StatementOrder order) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .put(mark(order))
                .putDouble(key)
                .putInt(day)
                .putLong(tie)
                .putInt(index)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a cursor names.
     *
     * @throws UnreadableCursor when no answer in this order gave it
     */
    static StatementPlace of(String cursor, StatementOrder order) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == LENGTH && bytes.get() == mark(order)) {
                var place = new StatementPlace(bytes.getDouble(), bytes.getInt(), bytes.getLong(), bytes.getInt());
                if (Double.isFinite(place.key)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException e) {
            throw (UnreadableCursor) new UnreadableCursor(cursor).initCause(e);
        }
        throw new UnreadableCursor(cursor);
    }

    /** What a cursor says of its order; never another number for the same order. */
    private static byte mark(StatementOrder order) {
        return switch (order) {
            case RELEVANCE -> 0;
            case LEAST -> 1;
            case GREATEST -> 2;
            case OLDEST -> 3;
            case NEWEST -> 4;
        };
    }
}
