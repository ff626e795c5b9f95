/**
 * What does this file say? Text, title, date, issuer, the main part without boilerplate. Files are hostile: they are
 * parsed in child processes with limits of time, memory, output and depth.
 *
 * <p>Comes from: {@code intake}. Goes on to: {@code tag}, {@code ingest}.
 */
@NullMarked
package fr.vigie.extract;

import org.jspecify.annotations.NullMarked;
