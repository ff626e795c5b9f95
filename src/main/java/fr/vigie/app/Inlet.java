package fr.vigie.app;

import fr.vigie.intake.Origin;
import fr.vigie.json.DocumentState;
import fr.vigie.json.UploadReceipt;
import java.io.IOException;
import java.nio.file.Path;

/** Where {@code vigie ingest} gives files: the archive that it opened, or the server that owns the home. */
interface Inlet {
    /** Gives one file; returns when it is safe. */
    UploadReceipt give(Path file, Giving giving) throws IOException, InterruptedException;

    /** How far it is. */
    DocumentState state(String id) throws IOException, InterruptedException;

    /**
     * In which way files are given.
     *
     * @param published at once, or kept as drafts
     */
    record Giving(boolean published, Origin origin) {}
}
