/**
 * What can be asked? The query language and its sealed syntax tree ({@link fr.vigie.query.Query}), the whole request
 * with its filters ({@link fr.vigie.query.SearchRequest}) and the answer ({@link fr.vigie.query.SearchAnswer}). One
 * parser for the search box, REST, the command line, monitors and exports.
 *
 * <p>Comes from: {@code document}, {@code messages}. Goes on to: {@code engine}, {@code monitor}, {@code server},
 * {@code app}.
 */
@NullMarked
package fr.vigie.query;

import org.jspecify.annotations.NullMarked;
