/**
 * The conductor: what is accepted is read, tagged, corrected as people said and put into the index, and nothing that was
 * accepted is lost on the way. {@link fr.vigie.ingest.Archive} is what the server and the command line talk to.
 *
 * <p>Comes from: {@code intake}, {@code extract}, {@code tag}, {@code engine}. Goes on to: {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.ingest;

import org.jspecify.annotations.NullMarked;
