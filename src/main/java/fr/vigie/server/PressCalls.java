package fr.vigie.server;

import fr.vigie.access.AccessSettings;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.Json;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorId;
import fr.vigie.report.kept.BadDraft;
import fr.vigie.report.kept.KeptReview;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.report.kept.ReviewDraft;
import fr.vigie.report.kept.ReviewId;
import fr.vigie.report.kept.ReviewOutcome;
import fr.vigie.report.kept.ReviewReading;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Kept reviews over REST: each keeper's own; those who see to the archive see to all. */
final class PressCalls {
    private final PressOffice office;
    private final SearchEngine engine;
    private final AccessSettings settings;
    private final MonitorAsked monitors;
    private final PressMaking making;
    private final Turns turns;
    private final Clock clock;

    PressCalls(
            PressOffice office,
            SearchEngine engine,
            AccessSettings settings,
            MonitorAsked monitors,
            Turns turns,
            Clock clock) {
        this.office = office;
        this.engine = engine;
        this.settings = settings;
        this.monitors = monitors;
        this.making = new PressMaking(engine, monitors, clock);
        this.turns = turns;
        this.clock = clock;
    }

    void list(Context context) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("reviews");
        office.reviews().all(MonitorAsked.keeper(context)).forEach(review -> list.add(PressJson.brief(review)));
        UserCalls.send(context, node);
    }

    /** Makes one of a search, of a monitor, or of what is stated. */
    void add(Context context) {
        var known = PressJson.KEYS.stream().collect(Collectors.toSet());
        known.addAll(Set.of("search", "monitor", "since"));
        var body = UserCalls.body(context, known);
        var messages = Languages.ofCall(context);
        var title = PressJson.text(body, "title").filter(given -> !given.isBlank());
        var monitor = PressJson.text(body, "monitor");
        var search = PressJson.text(body, "search");
        PressMaking.Made made = sound(() -> {
            if (monitor.isPresent()) {
                var since = PressJson.day(body, "since").orElseGet(making::monday);
                return making.ofMonitor(messages, title, monitor(context, monitor.get()), since);
            }
            if (search.isPresent()) {
                var parameters = Parameters.parse(search.get());
                readable(parameters, messages.locale());
                return turns.take(() -> making.ofSearch(messages, title, parameters));
            }
            return new PressMaking.Made(PressJson.read(body), "", false);
        });
        onlyPublic(made.draft(), Optional.empty());
        var review = office.reviews().add(MonitorAsked.keeper(context), made.request(), made.draft());
        Deeds.on(context, review.id().value(), review.draft().title());
        context.header("Location", "/api/press-reviews/" + review.id());
        send(context.status(201), review);
    }

    private Monitor monitor(Context context, String id) {
        return Optional.of(id)
                .filter(MonitorId::isWellFormed)
                .flatMap(known -> monitors.tower().monitors().find(MonitorAsked.keeper(context), new MonitorId(known)))
                .orElseThrow(() -> new Problem(404, "noSuchMonitor"));
    }

    private static void readable(Parameters search, Locale locale) {
        for (var name : search.names()) {
            if (!SearchParameters.knows(name)) {
                throw new Problem(400, "unknownParameter", name).with("parameter", name);
            }
        }
        var asked = PressMaking.read(search);
        asked.complaints().stream().findFirst().ifPresent(complaint -> {
            throw complaint.problem();
        });
        asked.misread().ifPresent(misread -> {
            throw SearchCalls.unreadable(misread, locale);
        });
    }

    void show(Context context) {
        send(context, review(office, context));
    }

    void change(Context context) {
        var expected = Versions.expected(context);
        var current = review(office, context);
        var draft = sound(() -> PressJson.read(UserCalls.body(context, PressJson.KEYS)));
        onlyPublic(draft, Optional.of(current));
        send(context, done(office.reviews().change(MonitorAsked.keeper(context), current.id(), draft, expected)));
    }

    /** What is hidden and what never was are refused alike. */
    private void onlyPublic(ReviewDraft draft, Optional<KeptReview> current) {
        for (var line : draft.lines()) {
            var known = current.stream()
                    .flatMap(review -> review.draft().lines().stream())
                    .anyMatch(before -> before.document().equals(line.document()));
            if (!known && !office.reviews().isPublic(line.document())) {
                throw new Problem(422, "notForReview", line.document()).with("parameter", "lines");
            }
        }
    }

    void remove(Context context) {
        office.reviews()
                .remove(MonitorAsked.keeper(context), review(office, context).id());
        context.status(204);
    }

    /** Has it sent to its recipients, or one letter that was given up once more. */
    void send(Context context) {
        var review = review(office, context);
        var body = UserCalls.body(context, Set.of("letter"));
        var letter = PressJson.text(body, "letter");
        if (letter.isPresent()) {
            if (!office.post().sendAgain(review, letter.get())) {
                throw new Problem(409, "notGivenUp");
            }
            send(context.status(202), review);
            return;
        }
        ready(office, review);
        var sent = done(office.post()
                .send(
                        MonitorAsked.keeper(context),
                        review.id(),
                        Versions.expectedIfAny(context),
                        Languages.ofCall(context).locale()));
        send(context.status(202), sent);
    }

    void callOff(Context context) {
        var review = review(office, context);
        office.post().callOff(review);
        send(context, review);
    }

    void paper(Context context) {
        var review = review(office, context);
        PressPapers.send(
                context,
                context.pathParam("format"),
                Languages.ofCall(context).locale(),
                turns,
                () -> reading(context).review(review));
    }

    /** {@link Problem} 404 where the asker keeps none of the id in the path. */
    static KeptReview review(PressOffice office, Context context) {
        return Optional.of(context.pathParam("id"))
                .filter(ReviewId::isWellFormed)
                .flatMap(id -> office.reviews().find(MonitorAsked.keeper(context), new ReviewId(id)))
                .orElseThrow(() -> new Problem(404, "noSuchReview"));
    }

    /** {@link Problem} 409 where nothing can leave. */
    static void ready(PressOffice office, KeptReview review) {
        if (!office.post().isOpen()) {
            throw new Problem(409, "noPost");
        }
        if (review.draft().recipients().isEmpty()) {
            throw new Problem(409, "noRecipients");
        }
    }

    static ReviewReading reading(SearchEngine engine, AccessSettings settings, Clock clock, Context context) {
        var site = Whereabouts.site(settings).orElseGet(() -> DocumentPages.origin(context));
        return new ReviewReading(engine, id -> URI.create(site + "/documents/" + id), clock.getZone());
    }

    private ReviewReading reading(Context context) {
        return reading(engine, settings, clock, context);
    }

    private static KeptReview done(ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Done done -> done.review();
            case ReviewOutcome.Missing missing -> throw new Problem(404, "noSuchReview");
            case ReviewOutcome.Stale stale ->
                throw new Problem(412, "reviewChanged", stale.current().version())
                        .with("version", stale.current().version());
            case ReviewOutcome.OnItsWay way -> throw new Problem(409, "reviewOnItsWay");
        };
    }

    private static <T> T sound(Supplier<T> draft) {
        try {
            return draft.get();
        } catch (BadDraft bad) {
            throw new Problem(422, "refusedReview", bad.part(), bad.value()).with("parameter", bad.part());
        }
    }

    private void send(Context context, KeptReview review) {
        Versions.put(context, review.version());
        var letters = office.post().letters(review);
        UserCalls.send(context, turns.take(() -> PressJson.sheet(review, reading(context), letters)));
    }
}
