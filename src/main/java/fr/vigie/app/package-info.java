/**
 * The command line ({@link fr.vigie.app.Main}), and the one place where the parts are made and put together ({@code
 * House}).
 *
 * <p>Comes from: every package. Goes on to: nothing.
 */
@NullMarked
package fr.vigie.app;

import org.jspecify.annotations.NullMarked;
