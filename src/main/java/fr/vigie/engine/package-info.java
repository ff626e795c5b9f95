/**
 * Where are the documents that answer? The seam that every engine stands behind: no engine's own type, raw JSON or index
 * name crosses it.
 *
 * <p>Comes from: {@code query}, {@code document}. Goes on to: {@code engine.lucene}, {@code ingest}, {@code server}.
 */
@NullMarked
package fr.vigie.engine;

import org.jspecify.annotations.NullMarked;
