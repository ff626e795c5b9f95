/**
 * What is a document, at each stage? Its identity and life, what was read from it ({@link fr.vigie.document.Reading}),
 * what was found in it ({@link fr.vigie.document.Tags}), and both together as the index takes them
 * ({@link fr.vigie.document.Entry}). Records only, no third-party type.
 *
 * <p>Offsets everywhere count UTF-16 code units in the text of the same reading.
 *
 * <p>Comes from: nothing. Goes on to: every package.
 */
@NullMarked
package fr.vigie.document;

import org.jspecify.annotations.NullMarked;
