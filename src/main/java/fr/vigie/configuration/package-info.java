/**
 * How does the operator want it? One file ({@code vigie.conf}) and the environment, read once, in words that name every
 * mistake ({@link fr.vigie.configuration.Configuration}).
 *
 * <p>Comes from: {@code messages}, {@code mail}. Goes on to: {@code app}.
 */
@NullMarked
package fr.vigie.configuration;

import org.jspecify.annotations.NullMarked;
