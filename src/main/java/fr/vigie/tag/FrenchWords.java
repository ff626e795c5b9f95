package fr.vigie.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The words of French with their inflected forms, written small: a word that is none of them may well be a name. */
final class FrenchWords {
    private static final int SHORTEST = 2;
    private final LongTable words;

    private FrenchWords(String lines) {
        words = new LongTable(lines.length() / 8);
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            words.put(Hashes.of(lines.substring(start, end)), 0);
            start = end + 1;
        }
    }

    /** The list that ships with the program, read once. */
    static FrenchWords shipped() {
        return Shipped.WORDS;
    }

    private static final class Shipped {
        private static final FrenchWords WORDS = read();

        private static FrenchWords read() {
            try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                    FrenchWords.class.getResourceAsStream("french.txt.gz"), "french.txt.gz is not in the program"))) {
                return new FrenchWords(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("french.txt.gz cannot be read", e);
            }
        }
    }

    /** Whether it is a word of French, or several joined by hyphens. */
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
