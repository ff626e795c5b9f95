package fr.vigie.analysis;

/**
 * A word of a text. Its position is its place in the list of the text's tokens.
 *
 * @param term what words that are the same share: folded, in the singular
 * @param written the word with its case, accents and ending (composed Unicode, one shape of apostrophe)
 * @param start where it stands in the text, the article elided before it left out
 * @param end one past its last code unit
 */
public record Token(String term, String written, int start, int end) {}
