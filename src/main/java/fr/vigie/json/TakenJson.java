package fr.vigie.json;

import fr.vigie.document.Entry;
import java.util.List;

/** One document of an export as a line of JSON. */
public final class TakenJson {
    private TakenJson() {}

    /**
     * What {@link DocumentJson#tree(Entry)} says of the document, and behind it {@code address reprints score snippets
     * organisations places}, in one line without its end.
     *
     * @param shown without its text where its rights say so
     * @param address of its page here
     * @param snippets as plain text
     */
    public static String line(
            Entry shown,
            String address,
            int reprints,
            float score,
            List<String> snippets,
            List<String> organisations,
            List<String> places) {
        var node = DocumentJson.tree(shown)
                .put("address", address)
                .put("reprints", reprints)
                .put("score", score);
        snippets.forEach(node.putArray("snippets")::add);
        organisations.forEach(node.putArray("organisations")::add);
        places.forEach(node.putArray("places")::add);
        return Json.text(node);
    }
}
