package fr.vigie.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens, from left to right. */
final class TokenScanner {
    /** A longer run of letters is no word; its beginning stands for it. */
    private static final int LONGEST = 100;

    private static final int FIRST_COMBINING = 0x300;

    private static final Set<String> ELIDED =
            Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
    private static final Set<String> MAGNITUDES = Set.of("m", "md", "k");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    TokenScanner(String text) {
        this.text = text;
    }

    List<Token> all() {
        for (var at = 0; at < text.length(); ) {
            var cp = text.codePointAt(at);
            if (isDigit(cp)) {
                at = number(at);
            } else if (isWordPart(cp)) {
                at = word(at, at);
            } else if (isSymbol(cp)) {
                at = symbol(at, at);
            } else {
                at += Character.charCount(cp);
            }
        }
        return tokens;
    }

    /** A number with its group separators and its decimals, or a word that begins with digits, such as {@code 1er}. */
    private int number(int start) {
        var number = new NumberScanner(text, start);
        var next = number.end();
        if (next < text.length() && isWordPart(text.codePointAt(next)) && magnitudeEnd(next) < 0) {
            return word(start, next);
        }
        var value = number.value().substring(0, Math.min(LONGEST, number.value().length()));
        tokens.add(new Token(value, value, start, next));
        return next;
    }

    /** @param from where to read on; what lies between start and there belongs to the word */
    private int word(int start, int from) {
        if (start == from) {
            var acronym = dottedAcronymEnd(start);
            if (acronym > 0) {
                add(start, acronym);
                return acronym;
            }
            var amount = magnitudeEnd(start);
            if (amount > 0) {
                return symbol(start, amount - 1);
            }
        }
        var at = from;
        while (at < text.length()) {
            var cp = text.codePointAt(at);
            if (isWordPart(cp) || Folding.isMark(cp) || Folding.isIgnorable(cp)) {
                at += Character.charCount(cp);
            } else if (isApostrophe(cp) && at > start && wordGoesOnAfter(at)) {
                var before = text.substring(start, at);
                if (ELIDED.contains(Folding.fold(before))) {
                    return at + 1;
                }
                if (isPossessive(at)) {
                    add(start, at);
                    return at + 2;
                }
                at++;
            } else {
                break;
            }
        }
        add(start, at);
        return at;
    }

    private int symbol(int start, int at) {
        tokens.add(
                new Token(Folding.fold(text.substring(start, at + 1)), text.substring(start, at + 1), start, at + 1));
        return at + 1;
    }

    private void add(int start, int end) {
        var split = digitsAfterLetters(start, end);
        if (split > 0) {
            add(start, split);
            var digits = text.substring(split, end);
            tokens.add(new Token(digits, digits, split, end));
            return;
        }
        var written = written(start, Math.min(end, cutAt(start)));
        var folded = Folding.fold(written.replace("'", "").replace(".", ""));
        if (!folded.isEmpty()) {
            tokens.add(
                    new Token(isPluralOfAcronym(written) ? cutLast(folded) : Singular.of(folded), written, start, end));
        }
    }

    /** {@code Covid19} is {@code Covid} and {@code 19}: where the digits begin, or -1 for any other shape. */
    private int digitsAfterLetters(int start, int end) {
        var split = end;
        while (split > start && text.charAt(split - 1) >= '0' && text.charAt(split - 1) <= '9') {
            split--;
        }
        if (split == end || end - split > 4 || split - start < 4) {
            return -1;
        }
        return text.substring(start, split).chars().allMatch(Character::isLetter) ? split : -1;
    }

    /** {@code C.H.U.}: one past its last letter, or -1. */
    private int dottedAcronymEnd(int start) {
        var at = start;
        while (isLetterAt(at) && at + 1 < text.length() && text.charAt(at + 1) == '.' && isLetterAt(at + 2)) {
            at += 2;
        }
        if (at == start || at + 1 < text.length() && isWordPart(text.codePointAt(at + 1))) {
            return -1;
        }
        return at + 1;
    }

    /** {@code M€}, {@code Md€}, {@code k$} and bare symbols: one past the symbol, or -1. */
    private int magnitudeEnd(int start) {
        var at = start;
        while (at < text.length() && at - start < 3 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        var behind = at > start && at < text.length() && isSymbol(text.charAt(at));
        return behind && MAGNITUDES.contains(Folding.fold(text.substring(start, at))) ? at + 1 : -1;
    }

    private boolean wordGoesOnAfter(int apostrophe) {
        return apostrophe + 1 < text.length() && isWordPart(text.codePointAt(apostrophe + 1));
    }

    private boolean isPossessive(int apostrophe) {
        var letter = text.charAt(apostrophe + 1);
        return (letter == 's' || letter == 'S')
                && (apostrophe + 2 == text.length() || !isWordPart(text.codePointAt(apostrophe + 2)));
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private String written(int start, int end) {
        if (isComposed(start, end)) {
            return text.substring(start, end);
        }
        var written = new StringBuilder(end - start);
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (!Folding.isIgnorable(c)) {
                written.append(isApostrophe(c) ? '\'' : c);
            }
        }
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** Whether nothing there is for {@link #written} to change: below U+0300 no sign combines with another. */
    private boolean isComposed(int start, int end) {
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c >= FIRST_COMBINING || isApostrophe(c) || Folding.isIgnorable(c)) {
                return false;
            }
        }
        return true;
    }

    private int cutAt(int start) {
        var cut = Math.min(text.length(), start + LONGEST);
        return cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    private static boolean isPluralOfAcronym(String written) {
        var last = written.length() - 1;
        if (last < 2 || written.charAt(last) != 's') {
            return false;
        }
        for (var i = 0; i < last; i++) {
            if (!Character.isUpperCase(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String cutLast(String word) {
        return word.substring(0, word.length() - 1);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '´' || c == '＇';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSymbol(int c) {
        return c == '€' || c == '%' || c == '$' || c == '£';
    }

    /** Letters and digits, raised and lowered ones as well ({@code m²}, {@code CO₂}). */
    private static boolean isWordPart(int cp) {
        return Character.isLetterOrDigit(cp) && !isApostrophe(cp)
                || cp == '²'
                || cp == '³'
                || cp == '¹'
                || cp >= 0x2080 && cp <= 0x2089
                || cp >= 0x2070 && cp <= 0x2079;
    }
}
