/**
 * What do these bytes hold? Tells the type by content, opens containers, and hands the lines of each document on to be
 * read. Runs in the worker processes alone.
 *
 * <p>Comes from: {@code extract.worker}, which feeds it files. Goes on to: {@code extract.page} for pages of the web,
 * {@code extract.release} for the rest.
 */
@NullMarked
package fr.vigie.extract.parse;

import org.jspecify.annotations.NullMarked;
