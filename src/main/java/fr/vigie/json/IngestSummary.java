package fr.vigie.json;

import java.time.Duration;
import java.util.List;

/**
 * What became of the files of one {@code vigie ingest}, in the contract's shape.
 *
 * @param bytes of all files that were given
 */
public record IngestSummary(int indexed, int known, List<RefusedFile> refused, Duration took, long bytes) {
    private static final double HUNDREDTHS = 100;

    public IngestSummary {
        refused = List.copyOf(refused);
    }

    /**
     * A file or a document inside one that was not taken in.
     *
     * @param reason the contract's word
     * @param message for a person
     */
    public record RefusedFile(String file, String reason, String message) {}

    /** Every document that was met. */
    public int seen() {
        return indexed + known + refused.size();
    }

    /** As JSON. */
    public String text() {
        var node = Json.MAPPER
                .createObjectNode()
                .put("seen", seen())
                .put("indexed", indexed)
                .put("known", known);
        var list = node.putArray("refused");
        for (var one : refused) {
            list.addObject().put("file", one.file()).put("reason", one.reason()).put("message", one.message());
        }
        node.put("seconds", Math.round(took.toMillis() / 1000.0 * HUNDREDTHS) / HUNDREDTHS)
                .put("bytes", bytes);
        return Json.text(node);
    }
}
