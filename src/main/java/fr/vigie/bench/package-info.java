/**
 * How fast is it, how good is it, and beside what? Measurements for {@code vigie bench}, each beside a yardstick in the
 * same run: plain Lucene doing the same, or the stage before.
 *
 * <p>Comes from: everything it measures. Goes on to: {@code app}.
 */
@NullMarked
package fr.vigie.bench;

import org.jspecify.annotations.NullMarked;
