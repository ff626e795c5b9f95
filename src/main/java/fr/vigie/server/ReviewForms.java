package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.document.Emendation;
import fr.vigie.document.Emendation.Mention;
import fr.vigie.document.Emendations;
import fr.vigie.document.Entry;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Amendment;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Trait;
import fr.vigie.intake.Version;
import fr.vigie.json.EmendationsJson;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.server.ReviewPages.Attempt;
import fr.vigie.server.view.ReviewPage.ContactRow;
import fr.vigie.server.view.ReviewPage.ReviewNotice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Takes the forms of a document's page on the desk. Each names the version that it was drawn from: where somebody else
 * changed the same meanwhile, nothing is overwritten and the page comes back with both.
 */
final class ReviewForms {
    private final Archive archive;
    private final SearchEngine engine;
    private final ReviewPages reviews;
    private final Pages pages;

    ReviewForms(Archive archive, SearchEngine engine, ReviewPages reviews, Pages pages) {
        this.archive = archive;
        this.engine = engine;
        this.reviews = reviews;
        this.pages = pages;
    }

    void take(Context context) {
        switch (Optional.ofNullable(context.formParam("what")).orElse("")) {
            case "traits" -> traits(context);
            case "contacts" -> contacts(context);
            case "figure" -> statement(context, Trait.FIGURES);
            case "quote" -> statement(context, Trait.QUOTES);
            default -> throw new Problem(400, "fieldNeeded", "what").with("parameter", "what");
        }
    }

