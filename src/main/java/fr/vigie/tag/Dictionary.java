package fr.vigie.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The words of a language with their inflected forms, written small: a word that is none of them may well be a name.
 * Does not change; may be read from any thread.
 */
final class Dictionary {
    private static final int SHORTEST = 2;
    private final LongTable words;

    private Dictionary(String file) {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(Dictionary.class.getResourceAsStream(file), file + " is not in the program"))) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            words = new LongTable(lines.length() / 8);
            int start = 0;
            for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
                words.put(Hashes.of(lines.substring(start, end)), 0);
                start = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** French, read once. */
    static Dictionary french() {
        return French.WORDS;
    }

    /** English, read once, when the first text in English comes. */
    static Dictionary english() {
        return English.WORDS;
    }

    private static final class French {
        private static final Dictionary WORDS = new Dictionary("french.txt.gz");
    }

    private static final class English {
        private static final Dictionary WORDS = new Dictionary("english.txt.gz");
    }

    /** Whether it is a word of the language, or several joined by hyphens. */
    boolean have(String lower) {
        if (words.row(Hashes.of(lower)) >= 0) {
            return true;
        }
        int start = 0;
        for (int hyphen = lower.indexOf('-'); hyphen >= 0; hyphen = lower.indexOf('-', start)) {
            if (hyphen - start < SHORTEST || words.row(Hashes.of(lower.substring(start, hyphen))) < 0) {
                return false;
            }
            start = hyphen + 1;
        }
        return start > 0 && words.row(Hashes.of(lower.substring(start))) >= 0;
    }
}
