package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.dossier.SavedSearch;
import fr.vigie.json.Json;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Kept searches over REST: each account's own. */
final class SavedSearchCalls {
    private static final Set<String> FIELDS = Set.of("name", "address");

    private final Keeping keeping;
    private final Turns turns;

    SavedSearchCalls(Keeping keeping, Turns turns) {
        this.keeping = keeping;
        this.turns = turns;
    }

    void list(Context context) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("searches");
        keeping.searches().all(Keeping.person(context)).forEach(search -> list.add(sheet(search)));
        UserCalls.send(context, node);
    }

    void show(Context context) {
        var search = keeping.search(context);
        if ("true".equals(context.queryParam("seen"))) {
            keeping.searches().see(search);
        }
        send(context, keeping.search(context));
    }

    void add(Context context) {
        var body = UserCalls.body(context, FIELDS);
        var asked = asked(context, body)
                .orElseThrow(() -> new Problem(422, "badDossier", "address").with("parameter", "address"));
        var wording = new SavedSearch.Wording(UserCalls.field(body, "name").orElse(""), asked);
        var search = Keeping.done(keeping.searches().add(Keeping.person(context), wording));
        Deeds.on(context, search.id(), "");
        send(context.status(201), search);
    }

    void change(Context context) {
        var body = UserCalls.body(context, FIELDS);
        var search = keeping.search(context);
        var wording = new SavedSearch.Wording(
                UserCalls.field(body, "name").orElse(search.wording().name()),
                asked(context, body).orElse(search.wording().asked()));
        send(
                context,
                Keeping.done(keeping.searches()
                        .change(Keeping.person(context), search.id(), wording, Versions.expectedIfAny(context))));
    }

    void remove(Context context) {
        if (!keeping.searches().remove(Keeping.person(context), context.pathParam("id"))) {
            throw new Problem(404, "noSuchSavedSearch");
        }
        context.status(204);
    }

    /** The address, if one is given; {@link Problem} 400 for one that a search would not answer. */
    private static Optional<String> asked(Context context, ObjectNode body) {
        var asked = UserCalls.field(body, "address").map(KeptAddress::of);
        asked.ifPresent(address -> SearchCalls.asked(
                Parameters.parse(address),
                Audience.PUBLIC,
                Languages.ofCall(context).locale()));
        return asked;
    }

    private void send(Context context, SavedSearch search) {
        Versions.put(context, search.version());
        UserCalls.send(context, sheet(search));
    }

    private ObjectNode sheet(SavedSearch search) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", search.id())
                .put("version", search.version())
                .put("name", search.wording().name())
                .put("address", KeptAddress.page(search))
                .put("created", search.created().toString())
                .put("opened", search.opened().toString())
                .put("new", turns.take(() -> KeptAddress.fresh(keeping.searches(), search)));
    }
}
