/**
 * Who, where, how much, who said it? Names, figures and quotes in a text.
 *
 * <p>Comes from: {@code document}, {@code authority}. Goes on to: {@code ingest}.
 */
@NullMarked
package fr.vigie.tag;

import org.jspecify.annotations.NullMarked;
