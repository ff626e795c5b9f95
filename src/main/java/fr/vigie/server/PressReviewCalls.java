package fr.vigie.server;

import fr.vigie.access.AccessSettings;
import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.PressReview;
import fr.vigie.report.PressReviewJson;
import fr.vigie.report.PressReviews;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/**
 * {@code GET /api/press-review} makes a review of a search, {@code POST /api/press-review/{format}} puts one on paper, as it was
 * made or as a person edited it. Nothing is kept; {@link PressCalls} has those that are.
 */
final class PressReviewCalls {
    private static final String TITLE = "title";
    private static final SearchRequest STANDARD =
            SearchRequest.everything(Audience.PUBLIC).sized(20).grouped(true);

    private final SearchEngine engine;
    private final AccessSettings settings;
    private final Doorkeeper doorkeeper;
    private final Turns turns;
    private final Clock clock;

    PressReviewCalls(SearchEngine engine, AccessSettings settings, Doorkeeper doorkeeper, Turns turns, Clock clock) {
        this.engine = engine;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.turns = turns;
        this.clock = clock;
    }

    /** The review of a search, in the search's order. */
    void make(Context context) {
        var parameters = Requests.parameters(context);
        for (var name : parameters.names()) {
            if (!SearchParameters.knows(name) && !name.equals(TITLE)) {
                throw new Problem(400, "unknownParameter", name).with("parameter", name);
            }
        }
        var audience = doorkeeper.audienceAskedFor(context, parameters);
        var asked = SearchParameters.read(parameters, STANDARD, audience);
        asked.complaints().stream().findFirst().ifPresent(complaint -> {
            throw complaint.problem();
        });
        var locale = Languages.ofCall(context).locale();
        asked.misread().ifPresent(misread -> {
            throw SearchCalls.unreadable(misread, locale);
        });
        var title = parameters
                .first(TITLE)
                .map(given -> given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> Messages.of("report", locale).say("review.title"));
        var site = Whereabouts.site(settings).orElseGet(() -> context.scheme() + "://" + context.header("Host"));
        var reviews = new PressReviews(engine, id -> URI.create(site + "/documents/" + id));
        var documents = turns.take(() -> Searches.search(engine, asked.request())).hits().stream()
                .map(hit -> hit.id())
                .toList();
        var review = turns.take(() -> reviews.of(title, LocalDate.now(clock), documents, audience));
        Answers.json(context, PressReviewJson.tree(review));
    }

    /** A review on paper. */
    void write(Context context) {
        var locale = Languages.ofCall(context).locale();
        var format = context.pathParam("format");
        var review = review(context);
        PressPapers.send(context, format, locale, turns, () -> review);
    }

    private static PressReview review(Context context) {
        try {
            return PressReviewJson.read(LifeCalls.body(context));
        } catch (IllegalArgumentException odd) {
            throw new Problem(422, "notAReview", String.valueOf(odd.getMessage()));
        }
    }
}
