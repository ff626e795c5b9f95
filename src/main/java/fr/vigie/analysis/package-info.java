/**
 * When are two French words the same? One chain of our own ({@link fr.vigie.analysis.FrenchWords}) for index, search,
 * monitors and families, and the same chain as Lucene wants it ({@link fr.vigie.analysis.FrenchAnalyzer}).
 *
 * <p>A text is cut into tokens ({@code TokenScanner}), each is folded ({@code Folding}: case, accents, ligatures) and
 * brought to its singular ({@code Singular}). Every step looks at the token alone, never at its neighbours, so that a
 * word taken out of a text always finds that text.
 *
 * <p>Comes from: Lucene's analysis interfaces. Goes on to: {@code engine}, {@code monitor}, {@code family}.
 */
@NullMarked
package fr.vigie.analysis;

import org.jspecify.annotations.NullMarked;
