package fr.vigie.server;

import fr.vigie.access.Team;
import fr.vigie.document.DocumentId;
import fr.vigie.engine.SearchEngine;
import fr.vigie.json.MonitorTerms;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.Flaw;
import fr.vigie.monitor.HealthWords;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorOutcome;
import fr.vigie.monitor.Monitors;
import fr.vigie.monitor.Monitors.Written;
import fr.vigie.monitor.Rehearsals;
import fr.vigie.monitor.Rehearsed;
import fr.vigie.monitor.Watchtower;
import fr.vigie.query.Audience;
import fr.vigie.server.view.MonitorPage;
import fr.vigie.server.view.MonitorsPage;
import fr.vigie.server.view.RehearsalPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The pages of monitors: each keeper's own; those who see to the archive see to all. */
final class MonitorPages {
    private static final String PATH = WatchAddresses.MONITORS;
    private static final String SECTION = "monitors";
    private static final int PAGE = 20;

    private final Watchtower tower;
    private final SearchEngine engine;
    private final WatchAddresses addresses;
    private final Turns turns;
    private final Pages pages;
    private final Clock clock;
    private final MonitorOwners owners;
    private final MonitorAsked asked;

    MonitorPages(
            Watchtower tower,
            SearchEngine engine,
            WatchAddresses addresses,
            Turns turns,
            Pages pages,
            Clock clock,
            MonitorOwners owners) {
        this.tower = tower;
        this.engine = engine;
        this.addresses = addresses;
        this.turns = turns;
        this.pages = pages;
        this.clock = clock;
        this.owners = owners;
        this.asked = new MonitorAsked(tower, clock);
    }

    void list(Context context) {
        var drawing = drawing(context);
        var keeper = MonitorAsked.keeper(context);
        var unseen = tower.findings().unseen(keeper.person()).monitors();
        var lines = tower.monitors().all(keeper).stream()
                .map(monitor -> new MonitorsPage.Line(
                        PATH + "/" + monitor.id(),
                        monitor.terms().name(),
                        drawing.wish(monitor),
                        drawing.rhythm(monitor),
                        drawing.state(monitor),
                        drawing.proof(tower.findings().proof(monitor, asked.monday())),
                        owners.teams().owning(monitor.owner()).map(Team::name),
                        unseen.getOrDefault(monitor.id(), 0)))
                .toList();
        var notice = Optional.ofNullable(context.queryParam("fait"))
                .filter(done -> done.equals("removed"))
                .map(done -> pages.messages(context).say("monitor.done.removed"));
        var health = tower.health().latest(keeper.person());
        var ofTeams = owners.teams().of(keeper.person()).stream()
                .flatMap(team -> tower.health().latest(team.owner()).stream()
                        .map(note -> new MonitorsPage.Note(
                                pages.messages(context)
                                        .say(
                                                "monitors.health.team",
                                                team.name(),
                                                Words.day(pages.messages(context), note.day())),
                                HealthWords.lines(note, pages.messages(context).locale()))))
                .toList();
        var locale = pages.messages(context).locale();
        send(
                context,
                "monitors",
                new MonitorsPage(
                        lines,
                        health.map(note -> pages.messages(context)
                                .say("monitors.health", Words.day(pages.messages(context), note.day()))),
                        health.map(note -> HealthWords.lines(note, locale)).orElse(List.of()),
                        ofTeams,
                        notice));
    }

    /** The form of a new monitor, filled from a search, with what it would have found. */
    void draft(Context context) {
        var search = Requests.parameters(context);
        rehearse(context, MonitorTyping.ofSearch(search), search, Optional.empty());
    }

    private void rehearse(Context context, MonitorTerms terms, Parameters search, Optional<String> complaint) {
        var drawing = drawing(context);
        var wish = terms.name().isBlank() ? terms.withName("-") : terms; // what is tried out needs no name
        var said = complaint;
        var tried = Optional.<RehearsalPage.Tried>empty();
        switch (tower.monitors().read(wish)) {
            case Written.Refused refused ->
                said = complaint.or(() ->
                        Optional.of(refused.flaw().said(pages.messages(context).locale())));
            case Written.Sound sound -> {
                if (turns.take(() -> tower.rehearsals().rehearse(sound.terms(), Rehearsals.DAYS))
                        instanceof Rehearsals.Outcome.Tried<Rehearsed> rehearsed) {
                    tried = Optional.of(drawing.tried(rehearsed.result(), search));
                }
            }
        }
        send(
                context,
                "rehearsal",
                new RehearsalPage(
                        MonitorTyping.form(
                                PATH,
                                0,
                                terms,
                                drawing.filters(terms),
                                owners.form(context, search.first("owner"), Optional.empty()),
                                said),
                        tried));
    }

