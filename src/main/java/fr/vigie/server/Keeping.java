package fr.vigie.server;

import fr.vigie.access.Scope;
import fr.vigie.access.Visitor;
import fr.vigie.document.DocumentId;
import fr.vigie.dossier.Change;
import fr.vigie.dossier.Dossiers;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.Person;
import fr.vigie.dossier.SavedSearch;
import fr.vigie.dossier.SavedSearches;
import fr.vigie.query.Audience;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks about what they keep, over REST and on the pages alike. The address of a shared dossier is written into no log.
 *
 * @param dossiers of the house
 * @param searches of the house
 */
record Keeping(Dossiers dossiers, SavedSearches searches) {

    /** The one with an account who asks; the {@link Guard} let nobody else in. */
    static Person person(Context context) {
        var visitor = Doorkeeper.visitor(context);
        var account = visitor.account().orElseThrow(() -> new Problem(401, "loginNeeded"));
        return new Person(account.id(), visitor.may(Scope.WRITE) ? Audience.DESK : Audience.PUBLIC);
    }

    /** The same; empty for one without an account. */
    static Optional<Person> anybody(Context context) {
        return Optional.of(Doorkeeper.visitor(context))
                .filter(visitor -> visitor.may(Scope.READ))
                .flatMap(Visitor::account)
                .map(account -> person(context));
    }

    /** The dossier that the path names; {@link Problem} 404 where there is none for the asker. */
    Opened dossier(Context context) {
        var opened = dossiers.open(person(context), context.pathParam("id"))
                .orElseThrow(() -> new Problem(404, "noSuchDossier"));
        Deeds.on(context, opened.dossier().id(), "");
        return opened;
    }

    /** The kept search that the path names; {@link Problem} 404 where the asker keeps none of that id. */
    SavedSearch search(Context context) {
        return searches.find(person(context), context.pathParam("id"))
                .orElseThrow(() -> new Problem(404, "noSuchSavedSearch"));
    }

    /** The document that the path names inside a dossier. */
    static DocumentId document(Context context) {
        var id = context.pathParam("doc");
        if (!DocumentId.isWellFormed(id)) {
            throw new Problem(404, "notInDossier");
        }
        return new DocumentId(id);
    }

    /** What a change made of a dossier; {@link Problem} where it made nothing. */
    static Opened done(Change change) {
        return switch (change) {
            case Change.Done done -> done.opened();
            case Change.Missing missing -> throw new Problem(404, "noSuchDossier");
            case Change.NotAllowed refused -> throw new Problem(403, "dossierNotYours");
            case Change.NoDocument none -> throw new Problem(404, "notInDossier");
            case Change.Stale stale ->
                throw new Problem(412, "dossierChanged", stale.version()).with("version", stale.version());
            case Change.Full full -> throw new Problem(422, "dossierFull", full.most()).with("most", full.most());
            case Change.Flawed flawed ->
                throw new Problem(422, "badDossier", flawed.field()).with("parameter", flawed.field());
        };
    }

    /** What a change made of a kept search; {@link Problem} where it made nothing. */
    static SavedSearch done(SavedSearches.Outcome outcome) {
        return switch (outcome) {
            case SavedSearches.Outcome.Done done -> done.search();
            case SavedSearches.Outcome.Missing missing -> throw new Problem(404, "noSuchSavedSearch");
            case SavedSearches.Outcome.Stale stale ->
                throw new Problem(412, "dossierChanged", stale.version()).with("version", stale.version());
            case SavedSearches.Outcome.Full full ->
                throw new Problem(422, "dossierFull", full.most()).with("most", full.most());
            case SavedSearches.Outcome.Flawed flawed ->
                throw new Problem(422, "badDossier", flawed.field()).with("parameter", flawed.field());
        };
    }
}
