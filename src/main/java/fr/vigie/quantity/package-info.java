/**
 * How much is it? One grammar of French numbers and units, in digits and in words, read by the query parser ({@code
 * montant>=1,5Md€}) and by the figure finder ({@code près de deux cent cinquante hectares}) alike, so that what is asked
 * and what is stated mean the same.
 *
 * <p>Comes from: {@code document}. Goes on to: {@code query}, {@code tag}.
 */
@NullMarked
package fr.vigie.quantity;

import org.jspecify.annotations.NullMarked;
