package fr.vigie.quantity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into {@link Tokens} in one pass from left to right. */
final class Tokenizer {
    /** A line shorter than this was ended by whoever wrote it, not by the width of a column. */
    private static final int COLUMN = 60;

    /** After these a number on the next line belongs to the same sentence. */
    private static final Set<String> CARRIES_ON = Set.of(
            "de", "d’", "les", "des", "à", "et", "environ", "quelque", "ses", "ces", "dont", "ou", "entre", "par", "en",
            "pour", "plus", "moins", "avec", "soit", "compte", "emploie");

    private static final Set<String> INCLUSIVE =
            Set.of("(e)", "(ne)", "(es)", "(s)", "(trice)", "(se)", "(euse)", "(x)");

    private static final Set<String> SIZES =
            Set.of("million", "millions", "milliard", "milliards", "millier", "milliers");

    private final String text;
    private final Tokens tokens;
    private int lineStart;

    Tokenizer(String text) {
        this.text = text;
        tokens = new Tokens(text);
    }

    Tokens run() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '\n') {
                at = lineEnd(at);
            } else if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (isDigit(codePoint)) {
                at = digits(at);
            } else if (Character.isLetter(codePoint)) {
                at = word(at);
            } else {
                int end = at + Character.charCount(codePoint);
                tokens.add(TokenKind.SYMBOL, at, end, text.substring(at, end));
                at = end;
            }
        }
        return tokens;
    }

    private int lineEnd(int at) {
        if (!isColumnEnd(at) && tokens.kind(tokens.size() - 1) != TokenKind.BREAK) {
            tokens.add(TokenKind.BREAK, at, at + 1, "");
        }
        lineStart = at + 1;
        return at + 1;
    }

    /** Whether the sentence goes on in the next line, which began only because a column was full. */
    private boolean isColumnEnd(int at) {
        int last = tokens.size() - 1;
        if ((SIZES.contains(tokens.word(last)) || tokens.is(last, "€") || tokens.is(last, "%")) && isOf(at + 1)) {
            return true;
        }
        if (at - lineStart < COLUMN || at + 1 >= text.length() || tokens.kind(last) == TokenKind.BREAK) {
            return false;
        }
        char next = text.charAt(at + 1);
        boolean open = tokens.isWord(last) || tokens.isDigits(last) || tokens.is(last, ",");
        return open && (Character.isLowerCase(next) || isDigit(next) && CARRIES_ON.contains(tokens.word(last)));
    }

    /** Whether {@code d’} or {@code de} stands at a place: no line of its own begins so behind {@code 4 millions}. */
    private boolean isOf(int at) {
        return text.startsWith("d’", at) || text.startsWith("d'", at) || text.startsWith("de ", at);
    }

    private int digits(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        tokens.add(TokenKind.DIGITS, start, end, text.substring(start, end));
        return end;
    }

    private int word(int start) {
        int at = start;
        boolean plain = true;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetter(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (isMark(codePoint)) {
                plain = false;
                at += Character.charCount(codePoint);
            } else if (isHyphen(codePoint) && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1))) {
                plain &= codePoint == '-';
                at++;
            } else if (isApostrophe(codePoint)) {
                at++;
                plain = false;
                break;
            } else {
                int ending = inclusiveEnding(at);
                if (ending == at) {
                    break;
                }
                plain = false;
                at = ending;
            }
        }
        var written = text.substring(start, at).toLowerCase(Locale.ROOT);
        tokens.add(TokenKind.WORD, start, at, plain ? written : folded(written));
        return at;
    }

    /** Past {@code (e)} or {@code ·e} in {@code salarié(e)s}, {@code salarié·es}, {@code salarié.e.s}; else the same. */
    private int inclusiveEnding(int at) {
        char here = text.charAt(at);
        if (here == '(') {
            int close = text.indexOf(')', at, Math.min(text.length(), at + 8));
            return close > 0 && INCLUSIVE.contains(text.substring(at, close + 1)) ? close + 1 : at;
        }
        boolean dot = here == '.'
                && text.startsWith(".e", at)
                && (text.startsWith("s", at + 2) || text.startsWith(".s", at + 2));
        boolean middle =
                (here == '·' || here == '•') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        boolean closing = here == '.' && text.startsWith(".s", at) && at > 1 && text.startsWith(".e", at - 2);
        return dot || middle || closing ? at + 1 : at;
    }

    private static String folded(String written) {
        var composed = Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFC);
        var plain = composed.replace('\'', '’')
                .replace('‘', '’')
                .replace('ʼ', '’')
                .replace('‑', '-')
                .replace("\u00AD", "");
        int inclusive = plain.indexOf('(');
        if (inclusive < 0) {
            inclusive = plain.indexOf('·');
        }
        if (inclusive < 0) {
            inclusive = plain.indexOf('•');
        }
        if (inclusive < 0) {
            inclusive = plain.indexOf('.');
        }
        return inclusive <= 0 ? plain : plain.substring(0, inclusive) + "s";
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\u200B';
    }

    private static boolean isMark(int codePoint) {
        return codePoint == 0xAD || codePoint >= 0x300 && codePoint <= 0x36F;
    }

    private static boolean isHyphen(int codePoint) {
        return codePoint == '-' || codePoint == 0x2011;
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '’' || codePoint == '‘' || codePoint == 'ʼ';
    }
}
