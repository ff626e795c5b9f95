package fr.vigie.intake;

import fr.vigie.analysis.FrenchWords;
import fr.vigie.analysis.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of people that are shown no more, each known by a salted hash alone: whether a text has one is found by hashing its
 * words, a few in a row. Case, accents and the line that a name is broken over do not matter; {@code DURAND Marie} is
 * {@code Marie Durand}, and so are {@code marie.durand@} and {@code #MarieDurand}.
 *
 * @param lines what is withheld, the first first
 */
public record WithheldNames(List<Line> lines) {
    /** What stands for each sign of a withheld name, so that places in a text stay. */
    public static final char SIGN = '█';

    private static final int MOST_WORDS = 8;
    private static final Pattern HYPHENS = Pattern.compile("[-‐‑]");
    /** What may stand between two words of a name; a comma where the surname comes first. */
    private static final Pattern GAP = Pattern.compile("\\h*[-‐‑\\u00AD]*\\h*\\R?\\h*(?:[dDlL]['’])?|\\h*,\\h*|[._]");

    /**
     * A name.
     *
     * @param words how many it has
     * @param hash SHA-256 of salt and folded words, in hexadecimal digits
     */
    public record Line(String salt, int words, String hash) {}

    public WithheldNames {
        lines = List.copyOf(lines);
    }

    /** Whether that can be withheld: given name and surname at least, for one word alone is many people's. */
    public static boolean isName(String name) {
        var words = FrenchWords.of(name);
        return words.size() >= 2
                && words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> Character.isLetter(word.term().codePointAt(0)));
    }

    static Line line(String salt, String name) {
        var words = FrenchWords.of(name);
        return new Line(salt, words.size(), hash(salt, joined(words)));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The text with every withheld name covered; line breaks and length stay. */
    public String mask(String text) {
        if (lines.isEmpty() || text.isEmpty()) {
            return text;
        }
        // One more than the words, for a word that is broken at the end of a line.
        var longest = 1 + lines.stream().mapToInt(Line::words).max().orElse(0);
        var hashes = lines.stream()
                .collect(Collectors.groupingBy(Line::salt, Collectors.mapping(Line::hash, Collectors.toSet())));
        var words = FrenchWords.of(text);
        var masked = new StringBuilder(text);
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(from + longest, words.size()); to++) {
                var window = words.subList(from, to);
                if (!isJoined(text, window)) {
                    break;
                }
                if (!isPartOfAnother(text, window) && isWithheld(text, window, hashes)) {
                    cover(masked, window.getFirst().start(), window.getLast().end());
                }
            }
        }
        return masked.toString();
    }

    /** Puts the sign over a part of a text. */
    public static void cover(StringBuilder text, int start, int end) {
        for (var at = start; at < end; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, SIGN);
            }
        }
    }

    /** Whether the last word of some belongs to those before it. */
    private static boolean isJoined(String text, List<Token> window) {
        var last = window.size() - 1;
        return last == 0
                || GAP.matcher(text.substring(
                                window.get(last - 1).end(), window.get(last).start()))
                        .matches();
    }

    /** {@code Jean-Marie Durand} and {@code Marie Durand-Lopez} are not {@code Marie Durand}; in file names all is hyphened. */
    private static boolean isPartOfAnother(String text, List<Token> window) {
        var start = window.getFirst().start();
        var end = window.getLast().end();
        if (text.substring(start, end).chars().noneMatch(Character::isWhitespace)) {
            return false;
        }
        var before = start > 1 && isHyphen(text, start - 1) && Character.isLetter(text.charAt(start - 2));
        var behind = end + 1 < text.length() && isHyphen(text, end) && Character.isUpperCase(text.charAt(end + 1));
        return before || behind;
    }

    private static boolean isHyphen(String text, int at) {
        return HYPHENS.matcher(text.substring(at, at + 1)).matches();
    }

    private static boolean isWithheld(String text, List<Token> window, Map<String, Set<String>> hashes) {
        var written = text.substring(window.getFirst().start(), window.getLast().end());
        var comma = written.indexOf(',') >= 0;
        var surname = window.getFirst().written();
        // In lists of people the surname of one stands before the given name of the next, in another line or behind a
        // comma.
        var turned = written.indexOf('\n') < 0 && (!comma || surname.equals(surname.toUpperCase(Locale.ROOT)));
        var orders = new HashSet<String>();
        for (var turn = comma ? 1 : 0; turn < (turned ? window.size() : 1); turn++) {
            var order = new ArrayList<>(window);
            Collections.rotate(order, turn);
            orders.add(joined(order));
        }
        return hashes.entrySet().stream()
                .anyMatch(salted ->
                        orders.stream().anyMatch(order -> salted.getValue().contains(hash(salted.getKey(), order))));
    }

    private static String joined(List<Token> words) {
        return words.stream()
                .map(word -> FrenchWords.folded(word.written()).replace("'", ""))
                .collect(Collectors.joining());
    }

    private static String hash(String salt, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
