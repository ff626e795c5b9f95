package fr.vigie.quantity;

import java.util.Arrays;

/**
 * A text as a row of tokens, each with its place. Every method takes any index: outside the text lies {@link
 * TokenKind#NOTHING}, so that whoever looks around a token need not ask where the text ends.
 */
public final class Tokens {
    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private TokenKind[] kinds;
    private String[] words;

    Tokens(String text) {
        this.text = text;
        int expected = text.length() / 5 + 8;
        starts = new int[expected];
        ends = new int[expected];
        kinds = new TokenKind[expected];
        words = new String[expected];
    }

    /** The tokens of a text; linear in its length. */
    public static Tokens of(String text) {
        return new Tokenizer(text).run();
    }

    void add(TokenKind kind, int start, int end, String word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        words[size] = word;
        size++;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public TokenKind kind(int token) {
        return isInside(token) ? kinds[token] : TokenKind.NOTHING;
    }

    /** Where a token begins; the end of the text for one after the last. */
    public int start(int token) {
        return token < 0 ? 0 : token < size ? starts[token] : text.length();
    }

    /** One past a token's last code unit. */
    public int end(int token) {
        return token < 0 ? 0 : token < size ? ends[token] : text.length();
    }

    /** The token in lower case, with the apostrophe ’; empty outside the text and for a break. */
    public String word(int token) {
        return isInside(token) ? words[token] : "";
    }

    /** The token as written. */
    public String written(int token) {
        return isInside(token) ? text.substring(starts[token], ends[token]) : "";
    }

    public boolean is(int token, String word) {
        return word(token).equals(word);
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean isGlued(int token) {
        return token > 0 && token < size && starts[token] == ends[token - 1] && kinds[token] != TokenKind.BREAK;
    }

    public boolean isWord(int token) {
        return kind(token) == TokenKind.WORD;
    }

    public boolean isDigits(int token) {
        return kind(token) == TokenKind.DIGITS;
    }

    /** Whether a token stands first in its line. */
    public boolean isLineStart(int token) {
        var before = kind(token - 1);
        return before == TokenKind.BREAK || before == TokenKind.NOTHING;
    }

    /** Whether a line, or the text, ends at this place. */
    public boolean isLineEnd(int token) {
        var here = kind(token);
        return here == TokenKind.BREAK || here == TokenKind.NOTHING;
    }

    /** Whether a word begins with a capital letter. */
    public boolean isCapitalised(int token) {
        return isWord(token) && Character.isUpperCase(text.codePointAt(starts[token]));
    }

    /** Whether a word has two letters or more, all of them capitals: {@code CHU}, {@code ETP}. */
    public boolean isAcronym(int token) {
        return isWord(token) && ends[token] - starts[token] > 1 && isUpper(starts[token], ends[token]);
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int token) {
        return token >= 0 && token < size;
    }
}