    private void traits(Context context) {
        var id = Requests.document(context);
        var fields = ReviewFields.of(context);
        var holding = holding(id);
        var entry = entry(id);
        var messages = pages.messages(context);
        var meanwhile = fields.changedMeanwhile(entry);
        if (!meanwhile.isEmpty()) {
            var lines = meanwhile.stream()
                    .map(trait -> messages.say(
                            "review.meanwhile.line",
                            ReviewFields.label(messages, trait),
                            ReviewFields.shown(messages, trait, fields.was().getOrDefault(trait, "")),
                            ReviewFields.shown(messages, trait, ReviewFields.current(entry, trait))))
                    .toList();
            conflict(context, fields, Optional.empty(), lines);
            return;
        }
        if (!fields.wrong().isEmpty()) {
            reviews.draw(
                    context,
                    new Attempt(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            fields,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new ReviewNotice(false, messages.say("review.notSaved"), List.of()))));
            return;
        }
        if (fields.changed().isEmpty()) {
            back(context, "unchanged", "#fields");
            return;
        }
        save(context, holding, fields.changed(), "#fields");
    }

    private void contacts(Context context) {
        var id = Requests.document(context);
        var rows = ContactForms.typed(context);
        var holding = holding(id);
        var entry = entry(id);
        var now = ContactForms.rows(entry);
        boolean meanwhile = !Optional.ofNullable(context.formParam("was.contacts"))
                .orElse("")
                .equals(ContactForms.written(now));
        if (rows.equals(now)) {
            back(context, "unchanged", "#contacts");
        } else if (meanwhile) {
            var messages = pages.messages(context);
            conflict(
                    context,
                    ReviewFields.FRESH,
                    Optional.of(rows),
                    now.stream()
                            .map(row -> messages.say(
                                    "review.meanwhile.contact",
                                    String.join(", ", row.name(), row.role(), row.email(), row.phone())))
                            .toList());
        } else {
            save(context, holding, Map.of(Trait.CONTACTS, ContactForms.written(rows)), "#contacts");
        }
    }

    /** A figure or a quote: what it means, that it is none, that the machine had it right, or that it missed one. */
    private void statement(Context context, Trait trait) {
        var id = Requests.document(context);
        var holding = holding(id);
        boolean adds = "add".equals(context.formParam("how"));
        var meant = adds ? added(context, trait) : Optional.of(mention(context));
        if (meant.isEmpty()) {
            refuse(context, "review.add.notFound", Passage.of(context).typed());
            return;
        }
        var mention = meant.get();
        Function<Corrections, Emendations> list = trait == Trait.FIGURES ? Corrections::figures : Corrections::quotes;
        var now = list.apply(holding.corrections()).of(mention);
        var then = archive.versions(id).stream()
                .filter(version -> version.number() == version(context))
                .map(Version::corrections)
                .findFirst()
                .flatMap(corrections -> list.apply(corrections).of(mention));
        var messages = pages.messages(context);
        if (!now.equals(then)) {
            conflict(
                    context,
                    ReviewFields.FRESH,
                    Optional.empty(),
                    List.of(messages.say("review.meanwhile.statement", mention.words())));
            return;
        }
        var said = list.apply(holding.corrections());
        Optional<Emendations> changed =
                switch (Optional.ofNullable(context.formParam("how")).orElse("")) {
                    case "hide" -> Optional.of(said.with(new Emendation.Hide(mention)));
                    case "restore" -> Optional.of(said.without(mention));
                    case "state", "add" -> stated(context, trait, id, mention).map(said::with);
                    default -> throw new Problem(400, "fieldNeeded", "how").with("parameter", "how");
                };
        var anchor = trait == Trait.FIGURES ? "#figures" : "#quotes";
        changed.ifPresentOrElse(
                emendations -> save(context, holding, Map.of(trait, EmendationsJson.write(emendations)), anchor),
                () -> refuse(context, adds ? "review.add.wrong" : "review.figure.wrong", mention.words()));
    }

    private void refuse(Context context, String why, String words) {
        var notice = new ReviewNotice(false, pages.messages(context).say(why, words), List.of());
        reviews.draw(context, Attempt.told(HttpStatus.UNPROCESSABLE_CONTENT, notice));
    }

    /** What somebody found that the machine missed, where the text has it. */
    private Optional<Mention> added(Context context, Trait trait) {
        var passage = Passage.of(context);
        var text = entry(Requests.document(context)).reading().text();
        return (trait == Trait.QUOTES ? passage.unquoted() : passage).in(text);
    }

    private Optional<Emendation> stated(Context context, Trait trait, DocumentId id, Mention mention) {
        if (trait == Trait.QUOTES) {
            return Optional.of(StatementForms.quote(context, mention));
        }
        var entry = entry(id);
        var read = entry.tags().figures().stream()
                .filter(figure ->
                        Mention.at(figure.span(), entry.reading().text()).equals(mention))
                .findFirst();
        return StatementForms.figure(context, mention, read);
    }

    private static Mention mention(Context context) {
        var words = Optional.ofNullable(context.formParam("words")).orElse("").replace("\r\n", "\n");
        var occurrence = Optional.ofNullable(context.formParam("occurrence")).orElse("");
        if (words.isEmpty() || !occurrence.matches("[0-9]{1,6}")) {
            throw new Problem(400, "fieldNeeded", "words").with("parameter", "words");
        }
        return new Mention(words, Integer.parseInt(occurrence));
    }

    private void save(Context context, Holding holding, Map<Trait, String> values, String anchor) {
        switch (archive.correct(holding.id(), new Corrections(values), OptionalInt.of(holding.version()))) {
            case Amendment.Done done -> back(context, "saved", anchor);
            case Amendment.Stale stale -> take(context);
            case Amendment.Missing missing -> throw new Problem(404, "noSuchDocument");
            case Amendment.NotFrom from ->
                throw new Problem(409, "notFrom", from.current().code());
            case Amendment.Refused refused -> throw new Problem(422, "refused", refused.message());
        }
    }

    private void conflict(
            Context context, ReviewFields fields, Optional<List<ContactRow>> contacts, List<String> lines) {
        var notice = new ReviewNotice(false, meanwhile(pages.messages(context)), new ArrayList<>(lines));
        reviews.draw(
                context, new Attempt(HttpStatus.CONFLICT, fields, contacts, Optional.empty(), Optional.of(notice)));
    }

    static String meanwhile(Messages messages) {
        return messages.say("review.meanwhile");
    }

    static int version(Context context) {
        var typed = Optional.ofNullable(context.formParam("version")).orElse("");
        if (!typed.matches("[1-9][0-9]{0,8}")) {
            throw new Problem(400, "fieldNeeded", "version").with("parameter", "version");
        }
        return Integer.parseInt(typed);
    }

    private void back(Context context, String done, String anchor) {
        context.redirect(ReviewPages.address(Requests.document(context), done, anchor), HttpStatus.SEE_OTHER);
    }

    private Holding holding(DocumentId id) {
        return archive.state(id).orElseThrow(() -> new Problem(404, "noSuchDocument"));
    }

    private Entry entry(DocumentId id) {
        return engine.find(id, Audience.DESK).orElseThrow(() -> new Problem(404, "noSuchDocument"));
    }
}
