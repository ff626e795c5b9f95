/**
 * How is it said to a person? Every sentence that a person reads stands in a message file, French first, English beside
 * it, one pair of files for each package that speaks ({@code query_fr.properties}, {@code server_fr.properties}, …).
 *
 * <p>Comes from: nothing. Goes on to: every package that speaks to people.
 */
@NullMarked
package fr.vigie.messages;

import org.jspecify.annotations.NullMarked;
