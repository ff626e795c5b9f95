package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.dossier.Contents;
import fr.vigie.dossier.Heading;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.Piece;
import fr.vigie.dossier.Remark;
import fr.vigie.dossier.Sharing;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dossiers over REST: each account's own, and those of others by the address at which they are shared. */
final class DossierCalls {
    private static final Set<String> HEADING = Set.of("title", "description");

    private final Keeping keeping;
    private final SearchEngine engine;
    private final Turns turns;

    DossierCalls(Keeping keeping, SearchEngine engine, Turns turns) {
        this.keeping = keeping;
        this.engine = engine;
        this.turns = turns;
    }

    void list(Context context) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("dossiers");
        keeping.dossiers().all(Keeping.person(context)).forEach(opened -> list.add(DossierJson.sheet(opened)));
        UserCalls.send(context, node);
    }

    void add(Context context) {
        var body = UserCalls.body(context, HEADING);
        var heading = new Heading(
                text(body, "title").orElse(""), text(body, "description").orElse(""));
        var opened = Keeping.done(keeping.dossiers().add(Keeping.person(context), heading));
        Deeds.on(context, opened.dossier().id(), "");
        send(context.status(201), opened);
    }

    void show(Context context) {
        var opened = keeping.dossier(context);
        var wish = DossierWish.read(
                Requests.parameters(context), Languages.ofCall(context).locale());
        var contents = turns.take(() -> Contents.of(keeping.dossiers(), engine, Keeping.person(context), opened, wish));
        tag(context, opened);
        UserCalls.send(context, DossierJson.whole(opened, contents));
    }

    void change(Context context) {
        var body = UserCalls.body(context, HEADING);
        var opened = keeping.dossier(context);
        var before = opened.dossier().heading();
        var heading = new Heading(
                text(body, "title").orElse(before.title()),
                text(body, "description").orElse(before.description()));
        send(
                context,
                Keeping.done(keeping.dossiers()
                        .head(Keeping.person(context), opened.address(), heading, Versions.expectedIfAny(context))));
    }

    void remove(Context context) {
        Keeping.done(keeping.dossiers()
                .remove(Keeping.person(context), keeping.dossier(context).address()));
        context.status(204);
    }

    /** Puts several documents in at once. */
    void put(Context context) {
        var opened = keeping.dossier(context);
        var ids = texts(UserCalls.body(context, Set.of("documents")), "documents").orElse(List.of()).stream()
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .toList();
        send(context, Keeping.done(keeping.dossiers().put(Keeping.person(context), opened.address(), ids)));
    }

    /** Puts a document in where it is not, and says what is given of note, tags and place. */
    void note(Context context) {
        var opened = keeping.dossier(context);
        var person = Keeping.person(context);
        var document = Keeping.document(context);
        var body = UserCalls.body(context, Set.of("note", "tags", "before"));
        var expected = Versions.expectedIfAny(context);
        if (!opened.right().mayWrite()) {
            throw new Problem(403, "dossierNotYours");
        }
        var there = keeping.dossiers().piece(person, opened, document);
        // All that is asked is looked at first: what cannot be so as a whole puts nothing in.
        var remark = remark(body, there.map(Piece::remark).orElse(Remark.NONE));
        var next = next(body);
        var done = there.isPresent()
                ? opened
                : Keeping.done(keeping.dossiers().put(person, opened.address(), List.of(document)));
        if (body.has("note") || body.has("tags")) {
            done = Keeping.done(keeping.dossiers().remark(person, opened.address(), document, remark, expected));
        }
        if (body.has("before")) {
            done = Keeping.done(keeping.dossiers().move(person, opened.address(), document, next));
        }
        keeping.dossiers().piece(person, done, document).ifPresent(piece -> Versions.put(context, piece.version()));
        UserCalls.send(context, DossierJson.sheet(done));
    }

    private static Remark remark(ObjectNode body, Remark before) {
        var remark = new Remark(
                text(body, "note").orElse(before.note()), texts(body, "tags").orElse(before.tags()));
        remark.flaw().ifPresent(field -> {
            throw odd(field);
        });
        return remark;
    }

    /** Before which document it is to stand; empty for the last place. */
    private static Optional<DocumentId> next(ObjectNode body) {
        var next = text(body, "before").filter(given -> !given.isEmpty());
        if (next.filter(given -> !DocumentId.isWellFormed(given)).isPresent()) {
            throw odd("before");
        }
        return next.map(DocumentId::new);
    }

    void take(Context context) {
        var opened = keeping.dossier(context);
        Keeping.done(keeping.dossiers().take(Keeping.person(context), opened.address(), Keeping.document(context)));
        context.status(204);
    }

    void share(Context context) {
        var opened = keeping.dossier(context);
        var body = UserCalls.body(context, Set.of("sharing", "renew"));
        var word = text(body, "sharing").orElse(opened.dossier().sharing().code());
        var sharing = Sharing.coded(word).orElseThrow(() -> odd("sharing"));
        var anew = body.path("renew").asBoolean(false);
        send(context, Keeping.done(keeping.dossiers().share(Keeping.person(context), opened.address(), sharing, anew)));
    }

    private static void send(Context context, Opened opened) {
        tag(context, opened);
        UserCalls.send(context, DossierJson.sheet(opened));
    }

    private static void tag(Context context, Opened opened) {
        Versions.put(context, opened.dossier().version());
    }

    private static Problem odd(String field) {
        return new Problem(422, "badDossier", field).with("parameter", field);
    }

    private static Optional<String> text(ObjectNode body, String field) {
        var value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw odd(field);
        }
        return Optional.ofNullable(value.textValue());
    }

    private static Optional<List<String>> texts(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        for (var one : value) {
            if (one.isTextual()) {
                texts.add(one.textValue());
            }
        }
        if (!value.isArray() || texts.size() != value.size()) {
            throw odd(field);
        }
        return Optional.of(texts);
    }
}
