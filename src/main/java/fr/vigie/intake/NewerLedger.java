package fr.vigie.intake;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A later program wrote the ledger, in a way that this one does not understand. */
public final class NewerLedger extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;

    NewerLedger(Path file) {
        super("a later program wrote " + file);
        this.file = file.toString();
    }

    /** Where it lies. */
    public String file() {
        return file;
    }
}
