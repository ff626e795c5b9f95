package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.ContentHash;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Entry;
import fr.vigie.document.Processing;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.ingest.Original;
import fr.vigie.ingest.Retrieval;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Version;
import fr.vigie.json.DocumentJson;
import fr.vigie.json.Json;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What is read of one document: {@code GET /api/documents/{id}} and what lies below it. */
final class DocumentCalls {
    private final SearchEngine engine;
    private final Archive archive;
    private final Doorkeeper doorkeeper;
    private final Turns turns;

    DocumentCalls(SearchEngine engine, Archive archive, Doorkeeper doorkeeper, Turns turns) {
        this.engine = engine;
        this.archive = archive;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
    }

    void show(Context context) {
        var audience = doorkeeper.audience(context);
        var entry = entry(context, audience);
        var node = DocumentJson.tree(whatIsShown(entry, audience));
        node.put("processing", Processing.INDEXED.code());
        turns.take(() -> Reprints.of(entry, audience, engine)).put(node, DocumentPages.mayRead(entry, audience));
        Answers.json(context, node, Versions.tag(entry.version(), Answers.bytes(node)));
    }

    void text(Context context) {
        var audience = doorkeeper.audience(context);
        var entry = entry(context, audience);
        if (!DocumentPages.mayRead(entry, audience)) {
            throw new Problem(403, "excerptOnly");
        }
        var text = entry.reading().text();
        SecurityHeaders.putForKeeping(context);
        SecurityHeaders.putForForeignFile(context, false);
        if (!Answers.isKnown(context, "W/\"" + Answers.digest(text.getBytes(StandardCharsets.UTF_8)) + "\"")) {
            context.contentType("text/plain; charset=utf-8").result(text);
        }
    }

    /** The file as it came, whole or the ranges asked for; to be kept unless {@code inline=true} and harmless to look at. */
    void original(Context context) throws IOException {
        var audience = doorkeeper.audience(context);
        var entry = entry(context, audience);
        if (!DocumentPages.mayRead(entry, audience)) {
            throw new Problem(403, "excerptOnly");
        }
        switch (archive.original(entry.id())) {
            case Retrieval.Missing missing -> throw new Problem(404, "noSuchDocument");
            case Retrieval.Withheld withheld -> throw new Problem(410, "originalWithheld");
            case Retrieval.Refused refused ->
                throw new Problem(404, "noOriginal", refused.message())
                        .with("reason", refused.reason().code());
            case Retrieval.Found found -> {
                try (var original = found.original()) {
                    send(context, entry, original);
                }
            }
        }
    }

    private static void send(Context context, Entry entry, Original original) throws IOException {
        var mediaType = entry.reading().mediaType();
        boolean shown = "true".equals(context.queryParam("inline")) && Originals.isShownInPage(mediaType);
        SecurityHeaders.putForForeignFile(context, shown && Originals.isPdf(mediaType));
        context.header("Content-Disposition", Originals.disposition(original.fileName(), shown));
        SecurityHeaders.putForKeeping(context);
        Ranges.send(context, original.file(), Files.size(original.file()), Originals.sentAs(mediaType));
    }

    /** How far the machine is, and who may see it: to the desk of any document, to others of a public one. */
    void state(Context context) {
        var id = Requests.document(context);
        boolean desk = doorkeeper.isDesk(context);
        var holding = archive.state(id)
                .filter(one -> desk || one.visibility().isPublic() && one.processing() == Processing.INDEXED)
                .orElseThrow(() -> new Problem(404, "noSuchDocument"));
        Answers.json(context, whole(holding, desk));
    }

    /** What was given with the bytes of a hash, so that nobody need send them to learn that they are known. */
    void given(Context context) {
        var hash = Requests.parameters(context).first("sha256").orElse("");
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new Problem(400, "notAHash", hash).with("parameter", "sha256");
        }
        var node = Json.MAPPER.createObjectNode();
        var documents = node.putArray("documents");
        archive.given(new ContentHash(hash)).ifPresent(holding -> documents.add(whole(holding, true)));
        Answers.json(context, node);
    }

    private ObjectNode whole(Holding holding, boolean desk) {
        var node = state(holding);
        var inside = node.putArray("inside");
        for (var one : archive.inside(holding.id())) {
            if (desk || one.visibility().isPublic()) {
                inside.add(state(one));
            }
        }
        return node;
    }

    void versions(Context context) {
        var audience = doorkeeper.audience(context);
        var id = Requests.document(context);
        boolean seen = audience == Audience.DESK || engine.find(id, audience).isPresent();
        var versions = audience == Audience.DESK ? archive.versions(id) : shown(id);
        if (!seen || versions.isEmpty()) {
            throw new Problem(404, "noSuchDocument");
        }
        var node = Json.MAPPER.createObjectNode().put("id", id.value());
        var list = node.putArray("versions");
        for (var version : versions) {
            list.addObject()
                    .put("version", version.number())
                    .put("since", version.since().toString())
                    .put("hash", version.hash().value())
                    .put("file", version.fileName())
                    .put("size", version.size());
        }
        Answers.json(context, node);
    }

    /** What was a draft before it was published stays the desk's: those versions alone that were public once. */
    private List<Version> shown(DocumentId id) {
        var versions = archive.versions(id);
        var since = archive.state(id).flatMap(Holding::shown).orElse(Instant.MIN);
        return IntStream.range(0, versions.size())
                .filter(i ->
                        i == versions.size() - 1 || versions.get(i + 1).since().isAfter(since))
                .mapToObj(versions::get)
                .toList();
    }

    /** What the contract tells of a document on its way. */
    static ObjectNode state(Holding holding) {
        var node = Json.MAPPER
                .createObjectNode()
                .put("id", holding.id().value())
                .put("version", holding.version())
                .put("file", name(holding))
                .put("itself", holding.itself())
                .put("processing", holding.processing().code())
                .put("visibility", holding.visibility().code())
                .put("rights", holding.rights().code());
        node.put("embargo", holding.embargo().map(Object::toString).orElse(null));
        node.put("container", holding.container().map(DocumentId::value).orElse(null));
        node.put("reason", holding.failure().map(f -> f.reason().code()).orElse(null));
        node.put("message", holding.failure().map(f -> f.message()).orElse(null));
        return node;
    }

    static String name(Holding holding) {
        return holding.provenance().insidePath().orElse(holding.provenance().fileName());
    }

    private Entry entry(Context context, Audience audience) {
        var id = Requests.document(context);
        return turns.take(() -> engine.find(id, audience)).orElseThrow(() -> new Problem(404, "noSuchDocument"));
    }

    /** Of a document that came as an excerpt a reader gets what it is, not what it says. */
    private static Entry whatIsShown(Entry entry, Audience audience) {
        return DocumentPages.mayRead(entry, audience) ? entry : entry.excerpt();
    }
}
