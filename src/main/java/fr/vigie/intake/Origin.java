package fr.vigie.intake;

import java.util.Locale;

/** Which way a document came in. */
public enum Origin {
    /** Sent over REST or the upload page. */
    UPLOAD,
    /** {@code vigie ingest}. */
    COMMAND,
    /** The sample corpus of the first start. */
    SAMPLE,
    /** A folder that is watched. */
    FOLDER,
    /** A feed that is read. */
    FEED;

    /** As the ledger writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
