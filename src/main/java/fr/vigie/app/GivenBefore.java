package fr.vigie.app;

import fr.vigie.document.ContentHash;
import fr.vigie.json.DocumentState;
import java.io.IOException;
import java.util.Optional;

/** What a home has already. */
interface GivenBefore {
    /** A home without a ledger has nothing. */
    GivenBefore NOTHING = hash -> Optional.empty();

    /** What was given with these bytes, and how far it is. */
    Optional<DocumentState> given(ContentHash hash) throws IOException, InterruptedException;
}
