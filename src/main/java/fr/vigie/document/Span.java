package fr.vigie.document;

/**
 * A stretch of a text.
 *
 * @param start the first UTF-16 code unit, 0 or more
 * @param end one past the last, not before the start
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The words between start and end. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** By start, the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
