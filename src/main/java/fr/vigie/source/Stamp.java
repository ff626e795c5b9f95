package fr.vigie.source;

import java.util.Optional;

/**
 * By what a site recognises what it gave: its {@code ETag} and {@code Last-Modified}, sent back as they came (RFC 9110,
 * 13.1).
 */
record Stamp(Optional<String> tag, Optional<String> modified) {
    static final Stamp NONE = new Stamp(Optional.empty(), Optional.empty());

    /** On two lines. */
    String text() {
        return tag.orElse("") + "\n" + modified.orElse("");
    }

    static Stamp of(String text) {
        int cut = text.indexOf('\n');
        return cut < 0 ? NONE : new Stamp(given(text.substring(0, cut)), given(text.substring(cut + 1)));
    }

    private static Optional<String> given(String header) {
        return Optional.of(header).filter(value -> !value.isEmpty());
    }
}
