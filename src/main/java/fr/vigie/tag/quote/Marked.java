package fr.vigie.tag.quote;

/**
 * Words between marks, which may be a quote, a title or a word held with tongs.
 *
 * @param open the token of the opening mark
 * @param close the token of the closing mark
 */
record Marked(int open, int close) {}
