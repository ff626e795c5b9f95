package fr.vigie.json;

import static fr.vigie.json.Json.optional;
import static fr.vigie.json.Json.putOptional;
import static fr.vigie.json.Json.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.Contact;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a file says, in the contract's keys; {@code hashtags} and {@code pages} are ours. */
public final class ReadingJson {
    private static final Codes<Kind> KINDS = new Codes<>("kind", Kind.values(), Kind::code);

    private ReadingJson() {}

    public static ObjectNode tree(Reading reading) {
        var node = Json.MAPPER.createObjectNode();
        put(node, reading);
        putEnd(node, reading);
        return node;
    }

    /**
     * The reading that an object of this shape holds.
     *
     * @throws IllegalArgumentException when a key is missing or its value is not of the contract
     */
    public static Reading reading(JsonNode node) {
        var pages = new ArrayList<Integer>();
        node.path("pages").forEach(page -> pages.add(page.intValue()));
        var hashtags = new ArrayList<String>();
        node.path("hashtags").forEach(hashtag -> hashtags.add(hashtag.asText()));
        return new Reading(
                required(node, "mediaType"),
                KINDS.of(required(node, "kind")),
                optional(node, "title"),
                optional(node, "lead"),
                optional(node, "issuer"),
                optional(node, "author"),
                optional(node, "date").map(LocalDate::parse),
                required(node, "language"),
                required(node, "text"),
                contacts(node.path("contacts")),
                hashtags,
                pages);
    }

    /**
     * The contacts that a text with a list of this shape holds.
     *
     * @throws IllegalArgumentException when it holds anything else, or one says nothing
     */
    public static List<Contact> contacts(String written) {
        return contacts(Json.list(written));
    }

    private static List<Contact> contacts(JsonNode list) {
        var contacts = new ArrayList<Contact>();
        for (var contact : list) {
            contacts.add(new Contact(
                    optional(contact, "name"),
                    optional(contact, "role"),
                    optional(contact, "email"),
                    optional(contact, "phone")));
        }
        return contacts;
    }

    /** Contacts as the contract shows them. */
    public static ArrayNode tree(List<Contact> contacts) {
        var list = Json.MAPPER.createArrayNode();
        for (var contact : contacts) {
            var one = list.addObject();
            putOptional(one, "name", contact.name());
            putOptional(one, "role", contact.role());
            putOptional(one, "email", contact.email());
            putOptional(one, "phone", contact.phone());
        }
        return list;
    }

    static void put(ObjectNode node, Reading reading) {
        node.put("mediaType", reading.mediaType());
        node.put("kind", reading.kind().code());
        putOptional(node, "title", reading.title());
        putOptional(node, "lead", reading.lead());
        putOptional(node, "issuer", reading.issuer());
        putOptional(node, "author", reading.author());
        putOptional(node, "date", reading.date());
        node.put("language", reading.language());
        node.put("text", reading.text());
    }

    static void putEnd(ObjectNode node, Reading reading) {
        node.set("contacts", tree(reading.contacts()));
        var hashtags = node.putArray("hashtags");
        reading.hashtags().forEach(hashtags::add);
        var pages = node.putArray("pages");
        reading.pages().forEach(pages::add);
    }
}
