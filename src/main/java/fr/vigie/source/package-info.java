/**
 * Where do files come from by themselves? Watched folders (of files, mails, archives) and feeds of the press.
 *
 * <p>Everything enters through {@link fr.vigie.ingest.Archive#accept}, as a file that a person gives does: what is taken is
 * kept, known bytes are not kept twice, and what a person removed does not come back from the folder it lies in.
 */
@NullMarked
package fr.vigie.source;

import org.jspecify.annotations.NullMarked;