    /** Makes one, and shows the addresses of its feed in the answer itself, since they are kept nowhere. */
    void add(Context context) {
        var sent = Parameters.of(context.formParamMap());
        var terms = MonitorTyping.read(sent, false, clock.getZone());
        if (sent.first("essayer").isPresent()) {
            rehearse(context, terms, sent, Optional.empty());
            return;
        }
        var locale = pages.messages(context).locale();
        var self = MonitorAsked.keeper(context);
        var keeper = owners.typed(context, sent, self.person())
                .map(owner -> new Keeper(owner, false))
                .orElse(self);
        var flaw = switch (tower.monitors().read(terms)) {
            case Written.Refused refused -> Optional.of(refused.flaw());
            case Written.Sound sound ->
                switch (tower.monitors().add(keeper, sound.terms())) {
                    case MonitorOutcome.Made made -> {
                        Deeds.on(
                                context,
                                made.monitor().id().value(),
                                made.monitor().terms().name());
                        context.status(HttpStatus.CREATED);
                        show(
                                context,
                                made.monitor(),
                                Optional.of("made"),
                                feeds(context, made.feedSecret()),
                                Optional.empty());
                        yield Optional.<Flaw>empty();
                    }
                    case MonitorOutcome.Refused refused -> Optional.of(refused.flaw());
                    case MonitorOutcome.Done done -> throw new IllegalStateException("made, not changed");
                    case MonitorOutcome.Stale stale -> throw new IllegalStateException("there was none before");
                    case MonitorOutcome.Missing missing -> throw new Problem(422, "notAnOwner", keeper.person());
                };
        };
        if (flaw.isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            rehearse(context, terms, sent, flaw.map(one -> one.said(locale)));
        }
    }

    void show(Context context) {
        var notice = Optional.ofNullable(context.queryParam("fait"))
                .filter(done -> done.matches("changed|paused|resumed|again"));
        show(context, asked.monitor(context), notice, List.of(), Optional.empty());
    }

    private void show(
            Context context, Monitor monitor, Optional<String> done, List<String> feeds, Optional<MonitorFault> fault) {
        var messages = pages.messages(context);
        var drawing = drawing(context);
        var findings = tower.findings();
        var address = PATH + "/" + monitor.id();
        var proof = findings.proof(monitor, asked.monday());
        var page = findings.page(monitor, cursor(context), PAGE);
        if (!page.found().isEmpty()) {
            findings.see(
                    monitor,
                    MonitorAsked.keeper(context).person(),
                    page.found().getFirst().match().number());
        }
        var terms = fault.map(MonitorFault::terms).orElseGet(() -> Monitors.write(monitor.terms()));
        send(
                context,
                "monitor",
                new MonitorPage(
                        address,
                        monitor.terms().name(),
                        drawing.wish(monitor),
                        drawing.state(monitor),
                        monitor.terms().paused(),
                        drawing.proof(proof),
                        drawing.counts(proof),
                        done.map(what -> messages.say("monitor.done." + what)),
                        feeds,
                        monitor.terms().channels().stream().anyMatch(Channel.Webhook.class::isInstance)
                                ? Optional.of(addresses.webhookSecret(monitor.id()))
                                : Optional.empty(),
                        page.found().stream()
                                .map(found -> drawing.match(found, address))
                                .toList(),
                        page.next().isPresent()
                                ? Optional.of(address + "?avant=" + page.next().getAsLong())
                                : Optional.empty(),
                        findings.deliveries(monitor).stream()
                                .map(drawing::delivery)
                                .toList(),
                        findings.notices(monitor).stream()
                                .map(notice -> Words.moment(messages, notice.found(), clock.getZone()) + " · "
                                        + notice.said(messages.locale()))
                                .toList(),
                        MonitorTyping.form(
                                address,
                                monitor.version(),
                                terms,
                                drawing.filters(terms),
                                owners.form(context, fault.flatMap(MonitorFault::owner), Optional.of(monitor.owner())),
                                fault.map(MonitorFault::said))));
    }

    /** Terms that were sent and could not be taken. */
    private record MonitorFault(MonitorTerms terms, Optional<String> owner, String said) {}

