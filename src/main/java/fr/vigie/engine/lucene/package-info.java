/**
 * Where are the documents that answer, in this process? Two Lucene indexes under one folder, {@code public} and
 * {@code desk}, read together for the desk and never for the public.
 *
 * <p>The way in: {@code LuceneSearchEngine.put} → {@code EntryDocument} (fields of {@code Schema}) → {@code Shelf}. The way
 * out: {@code Snapshot} (both indexes at one moment) → {@code Translation} (syntax tree to Lucene query) → {@code Tally}
 * (hits and facets in one pass over {@code SegmentTable}) → {@code FacetReport}, {@code Passages}.
 *
 * <p>Comes from: {@code engine}, {@code analysis}, {@code json}, Lucene. Goes on to: {@code app}, which opens it.
 */
@NullMarked
package fr.vigie.engine.lucene;

import org.jspecify.annotations.NullMarked;
