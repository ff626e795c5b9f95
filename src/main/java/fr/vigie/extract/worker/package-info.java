/**
 * Who reads hostile files, and what if it dies of one? Child processes with limits of time, memory and output, kept warm
 * in a pool; they speak frames over their standard streams.
 *
 * <p>Comes from: {@code ingest}, which asks for files. Goes on to: {@code extract.parse}, in the child.
 */
@NullMarked
package fr.vigie.extract.worker;

import org.jspecify.annotations.NullMarked;
