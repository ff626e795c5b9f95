/**
 * How much? Finds what a text counts and measures, and whom that is about. {@link fr.vigie.tag.figure.FigureFinder} is
 * the way in; {@code docs/figures-and-quotes.md} says what a figure is for us. The word lists beside the classes are
 * plain text that a librarian can edit.
 *
 * <p>Comes from: {@code quantity}, {@code tag.phrase}. Goes on to: {@code tag}.
 */
@NullMarked
package fr.vigie.tag.figure;

import org.jspecify.annotations.NullMarked;
