package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.dossier.Heading;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.SavedSearch;
import fr.vigie.messages.Messages;
import fr.vigie.server.view.DossiersPage;
import fr.vigie.server.view.KeepPanel;
import fr.vigie.server.view.Link;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The page of all that somebody keeps, with the forms of kept searches. */
final class KeptPages {
    private static final String SEARCHES = "/recherches";

    private final Keeping keeping;
    private final Turns turns;
    private final Pages pages;
    private final Clock clock;

    KeptPages(Keeping keeping, Turns turns, Pages pages, Clock clock) {
        this.keeping = keeping;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    void list(Context context) {
        var done = Optional.ofNullable(context.queryParam("fait"))
                .filter(what -> what.matches("removed|kept|renamed|dropped"))
                .map(what -> pages.messages(context).say("dossiers.done." + what));
        list(context, done, Optional.empty());
    }

    private void list(Context context, Optional<String> notice, Optional<String> complaint) {
        var messages = pages.messages(context);
        var person = Keeping.person(context);
        var own = new ArrayList<DossiersPage.Card>();
        var lent = new ArrayList<DossiersPage.Card>();
        for (var opened : keeping.dossiers().all(person)) {
            (DossierPages.isMine(opened) ? own : lent).add(card(messages, opened));
        }
        var searches = keeping.searches().all(person).stream()
                .map(search -> search(messages, search))
                .toList();
        pages.show(context, "dossiers", DossierPages.SECTION, new DossiersPage(own, lent, searches, notice, complaint));
        context.header("Cache-Control", "no-store");
    }

    private DossiersPage.Card card(Messages messages, Opened opened) {
        var dossier = opened.dossier();
        var changed = Words.moment(messages, dossier.changed(), clock.getZone());
        return new DossiersPage.Card(
                DossierPages.address(opened.address()),
                dossier.heading().title(),
                dossier.heading().description(),
                DossierPages.isMine(opened)
                        ? messages.say(
                                "dossiers.about",
                                dossier.documents(),
                                changed,
                                messages.say(
                                        "dossier.sharing." + dossier.sharing().code()))
                        : messages.say("dossiers.about.lent", dossier.owner(), changed));
    }

    private DossiersPage.Search search(Messages messages, SavedSearch search) {
        return new DossiersPage.Search(
                SEARCHES + "/" + search.id(),
                search.version(),
                search.wording().name(),
                asked(search),
                messages.say("searches.about", Words.moment(messages, search.opened(), clock.getZone())),
                SEARCHES + "/" + search.id(),
                "/veilles/nouvelle?" + search.wording().asked(),
                turns.take(() -> KeptAddress.fresh(keeping.searches(), search)));
    }

    /** What it asks, as its address says it. */
    private static String asked(SavedSearch search) {
        var parameters = KeptAddress.parameters(search);
        var words = new ArrayList<String>();
        for (var name : parameters.names()) {
            for (var value : parameters.all(name)) {
                words.add(name.equals("q") ? value : name + " : " + value);
            }
        }
        return String.join(" · ", words);
    }

    /** A new dossier with nothing in it. */
    void add(Context context) {
        var heading = new Heading(
                Requests.field(context, "title").orElse(""),
                Requests.field(context, "description").orElse(""));
        if (heading.flaw().isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(context, Optional.empty(), Optional.of(pages.messages(context).say("dossier.flawed")));
            return;
        }
        var opened = Keeping.done(keeping.dossiers().add(Keeping.person(context), heading));
        Deeds.on(context, opened.dossier().id(), "");
        context.redirect(DossierPages.address(opened.address()), HttpStatus.SEE_OTHER);
    }

    /** Keeps the search that a form repeats. */
    void keep(Context context) {
        var sent = Parameters.of(context.formParamMap());
        var asked = KeptAddress.of(sent);
        var name = Requests.field(context, "name")
                .or(() -> sent.first("q").map(String::strip).filter(typed -> !typed.isEmpty()))
                .orElseThrow(() -> new Problem(422, "badDossier", "name").with("parameter", "name"));
        var cut = name.length() <= SavedSearch.Wording.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SavedSearch.Wording.LONGEST_NAME / 2));
        var search = Keeping.done(keeping.searches().add(Keeping.person(context), new SavedSearch.Wording(cut, asked)));
        Deeds.on(context, search.id(), "");
        context.redirect(DossierPages.PATH + "?fait=kept#recherches", HttpStatus.SEE_OTHER);
    }

    /** Shows what a kept search finds, which counts as seen then. */
    void open(Context context) {
        var search = keeping.search(context);
        keeping.searches().see(search);
        context.redirect(KeptAddress.page(search), HttpStatus.SEE_OTHER);
    }

    void change(Context context) {
        var search = keeping.search(context);
        var person = Keeping.person(context);
        if (Requests.field(context, "geste").filter("supprimer"::equals).isPresent()) {
            keeping.searches().remove(person, search.id());
            context.redirect(DossierPages.PATH + "?fait=dropped#recherches", HttpStatus.SEE_OTHER);
            return;
        }
        var name = Requests.field(context, "name").orElse("");
        var wording = new SavedSearch.Wording(name, search.wording().asked());
        Keeping.done(keeping.searches().change(person, search.id(), wording, OptionalInt.empty()));
        context.redirect(DossierPages.PATH + "?fait=renamed#recherches", HttpStatus.SEE_OTHER);
    }

    /** How what is looked at can be put into a dossier; empty for whoever did not come in with a browser. */
    static Optional<KeepPanel> panel(Keeping keeping, Context context, Optional<DocumentId> document) {
        if (Doorkeeper.visitor(context).session().isEmpty()) {
            return Optional.empty();
        }
        return Keeping.anybody(context).map(person -> {
            var all = keeping.dossiers().all(person);
            var writable = all.stream()
                    .filter(opened -> opened.right().mayWrite())
                    .map(opened -> new Link(opened.dossier().heading().title(), opened.address()))
                    .toList();
            var within = document.map(id -> keeping.dossiers().holding(all, id).stream()
                            .map(opened -> new Link(
                                    opened.dossier().heading().title(), DossierPages.address(opened.address())))
                            .toList())
                    .orElse(List.of());
            var query = Optional.ofNullable(context.queryString())
                    .map(text -> "?" + text)
                    .orElse("");
            return new KeepPanel(context.path() + query, writable, within);
        });
    }
}
