/**
 * How do letters leave the house? What a mail server needs to know of whoever sends through it.
 *
 * <p>Comes from: nothing. Goes on to: {@code configuration}, and whoever sends letters.
 */
@NullMarked
package fr.vigie.mail;

import org.jspecify.annotations.NullMarked;
