package fr.vigie.query;

/** A cursor that no answer gave, or one of another order than the request asks for: the asker's mistake, a 400 over HTTP. */
public final class UnreadableCursor extends IllegalArgumentException {
    private final String cursor;

    public UnreadableCursor(String cursor) {
        super("not a cursor of this search: " + cursor);
        this.cursor = cursor;
    }

    /** What was given. */
    public String cursor() {
        return cursor;
    }
}
