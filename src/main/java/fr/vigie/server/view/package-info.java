/**
 * What does a page show? Records that the templates of {@code web/templates} read, already worded and with every address
 * made, so that a template decides nothing but the markup.
 *
 * <p>Comes from: {@code document}, {@code query}, {@code messages}. Goes on to: the templates, {@code server}.
 */
@NullMarked
package fr.vigie.server.view;

import org.jspecify.annotations.NullMarked;