    /** Whatever a form of the monitor's page asks. */
    void act(Context context) {
        var monitor = asked.monitor(context);
        var sent = Parameters.of(context.formParamMap());
        var address = PATH + "/" + monitor.id();
        Deeds.on(context, monitor.id().value(), monitor.terms().name());
        switch (sent.first("geste").orElse("changer")) {
            case "suspendre" -> pause(context, monitor, true);
            case "reprendre" -> pause(context, monitor, false);
            case "supprimer" -> {
                tower.monitors().remove(MonitorAsked.keeper(context), monitor.id());
                context.redirect(PATH + "?fait=removed", HttpStatus.SEE_OTHER);
            }
            case "adresse" ->
                show(
                        context,
                        monitor,
                        Optional.of("feed"),
                        tower.monitors()
                                .renewFeed(MonitorAsked.keeper(context), monitor.id())
                                .map(secret -> feeds(context, secret))
                                .orElse(List.of()),
                        Optional.empty());
            case "renvoyer" -> {
                tower.findings().sendAgain(monitor, sent.first("envoi").orElse(""));
                context.redirect(address + "?fait=again", HttpStatus.SEE_OTHER);
            }
            default -> change(context, monitor, sent);
        }
    }

    private void pause(Context context, Monitor monitor, boolean paused) {
        tower.monitors()
                .change(
                        MonitorAsked.keeper(context),
                        monitor.id(),
                        monitor.terms().withPaused(paused),
                        OptionalInt.of(monitor.version()));
        context.redirect(PATH + "/" + monitor.id() + "?fait=" + (paused ? "paused" : "resumed"), HttpStatus.SEE_OTHER);
    }

    private void change(Context context, Monitor monitor, Parameters sent) {
        var messages = pages.messages(context);
        var terms = MonitorTyping.read(sent, monitor.terms().paused(), clock.getZone());
        var version = sent.first("version")
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        var owner = owners.typed(context, sent, monitor.owner());
        var complaint = switch (tower.monitors().read(terms)) {
            case Written.Refused refused -> Optional.of(refused.flaw().said(messages.locale()));
            case Written.Sound sound ->
                switch (tower.monitors()
                        .change(
                                MonitorAsked.keeper(context),
                                monitor.id(),
                                owner,
                                sound.terms(),
                                OptionalInt.of(version))) {
                    case MonitorOutcome.Done done -> Optional.<String>empty();
                    case MonitorOutcome.Stale stale -> Optional.of(messages.say("monitor.stale"));
                    case MonitorOutcome.Refused refused ->
                        Optional.of(refused.flaw().said(messages.locale()));
                    case MonitorOutcome.Missing missing -> throw new Problem(404, "noSuchMonitor");
                    case MonitorOutcome.Made made -> throw new IllegalStateException("changed, not made");
                };
        };
        if (complaint.isEmpty()) {
            context.redirect(PATH + "/" + monitor.id() + "?fait=changed", HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    context,
                    monitor,
                    Optional.empty(),
                    List.of(),
                    complaint.map(said -> new MonitorFault(terms, owner, said)));
        }
    }

    void why(Context context) {
        var monitor = asked.monitor(context);
        var document = Optional.ofNullable(context.queryParam("document"))
                .map(typed -> typed.strip().replaceAll("^.*/documents/", ""))
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .orElseThrow(() -> new Problem(404, "noSuchDocument"));
        var title = engine.find(document, Audience.PUBLIC)
                .map(entry -> entry.reading().title().orElse(entry.provenance().fileName()));
        send(
                context,
                "why",
                drawing(context)
                        .why(
                                monitor,
                                PATH + "/" + monitor.id(),
                                document.value(),
                                title,
                                tower.findings().why(monitor, document)));
    }

    private void send(Context context, String template, Object page) {
        pages.show(context, template, SECTION, page);
        context.header("Cache-Control", "no-store");
    }

    private List<String> feeds(Context context, String secret) {
        var seen = addresses.seenBy(context);
        return List.of(
                seen.feed(secret + ".atom").toString(),
                seen.feed(secret + ".json").toString());
    }

    private MonitorDrawing drawing(Context context) {
        return new MonitorDrawing(pages.messages(context), clock.getZone(), clock.instant());
    }

    private static OptionalLong cursor(Context context) {
        return Optional.ofNullable(context.queryParam("avant")).filter(before -> before.matches("[0-9]{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
