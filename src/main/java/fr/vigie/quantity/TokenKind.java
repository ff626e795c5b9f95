package fr.vigie.quantity;

/** What sort of token stands at a place of a text. */
public enum TokenKind {
    /** Letters, with the hyphens between them; an elided word ends with its apostrophe ({@code d’}). */
    WORD,
    /** A run of the digits 0 to 9. */
    DIGITS,
    /** Any one other character that is neither a letter nor white space. */
    SYMBOL,
    /** The end of a line that also ends what is said in it. */
    BREAK,
    /** Before the first token and after the last. */
    NOTHING
}
