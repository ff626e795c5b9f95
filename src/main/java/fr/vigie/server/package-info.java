/**
 * What does a browser or a program get over HTTP? The pages (French first, made on the server, whole without JavaScript)
 * and the REST interface of the contract, with what keeps both safe: who may write, limits, security headers, problems
 * instead of stack traces. Javalin, jte and Micrometer are at home here.
 *
 * <p>Reading order: {@link fr.vigie.server.VigieServer} starts it, {@code Routes} lists every address, {@code Doorkeeper}
 * decides who comes in, {@code SearchParameters} reads an address into a request and {@code SearchAddress} makes addresses
 * of searches close by, {@code SearchPages} and {@code SearchCalls} answer them.
 *
 * <p>Threads: every request runs on a virtual thread of its own and may block.
 *
 * <p>Comes from: {@code query}, {@code engine}, {@code ingest}. Goes on to: {@code app}.
 */
@NullMarked
package fr.vigie.server;

import org.jspecify.annotations.NullMarked;
