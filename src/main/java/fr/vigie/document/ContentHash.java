package fr.vigie.document;

/**
 * The SHA-256 of a file's bytes: its name in the archive.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) {
    public ContentHash {
        if (value.length() != 64 || !value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("a content hash has 64 hexadecimal digits, got: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
