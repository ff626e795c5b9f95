/**
 * Can we have it all back? One file with everything that cannot be derived, written while people work
 * ({@link fr.vigie.backup.BackupWriter}) and put back into an empty home ({@link fr.vigie.backup.BackupReader}).
 *
 * <p>The file is a ZIP archive that any tool opens: {@code backup.json}, {@code ledger.db}, {@code originals/3f/3f8a…} and,
 * last, {@code SHA256SUMS} with the hash of every other entry. Sealed with a passphrase it is that archive inside an age
 * file (<a href="https://age-encryption.org/v1">age-encryption.org/v1</a>), which the {@code age} program opens as well.
 *
 * <p>Comes from: {@code intake}. Goes on to: {@code ingest}, {@code app}.
 */
@NullMarked
package fr.vigie.backup;

import org.jspecify.annotations.NullMarked;
