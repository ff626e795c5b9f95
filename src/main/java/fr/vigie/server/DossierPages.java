package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.dossier.Change;
import fr.vigie.dossier.Contents;
import fr.vigie.dossier.Heading;
import fr.vigie.dossier.Opened;
import fr.vigie.dossier.Remark;
import fr.vigie.dossier.Right;
import fr.vigie.dossier.Sharing;
import fr.vigie.engine.SearchEngine;
import fr.vigie.query.TooBroad;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The page of a dossier, and all that its forms do. */
final class DossierPages {
    static final String PATH = "/dossiers";
    static final String SECTION = "dossiers";

    private final Keeping keeping;
    private final SearchEngine engine;
    private final Turns turns;
    private final Pages pages;
    private final Clock clock;

    DossierPages(Keeping keeping, SearchEngine engine, Turns turns, Pages pages, Clock clock) {
        this.keeping = keeping;
        this.engine = engine;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    /** The page of a dossier by the last step of its address. */
    static String address(String name) {
        return PATH + "/" + name;
    }

    void show(Context context) {
        show(context, keeping.dossier(context), DossierDrawing.Trouble.NONE);
    }

    private void show(Context context, Opened opened, DossierDrawing.Trouble trouble) {
        var parameters = Requests.parameters(context);
        var messages = pages.messages(context);
        var drawing = new DossierDrawing(messages, clock.getZone(), DocumentPages.origin(context), parameters, trouble);
        var contents = turns.take(() -> contents(context, opened, DossierWish.lenient(parameters)));
        pages.show(context, "dossier", SECTION, drawing.sheet(opened, contents));
        context.header("Cache-Control", "no-store");
    }

    private Contents contents(Context context, Opened opened, Contents.Wish wish) {
        var person = Keeping.person(context);
        try {
            return Contents.of(keeping.dossiers(), engine, person, opened, wish);
        } catch (TooBroad e) {
            var asked = wish.query().orElseThrow();
            var nearest = new Contents.Asked(e.misread(asked.words()).query(), asked.words());
            return contents(context, opened, new Contents.Wish(Optional.of(nearest), wish.tag(), wish.order()));
        }
    }

    /** Whatever a form of the dossier's head asks. */
    void act(Context context) {
        var opened = keeping.dossier(context);
        var person = Keeping.person(context);
        var name = opened.address();
        var deed = Requests.field(context, "geste").orElse("");
        switch (deed) {
            case "supprimer" -> {
                Keeping.done(keeping.dossiers().remove(person, name));
                context.redirect(PATH + "?fait=removed", HttpStatus.SEE_OTHER);
            }
            case "partager", "renouveler" -> {
                var sharing = Requests.field(context, "partage")
                        .flatMap(Sharing::coded)
                        .orElse(opened.dossier().sharing());
                Keeping.done(keeping.dossiers().share(person, name, sharing, deed.equals("renouveler")));
                context.redirect(address(name) + "?fait=shared#partage", HttpStatus.SEE_OTHER);
            }
            default -> head(context, opened);
        }
    }

    private void head(Context context, Opened opened) {
        var heading = new Heading(
                Requests.field(context, "title").orElse(""),
                Requests.field(context, "description").orElse(""));
        var change = keeping.dossiers().head(Keeping.person(context), opened.address(), heading, version(context));
        if (change instanceof Change.Stale) {
            var messages = pages.messages(context);
            context.status(HttpStatus.PRECONDITION_FAILED);
            show(context, opened, DossierDrawing.Trouble.heading(messages.say("dossier.stale.heading"), heading));
        } else if (change instanceof Change.Flawed) {
            var messages = pages.messages(context);
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, opened, DossierDrawing.Trouble.heading(messages.say("dossier.flawed"), heading));
        } else {
            Keeping.done(change);
            context.redirect(address(opened.address()) + "?fait=changed", HttpStatus.SEE_OTHER);
        }
    }

    /** Whatever a form of one document in the dossier asks. */
    void actOn(Context context) {
        var opened = keeping.dossier(context);
        var person = Keeping.person(context);
        var document = Keeping.document(context);
        switch (Requests.field(context, "geste").orElse("")) {
            case "retirer" -> {
                Keeping.done(keeping.dossiers().take(person, opened.address(), document));
                back(context, opened, "taken", "");
            }
            case "placer" -> {
                var next = Requests.field(context, "avant").filter(DocumentId::isWellFormed);
                Keeping.done(keeping.dossiers().move(person, opened.address(), document, next.map(DocumentId::new)));
                back(context, opened, "moved", "#document-" + document);
            }
            default -> remark(context, opened, document);
        }
    }

    private void remark(Context context, Opened opened, DocumentId document) {
        var note = Optional.ofNullable(context.formParam("note")).orElse("");
        var tags = Optional.ofNullable(context.formParam("tags")).orElse("");
        var remark = Remark.typed(note, tags);
        var change = keeping.dossiers()
                .remark(Keeping.person(context), opened.address(), document, remark, version(context));
        var messages = pages.messages(context);
        if (change instanceof Change.Stale stale) {
            context.status(HttpStatus.PRECONDITION_FAILED);
            show(
                    context,
                    opened,
                    DossierDrawing.Trouble.note(messages.say("dossier.stale.note"), document, remark, stale.version()));
        } else if (change instanceof Change.Flawed) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var expected = version(context).orElse(1);
            show(
                    context,
                    opened,
                    DossierDrawing.Trouble.note(messages.say("dossier.flawed"), document, remark, expected));
        } else {
            Keeping.done(change);
            back(context, opened, "noted", "#document-" + document);
        }
    }

    /** To where the form stood. */
    private static void back(Context context, Opened opened, String done, String place) {
        var kept = Parameters.parse(Requests.field(context, "vue").orElse("")).without("fait");
        var address = address(opened.address()) + kept.queryString();
        context.redirect(address + (address.contains("?") ? "&" : "?") + "fait=" + done + place, HttpStatus.SEE_OTHER);
    }

    private static OptionalInt version(Context context) {
        return Requests.field(context, "version").filter(number -> number.matches("[0-9]{1,9}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Puts what was ticked into a dossier, or into a new one. */
    void put(Context context) {
        var person = Keeping.person(context);
        var documents = context.formParams("document").stream()
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .toList();
        var back = Requests.ownPath(context.formParam("retour"));
        if (documents.isEmpty()) {
            throw new Problem(422, "nothingChosen").with("parameter", "document");
        }
        var title = Requests.field(context, "title");
        var named = Requests.field(context, "dossier").filter(name -> title.isEmpty());
        var opened = Keeping.done(
                named.isPresent()
                        ? keeping.dossiers().put(person, named.get(), documents)
                        : keeping.dossiers().add(person, new Heading(title.orElse(""), ""), documents));
        Deeds.on(context, opened.dossier().id(), "");
        context.redirect(
                address(opened.address()) + "?fait=put&sort=added&retour=" + Parameters.encode(back),
                HttpStatus.SEE_OTHER);
    }

    /** Whether somebody may do more than read. */
    static boolean isMine(Opened opened) {
        return opened.right() == Right.OWN;
    }

    static Stream<String> deeds() {
        return Stream.of("changed", "shared", "taken", "moved", "noted", "put");
    }
}
