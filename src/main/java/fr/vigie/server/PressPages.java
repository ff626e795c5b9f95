package fr.vigie.server;

import fr.vigie.access.AccessSettings;
import fr.vigie.engine.SearchEngine;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorId;
import fr.vigie.query.Audience;
import fr.vigie.report.kept.KeptReview;
import fr.vigie.report.kept.PressOffice;
import fr.vigie.report.kept.ReviewDraft.Line;
import fr.vigie.report.kept.ReviewLetter;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.PressListPage;
import fr.vigie.server.view.PressNewPage;
import fr.vigie.server.view.PressPage;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The pages of press reviews: each keeper's own; those who see to the archive see to all. */
final class PressPages {
    private static final String SECTION = "press";
    private static final int SAMPLES = 8;
    private static final Set<String> DONE =
            Set.of("made", "saved", "moved", "added", "sent", "again", "calledOff", "removed");

    private final PressOffice office;
    private final SearchEngine engine;
    private final AccessSettings settings;
    private final MonitorAsked monitors;
    private final PressMaking making;
    private final Turns turns;
    private final Pages pages;
    private final Clock clock;

    PressPages(
            PressOffice office,
            SearchEngine engine,
            AccessSettings settings,
            MonitorAsked monitors,
            Turns turns,
            Pages pages,
            Clock clock) {
        this.office = office;
        this.engine = engine;
        this.settings = settings;
        this.monitors = monitors;
        this.making = new PressMaking(engine, monitors, clock);
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
    }

    void list(Context context) {
        var keeper = MonitorAsked.keeper(context);
        var drawing = drawing(context);
        var lines = office.reviews().all(keeper).stream()
                .map(review -> drawing.brief(review, keeper.all()))
                .toList();
        send(context, "press-list", new PressListPage(lines, notice(context)));
    }

    /** What a review of a search or of a monitor would be, before it is made. */
    void draft(Context context) {
        var asked = Requests.parameters(context);
        var messages = pages.messages(context);
        var monitor = monitor(context, asked);
        var made = made(context, asked, monitor);
        var lines = made.draft().lines();
        var terms = MonitorTyping.ofSearch(asked);
        send(
                context,
                "press-new",
                new PressNewPage(
                        made.draft().title(),
                        monitor.map(one -> new Link(one.terms().name(), one.id().value())),
                        made.draft().from().map(LocalDate::toString).orElse(""),
                        asked.first("q").orElse("").strip(),
                        asked.first("from").orElse(""),
                        asked.first("to").orElse(""),
                        SearchAddress.of(asked).keptBut("q", "from", "to", "size", "audience"),
                        new MonitorDrawing(messages, clock.getZone(), clock.instant()).filters(terms),
                        messages.say(made.more() ? "press.new.more" : "press.new.count", lines.size()),
                        lines.stream()
                                .limit(SAMPLES)
                                .map(Line::document)
                                .flatMap(id -> engine.find(id, Audience.PUBLIC).stream())
                                .map(entry -> entry.reading()
                                        .title()
                                        .orElse(entry.provenance().fileName()))
                                .toList(),
                        !lines.isEmpty()));
    }

    /** The draft that the parameters of an address or a form ask for. */
    PressMaking.Made made(Context context, Parameters asked, Optional<Monitor> monitor) {
        var messages = pages.messages(context);
        var title = asked.first("nom").map(String::strip).filter(given -> !given.isEmpty());
        return turns.take(() -> monitor.map(one -> making.ofMonitor(messages, title, one, since(asked)))
                .orElseGet(() -> making.ofSearch(messages, title, asked)));
    }

    Optional<Monitor> monitor(Context context, Parameters asked) {
        return asked.first("veille")
                .map(id -> Optional.of(id)
                        .filter(MonitorId::isWellFormed)
                        .flatMap(known ->
                                monitors.tower().monitors().find(MonitorAsked.keeper(context), new MonitorId(known)))
                        .orElseThrow(() -> new Problem(404, "noSuchMonitor")));
    }

    private LocalDate since(Parameters asked) {
        try {
            return asked.first("depuis")
                    .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse)
                    .orElseGet(making::monday);
        } catch (DateTimeException e) {
            return making.monday();
        }
    }

    void show(Context context) {
        var review = PressCalls.review(office, context);
        var moved = Optional.ofNullable(context.queryParam("geste")).orElse("");
        show(context, review, PressTyping.of(review.draft()), moved, notice(context), Optional.empty());
    }

    /**
     * What could not be saved, and why.
     *
     * @param overtaken whether somebody else changed it meanwhile
     */
    record Trouble(String said, boolean overtaken) {}

    void show(
            Context context,
            KeptReview review,
            PressTyping typed,
            String moved,
            Optional<String> notice,
            Optional<Trouble> trouble) {
        var drawing = drawing(context);
        var address = PressDrawing.PATH + "/" + review.id();
        var reading = PressCalls.reading(engine, settings, clock, context);
        var read = turns.take(() -> reading.lines(typed.bare()));
        var letters = office.post().letters(review);
        send(
                context,
                "press",
                new PressPage(
                        address,
                        "/api/press-reviews/" + review.id(),
                        review.version(),
                        drawing.about(review),
                        source(context, review),
                        typed.title(),
                        typed.from(),
                        typed.to(),
                        typed.introduction(),
                        typed.recipients(),
                        drawing.lines(typed, read, moved),
                        letters.stream().map(drawing::letter).toList(),
                        notice,
                        trouble.map(Trouble::said),
                        trouble.filter(Trouble::overtaken).isPresent(),
                        office.post().isOpen(),
                        (int) letters.stream()
                                .map(ReviewLetter::state)
                                .filter(ReviewLetter.State::isOpen)
                                .count()));
    }

    private Optional<Link> source(Context context, KeptReview review) {
        var messages = pages.messages(context);
        return Optional.of(review.request())
                .filter(request -> !request.isEmpty())
                .map(request -> new Link(
                        messages.say(
                                request.startsWith(WatchAddresses.MONITORS) ? "press.fromMonitor" : "press.fromSearch"),
                        request));
    }

    /** The review as it would be read by whoever gets it. */
    void preview(Context context) {
        var review = PressCalls.review(office, context);
        var reading = PressCalls.reading(engine, settings, clock, context);
        PressPapers.show(context, pages.messages(context).locale(), turns.take(() -> reading.review(review)));
    }

    private Optional<String> notice(Context context) {
        return Optional.ofNullable(context.queryParam("fait"))
                .filter(DONE::contains)
                .map(done -> pages.messages(context).say("press.done." + done));
    }

    private PressDrawing drawing(Context context) {
        return new PressDrawing(pages.messages(context), clock.getZone());
    }

    private void send(Context context, String template, Object page) {
        pages.show(context, template, SECTION, page);
        context.header("Cache-Control", "no-store");
    }
}
