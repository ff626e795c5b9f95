package fr.vigie.tag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * Cuts French text into tokens, the same way in training and in use: {@code l’} apart from what follows, either
 * apostrophe alike, hyphenated words, web and mail addresses and hashtags whole, punctuation apart.
 */
final class Tokeniser {
    private static final Set<String> ELISIONS =
            Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
    private static final int LONGEST_ELISION = 6;

    private final String text;
    private final int limit;
    private int size;
    private int[] starts;
    private int[] ends;
    private String[] forms;

    private Tokeniser(String text, int from, int limit) {
        this.text = text;
        this.limit = limit;
        int guess = (limit - from) / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        forms = new String[guess];
    }

    /** The tokens of the text from one character to before another. */
    static Tokens tokens(String text, int from, int to) {
        var tokeniser = new Tokeniser(text, from, to);
        for (int i = from; i < to; ) {
            i = tokeniser.step(i);
        }
        return new Tokens(
                Arrays.copyOf(tokeniser.starts, tokeniser.size),
                Arrays.copyOf(tokeniser.ends, tokeniser.size),
                Arrays.copyOf(tokeniser.forms, tokeniser.size));
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (blank(c)) {
            return i + 1;
        }
        int end;
        if (inWord(c)) {
            end = word(i);
        } else if ((c == '#' || c == '@') && i + 1 < limit && inWord(text.charAt(i + 1))) {
            end = run(i + 1);
        } else {
            end = i + 1;
            while (end < limit && text.charAt(end) == c && (c == '.' || c == '-' || c == '*' || c == '_' || c == '=')) {
                end++;
            }
            if (Character.isHighSurrogate(c) && end < limit) {
                end++;
            }
        }
        add(i, end);
        return end;
    }

    /** Where the word that begins here ends. */
    private int word(int start) {
        int end = run(start);
        if (end - start > 3 && lower(start, start + 3).equals("ex-") && Character.isUpperCase(text.charAt(start + 3))) {
            return start + 3;
        }
        for (int i = start + 1; i < end && i - start <= LONGEST_ELISION; i++) {
            if (apostrophe(text.charAt(i))) {
                return ELISIONS.contains(lower(start, i)) ? i + 1 : addressOr(start, end);
            }
        }
        if (end < limit && apostrophe(text.charAt(end)) && ELISIONS.contains(lower(start, end))) {
            return end + 1;
        }
        if (end - start == 1 && Character.isUpperCase(text.charAt(start)) && end < limit && text.charAt(end) == '.') {
            return initials(start);
        }
        return addressOr(start, end);
    }

    /** The end of word characters with single hyphens, apostrophes and the like between them. */
    private int run(int start) {
        int i = start;
        while (i < limit) {
            char c = text.charAt(i);
            if (!inWord(c)) {
                boolean inside = i > start && i + 1 < limit && inWord(text.charAt(i + 1)) && inWord(text.charAt(i - 1));
                boolean digits =
                        inside && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
                if (!inside || !(joins(c) || digits && (c == ',' || c == '.'))) {
                    return i;
                }
            }
            i++;
        }
        return i;
    }

    /** {@code J.}, {@code J.-P.}, {@code C.H.U.} */
    private int initials(int start) {
        int i = start;
        while (i + 1 < limit && Character.isUpperCase(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
            if (i + 1 < limit && text.charAt(i) == '-' && Character.isUpperCase(text.charAt(i + 1))) {
                i++;
            }
        }
        if (i - start > 2) {
            return text.charAt(i - 1) == '-' ? i - 1 : i;
        }
        boolean beforeName = i + 1 < limit && blank(text.charAt(i)) && Character.isUpperCase(text.charAt(i + 1));
        return beforeName ? i : start + 1;
    }

    /** The whole web or mail address, where the word is the beginning of one. */
    private int addressOr(int start, int end) {
        if (end + 1 >= limit || blank(text.charAt(end + 1))) {
            return end;
        }
        boolean possible = switch (text.charAt(end)) {
            case '@', ':', '.', '_', '+' -> true;
            default -> false;
        };
        if (!possible) {
            return end;
        }
        int last = end;
        while (last < limit && !blank(text.charAt(last)) && "<>()[]«»\"”“".indexOf(text.charAt(last)) < 0) {
            last++;
        }
        while (last > end && ".,;:!?*_/".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        String whole = text.substring(start, last);
        boolean address = whole.indexOf('@') > 0 || whole.contains("://") || whole.startsWith("www.");
        boolean host = text.charAt(end) == '.' && Character.isLowerCase(text.charAt(end + 1)) && last > end + 2;
        return address || host ? last : end;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            forms = Arrays.copyOf(forms, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        forms[size++] = form(text.substring(start, end));
    }

    private static String form(String token) {
        boolean plain = true;
        for (int i = 0; i < token.length() && plain; i++) {
            char c = token.charAt(i);
            plain = c != '’' && c != '‘' && c != '‑' && c != '\u00ad' && !mark(c);
        }
        if (plain) {
            return token;
        }
        String straight =
                token.replace('’', '\'').replace('‘', '\'').replace('‑', '-').replace("\u00ad", "");
        return Normalizer.normalize(straight, Normalizer.Form.NFC);
    }

    private String lower(int start, int end) {
        return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '²' || c == '³' || c == '\u00ad' || mark(c);
    }

    private static boolean mark(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private static boolean joins(char c) {
        return c == '-' || c == '‑' || c == '&' || c == '·' || c == '\'' || c == '’' || c == '‘';
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c);
    }
}
