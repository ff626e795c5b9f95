package fr.vigie.report.kept;

import java.io.Serial;

/** There cannot be such a review. */
public final class BadDraft extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String part;
    private final String value;

    /** One whose part cannot be so. */
    public BadDraft(String part, String value) {
        super("no review with the " + part + ": " + value);
        this.part = part;
        this.value = value;
    }

    /** Which part of a {@link ReviewDraft} or of its lines it is. */
    public String part() {
        return part;
    }

    /** What was given; its size where it is too large. */
    public String value() {
        return value;
    }
}
