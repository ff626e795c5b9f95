/**
 * How is a document written down? The JSON of the contract ({@code vigie tag --json} and what builds on it), one shape
 * for the index's stored field, REST, the command line and the worker processes.
 *
 * <p>Comes from: {@code document}, Jackson. Goes on to: {@code extract}, {@code engine.lucene}, {@code server},
 * {@code app}.
 */
@NullMarked
package fr.vigie.json;

import org.jspecify.annotations.NullMarked;
