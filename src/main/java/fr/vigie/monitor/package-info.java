/**
 * Who asked to be told of this one? Standing queries, what they matched, and how it was told.
 *
 * <p>Comes from: {@code engine}, {@code intake}, {@code mail}. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.monitor;

import org.jspecify.annotations.NullMarked;
