/**
 * What does a text say of itself? From lines as a file has them to a {@link fr.vigie.document.Reading}: what is not part
 * of the piece is left out, then kind, title, lead, date, issuer, author, contacts and language are read from it.
 *
 * <p>Everything here takes time linear in the text: texts are hostile too.
 *
 * <p>Comes from: {@code extract.page}, {@code extract.parse}. Goes on to: {@code extract.worker}.
 */
@NullMarked
package fr.vigie.extract.release;

import org.jspecify.annotations.NullMarked;
