/**
 * What is the piece on this page of the web? The main text among menus, teasers and comments, and what the page's own
 * metadata say of it.
 *
 * <p>Comes from: {@code extract.parse}. Goes on to: {@code extract.release}.
 */
@NullMarked
package fr.vigie.extract.page;

import org.jspecify.annotations.NullMarked;
