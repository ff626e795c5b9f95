/**
 * Is this file safe with us? Originals kept under the hash of their bytes ({@link fr.vigie.intake.Originals}) and the
 * ledger of what happened to each document ({@link fr.vigie.intake.Ledger}), which is the truth about its state: the
 * index is derived from both.
 *
 * <p>Comes from: {@code document}. Goes on to: {@code ingest}, {@code server}, {@code app}.
 */
@NullMarked
package fr.vigie.intake;

import org.jspecify.annotations.NullMarked;
