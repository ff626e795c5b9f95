package fr.vigie.server;

import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Monitor;
import fr.vigie.query.Audience;
import fr.vigie.query.SearchAnswer.Hit;
import fr.vigie.query.SearchRequest;
import fr.vigie.report.PressReviews;
import fr.vigie.report.kept.ReviewDraft;
import fr.vigie.report.kept.ReviewDraft.Line;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The first draft of a review: of a search, the newest first unless it says otherwise, or of what a monitor found since a day. */
final class PressMaking {
    private static final int MOST_MATCHES = 1000;
    private static final SearchRequest STANDARD = SearchRequest.everything(Audience.PUBLIC)
            .sized(SearchRequest.LARGEST)
            .grouped(true);

    private final SearchEngine engine;
    private final MonitorAsked monitors;
    private final Clock clock;
    private final PressReviews reviews;

    PressMaking(SearchEngine engine, MonitorAsked monitors, Clock clock) {
        this.engine = engine;
        this.monitors = monitors;
        this.clock = clock;
        this.reviews = new PressReviews(engine, id -> URI.create("https://vigie.invalid/documents/" + id));
    }

    /**
     * A draft and where it comes from.
     *
     * @param request the address of the search or of the monitor
     * @param more whether there are more documents than a review holds
     */
    record Made(ReviewDraft draft, String request, boolean more) {}

    /** How a search is read: its complaints are the caller's to tell. */
    static SearchParameters.Asked read(Parameters search) {
        return SearchParameters.read(search.without("cursor").without("size"), STANDARD, Audience.PUBLIC);
    }

    /** @param title empty for what the query suggests */
    Made ofSearch(Messages messages, Optional<String> title, Parameters search) {
        var asked = read(search).request();
        var answer = Searches.nearest(engine, asked);
        var typed = search.first("q").map(String::strip).filter(query -> !query.isEmpty());
        var named = title.or(() -> typed.map(query -> messages.say("press.titleOf", shortened(query))))
                .orElseGet(() -> messages.say("press.titleOfDay", messages.day(LocalDate.now(clock))));
        return new Made(
                draft(
                        named,
                        asked.dates().from(),
                        asked.dates().to(),
                        answer.hits().stream().map(Hit::id).toList()),
                SearchAddress.of(search).without("size", "audience").toString(),
                answer.cursor().isPresent());
    }

    /** Of all that a monitor found since a day, the latest first; whoever calls has looked whether the asker keeps it. */
    Made ofMonitor(Messages messages, Optional<String> title, Monitor monitor, LocalDate since) {
        var from = since.atStartOfDay(clock.getZone()).toInstant();
        var found = monitors.tower().findings().documents(monitor, from, MOST_MATCHES);
        var named = title.orElseGet(
                () -> messages.say("press.titleOf", shortened(monitor.terms().name())));
        var today = LocalDate.now(clock);
        return new Made(
                draft(named, Optional.of(since), Optional.of(since.isAfter(today) ? since : today), found),
                WatchAddresses.MONITORS + "/" + monitor.id(),
                found.size() == MOST_MATCHES);
    }

    /** The day from which a monitor is reviewed unless somebody says so. */
    LocalDate monday() {
        Instant monday = monitors.monday();
        ZoneId zone = clock.getZone();
        return LocalDate.ofInstant(monday, zone);
    }

    private ReviewDraft draft(
            String title, Optional<LocalDate> from, Optional<LocalDate> to, List<DocumentId> documents) {
        var lines =
                reviews.heads(documents, Audience.PUBLIC).stream().map(Line::of).toList();
        return new ReviewDraft(title, from, to, "", List.of(), lines);
    }

    private static String shortened(String query) {
        return query.length() > 120 ? query.substring(0, 120).strip() + "…" : query;
    }
}
