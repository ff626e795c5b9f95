/**
 * Which body, which place is meant? The lists that ship with the program, and people's corrections over them.
 *
 * <p>Keys are stable and tell what they name: {@code 27} a region by its INSEE code, {@code dep-21} a department,
 * {@code com-21231} a commune, {@code pays-FR} a country, {@code ville-CH-geneve} a foreign city, {@code zone-morvan} a
 * territory that is no administrative unit; organisations have the key that stands first on their line of
 * {@code organisations.txt}.
 *
 * <p>Comes from: {@code document}. Goes on to: {@code tag}, {@code server}.
 */
@NullMarked
package fr.vigie.authority;

import org.jspecify.annotations.NullMarked;
