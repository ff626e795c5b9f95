package fr.vigie.json;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * What a backup says of itself, first of all.
 *
 * @param format of the file; one that is higher than {@link #FORMAT} is not for this program
 * @param taken the moment that it is of
 * @param documents that there were
 * @param originals files that were kept, each once
 */
public record BackupSummary(int format, Instant taken, int documents, int originals) {
    /** The present one. */
    public static final int FORMAT = 1;

    /** Reads what {@link #text} wrote. */
    public static BackupSummary read(String json) {
        var node = Json.object(json);
        try {
            return new BackupSummary(
                    Json.whole(node, "format"),
                    Instant.parse(Json.required(node, "taken")),
                    Json.whole(node, "documents"),
                    Json.whole(node, "originals"));
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException(noInstant);
        }
    }

    /** As JSON. */
    public String text() {
        return Json.text(Json.MAPPER
                .createObjectNode()
                .put("format", format)
                .put("taken", taken.toString())
                .put("documents", documents)
                .put("originals", originals));
    }
}
