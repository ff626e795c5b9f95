package fr.vigie.document;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names one document for ever, over all its versions. Random, so that it tells nothing of what it names.
 *
 * @param value 20 lower-case hexadecimal digits
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final int BYTES = 10;

    public DocumentId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a document id has 20 hexadecimal digits, got: " + value);
        }
    }

    /** Whether the value could name a document; what a person typed is asked first. */
    public static boolean isWellFormed(String value) {
        return value.length() == 2 * BYTES && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    public static DocumentId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DocumentId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
