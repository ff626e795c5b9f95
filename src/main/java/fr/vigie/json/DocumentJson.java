package fr.vigie.json;

import static fr.vigie.json.Json.optional;
import static fr.vigie.json.Json.putOptional;
import static fr.vigie.json.Json.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Provenance;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Tags;
import fr.vigie.document.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A whole document: what {@code vigie tag --json} prints, and for one of the archive who it is and where it came from. */
public final class DocumentJson {
    private static final Codes<Visibility> VISIBILITIES =
            new Codes<>("visibility", Visibility.values(), Visibility::code);
    private static final Codes<Rights> RIGHTS = new Codes<>("kind of rights", Rights.values(), Rights::code);

    private DocumentJson() {}

    /** What {@code vigie tag --json} prints of a file. */
    public static ObjectNode tree(String file, Reading reading, Tags tags) {
        var node = Json.MAPPER.createObjectNode().put("file", file);
        ReadingJson.put(node, reading);
        TagsJson.put(node, tags);
        ReadingJson.putEnd(node, reading);
        return node;
    }

    /**
     * The same of a document of the archive, with {@code id version visibility rights hash insidePath received source}
     * before.
     */
    public static ObjectNode tree(Entry entry) {
        var from = entry.provenance();
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", entry.id().value())
                .put("version", entry.version())
                .put("visibility", entry.visibility().code())
                .put("rights", entry.rights().code())
                .put("hash", from.hash().value());
        putOptional(node, "insidePath", from.insidePath());
        node.put("received", from.received().toString());
        putOptional(node, "source", from.source());
        node.setAll(tree(from.fileName(), entry.reading(), entry.tags()));
        return node;
    }

    /** The entry as compact text without the document's own, for whoever keeps that apart; {@link #withText} reads it. */
    public static String writeWithoutText(Entry entry) {
        var tree = whole(entry);
        tree.remove("text");
        return Json.text(tree);
    }

    /** The entry that {@link #writeWithoutText} wrote, with its text. */
    public static Entry withText(String written, String text) {
        return entry(Json.object(written).put("text", text));
    }

    /** The entry as compact text, for {@link #read}. */
    public static String write(Entry entry) {
        return Json.text(whole(entry));
    }

    /** With {@code machine}, which is nobody's but ours: what the machine found where people corrected it. */
    private static ObjectNode whole(Entry entry) {
        var node = tree(entry);
        entry.machine().ifPresent(found -> TagsJson.put(node.putObject("machine"), found));
        return node;
    }

    /**
     * The entry that {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is of another shape
     */
    public static Entry read(String text) {
        return entry(Json.object(text));
    }

    /**
     * The entry that an object of {@link #tree(Entry)}'s shape holds, or one with {@code machine} besides.
     *
     * @throws IllegalArgumentException when a key is missing or its value is not of the contract
     */
    public static Entry entry(JsonNode node) {
        return new Entry(
                new DocumentId(required(node, "id")),
                Json.whole(node, "version"),
                new Provenance(
                        new ContentHash(required(node, "hash")),
                        required(node, "file"),
                        optional(node, "insidePath"),
                        Instant.parse(required(node, "received")),
                        optional(node, "source").map(URI::create)),
                VISIBILITIES.of(required(node, "visibility")),
                RIGHTS.of(required(node, "rights")),
                ReadingJson.reading(node),
                TagsJson.tags(node),
                Optional.of(node.path("machine")).filter(JsonNode::isObject).map(TagsJson::tags));
    }
}
