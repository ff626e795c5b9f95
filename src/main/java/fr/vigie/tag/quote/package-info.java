/**
 * Who said it? Finds the words that a text gives as somebody's own, and whose they are. {@link
 * fr.vigie.tag.quote.QuoteFinder} is the way in; {@code docs/figures-and-quotes.md} says what a quote is for us.
 *
 * <p>Comes from: {@code quantity}, {@code tag.phrase}. Goes on to: {@code tag}.
 */
@NullMarked
package fr.vigie.tag.quote;

import org.jspecify.annotations.NullMarked;
