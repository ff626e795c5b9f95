package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.ingest.Archive;
import fr.vigie.intake.Holding;
import fr.vigie.intake.Inventory;
import fr.vigie.intake.Standing;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.server.ManyAtOnce.Deed;
import fr.vigie.server.view.DeskPage;
import fr.vigie.server.view.HourTrouble;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of what the desk looks after: drafts, embargoes, what was published lately, failures; one deed for many. */
final class DeskPages {
    /** How many of those that a deed left undone are named. */
    private static final int NAMED = 10;

    private final Archive archive;
    private final SearchEngine engine;
    private final Inventorying inventorying;
    private final Pages pages;
    private final Clock clock;

    DeskPages(Archive archive, SearchEngine engine, Inventorying inventorying, Pages pages, Clock clock) {
        this.archive = archive;
        this.engine = engine;
        this.inventorying = inventorying;
        this.pages = pages;
        this.clock = clock;
    }

    void show(Context context) {
        draw(context, Set.of(), Optional.empty(), HttpStatus.OK);
    }

    /** The deed that a button asks for, done to what is chosen. */
    void act(Context context) {
        var code = Optional.ofNullable(context.formParam("what")).orElse("");
        var all = code.equals("retryAll");
        var deed = Deed.coded(all ? "retry" : code.equals("embargo") ? "publish" : code)
                .orElseThrow(() -> new Problem(400, "fieldNeeded", "what").with("parameter", "what"));
        var ids = all ? failures(context) : chosen(context);
        Optional<Instant> at = Optional.empty();
        if (code.equals("embargo")) {
            switch (HourForm.read(context, pages.messages(context), clock.instant())) {
                case HourForm.Asked.At hour -> at = Optional.of(hour.instant());
                case HourForm.Asked.Trouble trouble -> {
                    draw(context, ids, Optional.of(trouble.trouble()), HttpStatus.UNPROCESSABLE_CONTENT);
                    return;
                }
            }
        }
        var outcomes = new ManyAtOnce(archive).take(deed, ids, at);
        var parameters = new LinkedHashMap<>(kept(Requests.parameters(context)));
        parameters.put("deed", List.of(code));
        parameters.put(
                "done",
                List.of(Long.toString(
                        outcomes.stream().filter(ManyAtOnce.Outcome::isDone).count())));
        var undone = outcomes.stream()
                .filter(outcome -> !outcome.isDone())
                .limit(NAMED)
                .map(outcome -> outcome.id().value())
                .toList();
        if (!undone.isEmpty()) {
            parameters.put("undone", undone);
        }
        context.redirect("/bureau" + Parameters.of(parameters).queryString(), HttpStatus.SEE_OTHER);
    }

    private static Set<DocumentId> chosen(Context context) {
        var ids = new LinkedHashSet<DocumentId>();
        context.formParams("id").stream()
                .filter(DocumentId::isWellFormed)
                .limit(ManyAtOnce.MOST)
                .forEach(id -> ids.add(new DocumentId(id)));
        return ids;
    }

    private Set<DocumentId> failures(Context context) {
        var ids = new LinkedHashSet<DocumentId>();
        var shown = inventorying.asked(Requests.parameters(context), Standing.FAILED);
        var all = new Inventory(Standing.FAILED, shown.words(), shown.among(), 0, ManyAtOnce.MOST);
        archive.desk().list(all).forEach(holding -> ids.add(holding.id()));
        return ids;
    }

    private void draw(Context context, Set<DocumentId> chosen, Optional<HourTrouble> trouble, HttpStatus status) {
        var parameters = Requests.parameters(context);
        var messages = pages.messages(context);
        var standing = parameters.first("standing").flatMap(Standing::coded).orElse(Standing.DRAFT);
        var asked = inventorying.asked(parameters, standing);
        var counts = archive.desk().counts(asked);
        var lines = archive.desk().list(asked).stream()
                .map(holding -> line(messages, holding, chosen.contains(holding.id())))
                .toList();
        int total = counts.getOrDefault(standing, 0);
        int page = Inventorying.page(parameters);
        var tabs = new ArrayList<DeskPage.Tab>();
        for (var one : Standing.values()) {
            tabs.add(new DeskPage.Tab(
                    one.code(),
                    messages.say("standing." + one.code()),
                    counts.getOrDefault(one, 0),
                    address(one, asked.words(), 1),
                    one == standing));
        }
        context.status(status);
        pages.show(
                context,
                "desk",
                "desk",
                new DeskPage(
                        true,
                        standing.code(),
                        tabs,
                        asked.words(),
                        lines,
                        total,
                        page > 1 ? Optional.of(address(standing, asked.words(), page - 1)) : Optional.empty(),
                        asked.skip() + asked.most() < total
                                ? Optional.of(address(standing, asked.words(), page + 1))
                                : Optional.empty(),
                        "/bureau" + Parameters.of(kept(parameters)).queryString(),
                        HourForm.ZONES,
                        done(messages, parameters),
                        undone(messages, parameters),
                        trouble));
    }

    private static Map<String, List<String>> kept(Parameters parameters) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var name : List.of("standing", "q", "page")) {
            if (!parameters.all(name).isEmpty()) {
                kept.put(name, parameters.all(name));
            }
        }
        return kept;
    }

    private static String address(Standing standing, String words, int page) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("standing", List.of(standing.code()));
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        if (page > 1) {
            parameters.put("page", List.of(Integer.toString(page)));
        }
        return "/bureau" + Parameters.of(parameters).queryString();
    }

    private DeskPage.Line line(Messages messages, Holding holding, boolean chosen) {
        var entry = engine.find(holding.id(), Audience.DESK);
        var name = DocumentCalls.name(holding);
        return new DeskPage.Line(
                holding.id().value(),
                entry.flatMap(one -> one.reading().title()).orElse(name),
                "/bureau/" + holding.id(),
                entry.map(one -> one.reading().kind().code()).orElse(""),
                entry.map(one -> Words.kind(messages, one.reading().kind())).orElse(""),
                entry.flatMap(one -> one.reading().issuer()),
                name,
                when(messages, holding),
                holding.failure().map(failure -> failure.message()),
                chosen);
    }

    private String when(Messages messages, Holding holding) {
        if (holding.embargo().isPresent()) {
            return HourForm.say(messages, holding.embargo().get(), TypedHour.PARIS);
        }
        var moment = holding.shown().orElse(holding.provenance().received());
        return messages.say(
                holding.shown().isPresent()
                        ? "desk.shown." + holding.visibility().code()
                        : "desk.received",
                Words.day(messages, moment.atZone(clock.getZone()).toLocalDate()));
    }

    private static Optional<String> done(Messages messages, Parameters parameters) {
        var deed = parameters
                .first("deed")
                .filter(code -> Set.of("publish", "embargo", "withdraw", "retry", "retryAll")
                        .contains(code));
        return deed.flatMap(code -> parameters
                .first("done")
                .filter(count -> count.matches("[0-9]{1,4}"))
                .map(count -> messages.say("desk.done." + code, Integer.valueOf(count))));
    }

    /** The reason is what the document is now. */
    private List<String> undone(Messages messages, Parameters parameters) {
        return parameters.all("undone").stream()
                .limit(NAMED)
                .filter(DocumentId::isWellFormed)
                .flatMap(id -> archive.state(new DocumentId(id)).stream())
                .map(holding -> messages.say(
                        "desk.undone",
                        engine.find(holding.id(), Audience.DESK)
                                .flatMap(entry -> entry.reading().title())
                                .orElse(DocumentCalls.name(holding)),
                        messages.say("visibility." + holding.visibility().code())))
                .toList();
    }
}
