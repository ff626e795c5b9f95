package fr.vigie.json;

import fr.vigie.document.Reading;
import fr.vigie.document.Tags;

/** What {@code vigie tag --json} prints. */
public final class TaggedText {
    private TaggedText() {}

    /**
     * The contract's shape, on one line.
     *
     * @param file as the giver called it
     */
    public static String text(String file, Reading reading, Tags tags) {
        return Json.text(DocumentJson.tree(file, reading, tags));
    }
}
