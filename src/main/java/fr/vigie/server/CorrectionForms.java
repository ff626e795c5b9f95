package fr.vigie.server;

import fr.vigie.authority.NameCorrection;
import fr.vigie.authority.NameCorrectionText;
import fr.vigie.authority.NameKey;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Librarian;
import fr.vigie.ingest.Ruling;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.server.view.NameDesk;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Correcting names on a document's page, without a script: a form is sent, the page comes back corrected. */
final class CorrectionForms {
    /** How many names of a type are proposed to be merged with, the most named first. */
    private static final int PROPOSED = 300;

    private static final String DONE = "corrected";

    private final Librarian librarian;
    private final SearchEngine engine;
    private final Turns turns;

    CorrectionForms(Librarian librarian, SearchEngine engine, Turns turns) {
        this.librarian = librarian;
        this.engine = engine;
        this.turns = turns;
    }

    /** Takes one of the forms; it lies one step below the page that it comes from and goes back to. */
    void correct(Context context) {
        var number = switch (Optional.ofNullable(context.formParam("what")).orElse("")) {
            case "rename" -> rename(context);
            case "merge" -> {
                var name = name(context);
                var into = NameRulings.other(librarian, name.type(), "into", field(context, "into"));
                yield make(context, new NameCorrection.Merge(name, into));
            }
            case "hide" -> make(context, new NameCorrection.Hide(name(context)));
            case "undo" -> {
                NameRulings.made(librarian, () -> librarian.undo(number(context), NameRulings.who(context)));
                yield 0L;
            }
            default -> throw new Problem(400, "fieldNeeded", "what").with("parameter", "what");
        };
        var parameters = new LinkedHashMap<>(Requests.parameters(context).map());
        parameters.remove(DONE);
        if (number > 0) {
            parameters.put(DONE, List.of(Long.toString(number)));
        }
        var page = context.path().substring(0, context.path().length() - "/names".length());
        context.redirect(page + Parameters.of(parameters).queryString() + "#names", HttpStatus.SEE_OTHER);
    }

    /** What the page shows of correcting to whoever may. */
    NameDesk desk(Context context, Messages messages) {
        var parameters = Requests.parameters(context);
        var kept = new LinkedHashMap<>(parameters.map());
        kept.remove(DONE);
        var everything = SearchRequest.everything(Audience.DESK).listing(PROPOSED);
        var lists = turns.take(() -> engine.search(everything)).facets().stream()
                .filter(facet -> NameRulings.coded(facet.name().code()).isPresent())
                .map(facet -> new NameDesk.Proposals(
                        facet.name().code(),
                        facet.values().stream()
                                .flatMap(value -> Stream.concat(Stream.of(value), value.children().stream()))
                                .map(value -> new NameDesk.Proposal(value.key(), value.label()))
                                .toList()))
                .toList();
        return new NameDesk(
                context.path() + "/names" + Parameters.of(kept).queryString(),
                lists,
                parameters.first(DONE).flatMap(number -> done(messages, number)));
    }

    private Optional<NameDesk.Done> done(Messages messages, String number) {
        return librarian.history().stream()
                .filter(entry -> entry.holds() && Long.toString(entry.number()).equals(number))
                .flatMap(entry -> NameCorrectionText.parse(entry.correction().orElseThrow()).stream())
                .map(correction -> new NameDesk.Done(number, said(messages, correction)))
                .findFirst();
    }

    private String said(Messages messages, NameCorrection correction) {
        var name = correction.name();
        return switch (correction) {
            case NameCorrection.Merge merge ->
                messages.say("correct.merged", label(name), label(new NameKey(name.type(), merge.into())));
            case NameCorrection.Rename rename -> messages.say("correct.renamed", rename.label());
            case NameCorrection.Hide hide -> messages.say("correct.hidden", label(name));
            case NameCorrection.Split split -> messages.say("correct.split", split.spelling(), label(name));
            case NameCorrection.Retype retype ->
                messages.say(
                        "correct.retyped",
                        label(name),
                        messages.say("facet." + retype.to().code()));
        };
    }

    private String label(NameKey name) {
        return librarian.label(name);
    }

    /** A label that another name bears says that both are the same. */
    private long rename(Context context) {
        var name = name(context);
        var correction = new NameCorrection.Rename(name, NameRulings.stated("label", field(context, "label")));
        var ruling = librarian.correct(correction, NameRulings.who(context));
        return ruling instanceof Ruling.Taken taken && taken.bearer().type() == name.type()
                ? make(context, new NameCorrection.Merge(name, taken.bearer().key()))
                : NameRulings.made(librarian, () -> ruling);
    }

    private long make(Context context, NameCorrection correction) {
        return NameRulings.made(librarian, () -> librarian.correct(correction, NameRulings.who(context)));
    }

    private static NameKey name(Context context) {
        var type = NameRulings.type("type", field(context, "type").orElse(""));
        return new NameKey(type, NameRulings.stated("key", field(context, "key")));
    }

    private static long number(Context context) {
        var number = field(context, "number").orElse("");
        if (!number.matches("[1-9][0-9]{0,17}")) {
            throw new Problem(404, "noSuchCorrection", number);
        }
        return Long.parseLong(number);
    }

    private static Optional<String> field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name));
    }
}
