package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Admission;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Trait;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What changes the archive: giving files, correcting, publishing, withdrawing, replacing, removing. */
final class LifeCalls {
    private static final int LARGEST_BODY = 1 << 20;

    private static final Set<Trait> LISTS = EnumSet.of(Trait.CONTACTS, Trait.FIGURES, Trait.QUOTES);

    private final Archive archive;
    private final Uploads uploads;

    LifeCalls(Archive archive, Uploads uploads) {
        this.archive = archive;
        this.uploads = uploads;
    }

    void give(Context context) throws IOException {
        var node = Json.MAPPER.createObjectNode();
        var documents = node.putArray("documents");
        for (var outcome : uploads.take(context)) {
            documents.add(
                    switch (outcome.admission()) {
                        case Admission.Accepted accepted ->
                            DocumentCalls.state(accepted.holding()).put("outcome", "accepted");
                        case Admission.Known known ->
                            archive.state(known.id())
                                    .map(DocumentCalls::state)
                                    .orElseGet(() -> Json.MAPPER
                                            .createObjectNode()
                                            .put("id", known.id().value()))
                                    .put("file", outcome.fileName())
                                    .put("outcome", "known");
                        case Admission.Refused refused ->
                            Json.MAPPER
                                    .createObjectNode()
                                    .putNull("id")
                                    .put("file", outcome.fileName())
                                    .put("outcome", "refused")
                                    .put("reason", refused.reason().code())
                                    .put("message", refused.message());
                    });
        }
        send(context.status(202), node);
    }

    void correct(Context context) {
        var id = Requests.document(context);
        var expected = Versions.expected(context);
        var stated = new EnumMap<Trait, String>(Trait.class);
        body(context).properties().forEach(property -> {
            var trait = Trait.coded(property.getKey())
                    .orElseThrow(() ->
                            new Problem(400, "unknownField", property.getKey()).with("parameter", property.getKey()));
            stated.put(
                    trait, Given.checked(trait, text(property.getKey(), property.getValue(), LISTS.contains(trait))));
        });
        answer(context, archive.correct(id, new Corrections(stated), expected));
    }

    /** How a value is kept: a text as it is, a list as JSON, nothing for null. */
    private static String text(String name, JsonNode value, boolean list) {
        if (value.isNull()) {
            return "";
        }
        if (list ? !value.isArray() : !value.isTextual()) {
            throw new Problem(400, "wrongField", name, value).with("parameter", name);
        }
        return list ? Json.text(value) : value.textValue().strip();
    }

    void publish(Context context) {
        var at = Optional.ofNullable(context.queryParam("at")).or(() -> at(body(context)));
        answer(context, archive.publish(Requests.document(context), at.map(LifeCalls::instant)));
    }

    /** A time that is misspelt must not publish at once. */
    private static Optional<String> at(ObjectNode body) {
        for (var property : body.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (!name.equals("at")) {
                throw new Problem(400, "unknownField", name).with("parameter", name);
            }
            if (!value.isNull() && !value.isTextual()) {
                throw new Problem(400, "wrongField", name, value).with("parameter", name);
            }
        }
        return Optional.ofNullable(body.path("at").textValue());
    }

    void withdraw(Context context) {
        answer(context, archive.withdraw(Requests.document(context)));
    }

    void retry(Context context) {
        answer(context, archive.desk().retry(Requests.document(context)));
    }

    /** The button of the document's page. */
    void publishFromPage(Context context) {
        answer(context, archive.publish(Requests.document(context), Optional.empty()));
        context.redirect("/documents/" + Requests.document(context), HttpStatus.SEE_OTHER);
    }

    /** The button of the document's page. */
    void withdrawFromPage(Context context) {
        answer(context, archive.withdraw(Requests.document(context)));
        context.redirect("/documents/" + Requests.document(context), HttpStatus.SEE_OTHER);
    }

    void remove(Context context) throws IOException {
        answer(context, archive.remove(Requests.document(context)));
        context.status(204).result("");
    }

    void replace(Context context) throws IOException {
        var id = Requests.document(context);
        var expected = Versions.expectedIfAny(context);
        var files = uploads.files(context);
        if (files.size() != 1) {
            throw new Problem(400, "oneFile");
        }
        var file = files.getFirst();
        try (var content = file.content()) {
            var stated = Given.of(context).stated();
            answer(context, archive.replace(id, content, Uploads.fileName(file), stated, expected));
        }
        context.status(202);
    }

    private static Instant instant(String value) {
        return Given.instant("at", value);
    }

    private static void answer(Context context, Amendment amendment) {
        switch (amendment) {
            case Amendment.Done done -> {
                send(context, DocumentCalls.state(done.holding()));
                Versions.put(context, done.holding());
            }
            case Amendment.Missing missing -> throw new Problem(404, "noSuchDocument");
            case Amendment.Stale stale ->
                throw new Problem(412, "changedMeanwhile", stale.current()).with("version", stale.current());
            case Amendment.NotFrom from ->
                throw new Problem(409, "notFrom", from.current().code())
                        .with("visibility", from.current().code());
            case Amendment.Refused refused -> throw Uploads.refusal(refused.reason(), refused.message());
        }
    }

    /** The JSON object of the request; an empty one when there is no body. */
    static ObjectNode body(Context context) {
        var length = context.req().getContentLengthLong();
        if (length > LARGEST_BODY) {
            throw new Problem(413, "tooLarge");
        }
        var type = Optional.ofNullable(context.contentType()).orElse("");
        var bytes = context.bodyAsBytes();
        if (bytes.length == 0) {
            return Json.MAPPER.createObjectNode();
        }
        if (!type.matches("application/(?:[a-z-]+\\+)?json\\b.*")) {
            throw new Problem(415, "wrongMediaType");
        }
        try {
            return Json.object(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "notJson");
        }
    }

    private static void send(Context context, ObjectNode node) {
        context.header("Cache-Control", "no-store").contentType(Answers.JSON).result(Answers.bytes(node));
    }
}
