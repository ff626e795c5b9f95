package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameCorrectionText;
import fr.vigie.authority.NameKey;
import fr.vigie.ingest.Librarian;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Correcting names over REST: one by one under a name, and all of them as the plain text that a librarian edits. */
final class CorrectionCalls {
    private static final int LARGEST_TEXT = 8 << 20;

    private final Librarian librarian;

    CorrectionCalls(Librarian librarian) {
        this.librarian = librarian;
    }

    void merge(Context context) {
        var name = NameRulings.ofPath(context);
        var body = body(context, Set.of("into"));
        make(context, new NameCorrection.Merge(name, other(name, body)));
    }

    void rename(Context context) {
        var name = NameRulings.ofPath(context);
        var label = NameRulings.stated("label", field(body(context, Set.of("label")), "label"));
        make(context, new NameCorrection.Rename(name, label));
    }

    void hide(Context context) {
        body(context, Set.of());
        make(context, new NameCorrection.Hide(NameRulings.ofPath(context)));
    }

    void split(Context context) {
        var name = NameRulings.ofPath(context);
        var body = body(context, Set.of("spelling", "into"));
        var into = field(body, "into").isPresent() ? Optional.of(other(name, body)) : Optional.<String>empty();
        make(context, new NameCorrection.Split(name, NameRulings.stated("spelling", field(body, "spelling")), into));
    }

    void retype(Context context) {
        var name = NameRulings.ofPath(context);
        var type = field(body(context, Set.of("type")), "type");
        make(context, new NameCorrection.Retype(name, NameRulings.type("type", NameRulings.stated("type", type))));
    }

    void undo(Context context) {
        var number = context.pathParam("number");
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new Problem(404, "noSuchCorrection", number);
        }
        NameRulings.made(librarian, () -> librarian.undo(Long.parseLong(number), NameRulings.who(context)));
        context.status(204).header("Cache-Control", "no-store").result("");
    }

    /** The plain text of those that hold to whoever asks for text, else the whole history. */
    void list(Context context) {
        if (Optional.ofNullable(context.header("Accept")).orElse("").startsWith("text/plain")) {
            SecurityHeaders.putForKeeping(context);
            context.contentType("text/plain; charset=utf-8")
                    .result(NameCorrectionText.write(librarian.names().corrections()));
            return;
        }
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("corrections");
        for (var entry : librarian.history()) {
            var one = list.addObject()
                    .put("number", entry.number())
                    .put("made", entry.made().toString())
                    .put("who", entry.who())
                    .put("correction", entry.correction().orElse(null))
                    .put("holds", entry.holds());
            if (entry.undoes().isPresent()) {
                one.put("undoes", entry.undoes().getAsLong());
            } else {
                one.putNull("undoes");
            }
        }
        Answers.json(context, node);
    }

    /** Takes the plain text in: what it says holds, and nothing else. */
    void replace(Context context) {
        if (!Optional.ofNullable(context.contentType()).orElse("").startsWith("text/plain")) {
            throw new Problem(415, "wrongMediaType");
        }
        if (context.req().getContentLengthLong() > LARGEST_TEXT) {
            throw new Problem(413, "tooLarge");
        }
        switch (NameCorrectionText.read(new String(context.bodyAsBytes(), StandardCharsets.UTF_8))) {
            case NameCorrectionText.Outcome.Wrong wrong ->
                throw new Problem(422, "wrongLine", wrong.number(), wrong.line())
                        .with("line", wrong.number())
                        .with("reason", wrong.objection().map(NameRulings::kind).orElse("unreadable"));
            case NameCorrectionText.Outcome.Read read -> {
                NameRulings.made(librarian, () -> librarian.replaceAll(read.corrections(), NameRulings.who(context)));
                send(
                        context,
                        Json.MAPPER
                                .createObjectNode()
                                .put("holding", read.corrections().size()));
            }
        }
    }

    private void make(Context context, NameCorrection correction) {
        var number = NameRulings.made(librarian, () -> librarian.correct(correction, NameRulings.who(context)));
        var standing = librarian.names().standing(correction.name());
        send(
                context,
                Json.MAPPER
                        .createObjectNode()
                        .put("number", number)
                        .put("correction", NameCorrectionText.line(correction))
                        .put("type", standing.type().code())
                        .put("id", standing.key())
                        .put("label", librarian.label(standing)));
    }

    private String other(NameKey name, ObjectNode body) {
        return NameRulings.other(librarian, name.type(), "into", field(body, "into"));
    }

    private static ObjectNode body(Context context, Set<String> known) {
        var body = LifeCalls.body(context);
        for (var property : body.properties()) {
            var field = property.getKey();
            if (!known.contains(field)) {
                throw new Problem(400, "unknownField", field).with("parameter", field);
            }
            if (!property.getValue().isNull() && !property.getValue().isTextual()) {
                throw new Problem(400, "notALabel", field, NameCorrection.LONGEST).with("parameter", field);
            }
        }
        return body;
    }

    private static Optional<String> field(ObjectNode body, String name) {
        return Optional.ofNullable(body.path(name).textValue());
    }

    private static void send(Context context, ObjectNode node) {
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(Answers.bytes(node));
    }
}
