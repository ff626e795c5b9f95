package fr.vigie.intake;

import java.util.Locale;
import java.util.Optional;

/** Where a document stands for those who look after it: each stands in one place. */
public enum Standing {
    /** Read, and waiting for a person. */
    DRAFT("processing = 'indexed' AND itself = 1 AND visibility = 'draft'", "sequence DESC"),
    /** Read, and waiting for its hour. */
    EMBARGOED("processing = 'indexed' AND itself = 1 AND visibility = 'embargoed'", "embargo, sequence DESC"),
    PUBLISHED(
            "processing = 'indexed' AND itself = 1 AND visibility = 'published'",
            "COALESCE(shown, received) DESC, sequence DESC"),
    WITHDRAWN(
            "processing = 'indexed' AND itself = 1 AND visibility = 'withdrawn'",
            "COALESCE(shown, received) DESC, sequence DESC"),
    /** Could not be read. */
    FAILED("processing = 'failed'", "sequence DESC"),
    /** Being read, or waiting to be. */
    READING("processing IN ('accepted', 'extracting')", "sequence DESC");

    private final String condition;
    private final String order;

    Standing(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** The word that an address has for it, such as {@code draft}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> coded(String code) {
        for (var standing : values()) {
            if (standing.code().equals(code)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    /** In SQL, over a row of {@code document}. */
    String condition() {
        return condition;
    }

    /** In SQL: what a person sees to first comes first. */
    String order() {
        return order;
    }
}
