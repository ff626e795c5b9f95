package fr.vigie.extract.parse;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells the charsets of one byte a letter apart by what French makes of them: an é between small letters is likely, a ‚
 * in that place is not. Every byte from 0x80 is judged with its neighbours under each candidate; the likeliest wins, and
 * among equals the more common.
 */
final class SingleByte {
    /** In the order of how often French texts use them. */
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"),
            Charset.forName("x-MacRoman"),
            Charset.forName("IBM850"),
            Charset.forName("IBM437"));

    private static final String COMMON_SMALL = "éèàêçâîôûùëïüœæ";
    private static final String COMMON_LARGE = "ÉÈÀÊÇÂÎÔÛÙËÏÜŒÆ";
    private static final String MARKS = "«»’‘“”…–—•·°€\u00A0²³§©®™";
    private static final int JUDGED = 20_000;

    private SingleByte() {}

    static Charset charsetOf(byte[] bytes, Optional<Charset> declared) {
        var best = CANDIDATES.getFirst();
        var bestScore = Integer.MIN_VALUE;
        for (var candidate : CANDIDATES) {
            var score = score(bytes, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        var other = declared.filter(charset -> !CANDIDATES.contains(charset)).filter(SingleByte::isOneByte);
        return bestScore < 0 && other.isPresent() ? other.get() : best;
    }

    private static boolean isOneByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static int score(byte[] bytes, Charset candidate) {
        var letters = new String(allBytes(), candidate);
        var score = 0;
        var judged = 0;
        for (var at = 0; at < bytes.length && judged < JUDGED; at++) {
            if (bytes[at] < 0) {
                judged++;
                var before = at == 0 ? ' ' : letters.charAt(bytes[at - 1] & 0xFF);
                var after = at + 1 == bytes.length ? ' ' : letters.charAt(bytes[at + 1] & 0xFF);
                score += likelihood(before, letters.charAt(bytes[at] & 0xFF), after);
            }
        }
        return score;
    }

    private static int likelihood(char before, char c, char after) {
        var inWord = Character.isLetter(before) || Character.isLetter(after);
        if (COMMON_SMALL.indexOf(c) >= 0) {
            var rank = COMMON_SMALL.indexOf(c) < 8 ? 6 : 4;
            return Character.isUpperCase(before) && Character.isUpperCase(after) ? -4 : inWord || c == 'à' ? rank : -1;
        }
        if (COMMON_LARGE.indexOf(c) >= 0) {
            return Character.isLowerCase(before) ? -6 : Character.isLetter(after) || c == 'À' ? 3 : -1;
        }
        if (MARKS.indexOf(c) >= 0) {
            return mark(before, c, after);
        }
        return Character.isLetter(c) ? -4 : Character.isISOControl(c) || c == '\uFFFD' ? -10 : -6;
    }

    /** An apostrophe stands within a word, the other marks at its edge. */
    private static int mark(char before, char c, char after) {
        var within = Character.isLetter(before) && Character.isLetter(after);
        if (c == '’') {
            return within ? 5 : 0;
        }
        if (c == '\u00A0') {
            return 1;
        }
        return within ? -5 : 2;
    }

    private static byte[] allBytes() {
        var all = new byte[256];
        for (var at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        return all;
    }
}
