/**
 * What is this document about? A small vocabulary of themes in an editable list ({@code themes.txt}), and the words that
 * speak for each.
 *
 * <p>Comes from: {@code document}, {@code analysis}, {@code tag}. Goes on to: {@code engine.lucene}, {@code server}.
 */
@NullMarked
package fr.vigie.theme;

import org.jspecify.annotations.NullMarked;
