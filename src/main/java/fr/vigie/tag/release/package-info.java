/**
 * What does a release announce, and who presents himself below it? {@link fr.vigie.tag.release.EventFinder} and {@link
 * fr.vigie.tag.release.AboutFinder} are the ways in; what kinds of events there are is a list to be edited by hand
 * ({@code occasions.txt}).
 *
 * <p>Everything here takes time linear in the text: texts are hostile too.
 *
 * <p>Comes from: {@code document}, {@code extract.release}. Goes on to: {@code tag}.
 */
@NullMarked
package fr.vigie.tag.release;

import org.jspecify.annotations.NullMarked;
