package fr.vigie.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * A dossier as it stands.
 *
 * @param id 20 hexadecimal digits
 * @param version 1 for the first, one more for each change of the heading
 * @param owner name of the account
 * @param changed when anything in it was last changed
 * @param address last step of the address at which others have it; none while it is not shared
 * @param documents how many were put in, whoever may see them
 */
public record Dossier(
        String id,
        int version,
        String owner,
        Heading heading,
        Instant created,
        Instant changed,
        Sharing sharing,
        Optional<String> address,
        int documents) {}
