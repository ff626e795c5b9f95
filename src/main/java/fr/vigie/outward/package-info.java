/**
 * May this address be asked from here? What goes out to addresses that other people gave.
 *
 * <p>Comes from: nothing. Goes on to: {@code monitor}, {@code source}.
 */
@NullMarked
package fr.vigie.outward;

import org.jspecify.annotations.NullMarked;
