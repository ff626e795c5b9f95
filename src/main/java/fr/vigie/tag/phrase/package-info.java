/**
 * Which of our word lists does this stretch of text say, and where does its sentence begin? What the finders of figures
 * and of quotes share.
 *
 * <p>Comes from: {@code quantity}. Goes on to: {@code tag.figure}, {@code tag.quote}.
 */
@NullMarked
package fr.vigie.tag.phrase;

import org.jspecify.annotations.NullMarked;
