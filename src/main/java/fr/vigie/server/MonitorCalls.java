package fr.vigie.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.document.DocumentId;
import fr.vigie.json.Json;
import fr.vigie.json.MonitorHealth;
import fr.vigie.json.MonitorTerms;
import fr.vigie.monitor.Findings;
import fr.vigie.monitor.Flaw;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorOutcome;
import fr.vigie.monitor.Monitors.Written;
import fr.vigie.monitor.Rehearsals;
import fr.vigie.monitor.Rehearsed;
import fr.vigie.monitor.Terms;
import fr.vigie.monitor.Watchtower;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Monitors over REST: each keeper's own; those who see to the archive see to all. */
final class MonitorCalls {
    private static final int USUAL_PAGE = 20;
    private static final int MOST_DAYS = 3660;

    private final Watchtower tower;
    private final MonitorOwners owners;
    private final Turns turns;
    private final Clock clock;
    private final MonitorAsked asked;

    MonitorCalls(Watchtower tower, MonitorOwners owners, Turns turns, Clock clock) {
        this.tower = tower;
        this.owners = owners;
        this.turns = turns;
        this.clock = clock;
        this.asked = new MonitorAsked(tower, clock);
    }

    void list(Context context) {
        var node = Json.MAPPER.createObjectNode();
        var list = node.putArray("monitors");
        var keeper = MonitorAsked.keeper(context);
        tower.monitors().all(keeper).forEach(monitor -> list.add(sheet(context, monitor)));
        UserCalls.send(context, node);
    }

    /** How one's running monitors are; for those who see to all, how everybody's are. */
    void health(Context context) {
        var keeper = MonitorAsked.keeper(context);
        var all = turns.take(() -> tower.health().now(keeper));
        context.header("Cache-Control", "no-store").contentType("application/json; charset=utf-8");
        context.result(MonitorHealth.text(all));
    }

    void show(Context context) {
        var monitor = asked.monitor(context);
        tag(context, monitor);
        var node = sheet(context, monitor);
        node.set("notices", MonitorJson.notices(tower.findings().notices(monitor), locale(context)));
        UserCalls.send(context, node);
    }

    /** One's own, or one's team's; who sees to accounts may make it somebody else's. */
    void add(Context context) {
        var body = body(context, Set.of("owner"));
        var terms = terms(context, body);
        var keeper = UserCalls.field(body, "owner")
                .map(owner -> new Keeper(owners.allowed(context, owner), false))
                .orElse(MonitorAsked.keeper(context));
        switch (tower.monitors().add(keeper, terms)) {
            case MonitorOutcome.Made made -> {
                tag(context, made.monitor());
                var node = sheet(context, made.monitor()).put("feed", feed(made.feedSecret()));
                Deeds.on(
                        context,
                        made.monitor().id().value(),
                        made.monitor().terms().name());
                UserCalls.send(context.status(201), node);
            }
            case MonitorOutcome.Refused refused -> throw refusal(refused.flaw(), locale(context));
            case MonitorOutcome.Done done -> throw new IllegalStateException("made, not changed");
            case MonitorOutcome.Stale stale -> throw new IllegalStateException("there was none before");
            case MonitorOutcome.Missing missing ->
                throw new Problem(422, "notAnOwner", keeper.person()).with("parameter", "owner");
        }
    }

    void change(Context context) {
        var monitor = asked.monitor(context);
        var body = body(context, Set.of("owner"));
        var terms = terms(context, body);
        var owner = UserCalls.field(body, "owner")
                .filter(named -> !named.equals(monitor.owner()))
                .map(named -> owners.allowed(context, named));
        switch (tower.monitors()
                .change(MonitorAsked.keeper(context), monitor.id(), owner, terms, Versions.expectedIfAny(context))) {
            case MonitorOutcome.Done done -> {
                tag(context, done.monitor());
                UserCalls.send(context, sheet(context, done.monitor()));
            }
            case MonitorOutcome.Stale stale ->
                throw new Problem(412, "monitorChanged", stale.current().version())
                        .with("version", stale.current().version());
            case MonitorOutcome.Missing missing -> throw new Problem(404, "noSuchMonitor");
            case MonitorOutcome.Refused refused -> throw refusal(refused.flaw(), locale(context));
            case MonitorOutcome.Made made -> throw new IllegalStateException("changed, not made");
        }
    }

    void remove(Context context) {
        if (!tower.monitors()
                .remove(MonitorAsked.keeper(context), asked.monitor(context).id())) {
            throw new Problem(404, "noSuchMonitor");
        }
        context.status(204);
    }

    void matches(Context context) {
        var monitor = asked.monitor(context);
        if ("csv".equals(context.queryParam("format"))) {
            MatchSheet.send(context, tower.findings(), monitor);
            return;
        }
        var page = tower.findings().page(monitor, cursor(context), size(context));
        if (!page.found().isEmpty() && "true".equals(context.queryParam("seen"))) {
            var newest = page.found().getFirst().match().number();
            tower.findings().see(monitor, MonitorAsked.keeper(context).person(), newest);
        }
        UserCalls.send(context, MonitorJson.page(page, locale(context)));
    }

    void why(Context context) {
        var monitor = asked.monitor(context);
        var document = Optional.ofNullable(context.queryParam("document"))
                .filter(DocumentId::isWellFormed)
                .orElseThrow(() -> new Problem(404, "noSuchDocument"));
        UserCalls.send(context, MonitorJson.tree(tower.findings().why(monitor, new DocumentId(document))));
    }

    void deliveries(Context context) {
        UserCalls.send(context, MonitorJson.deliveries(tower.findings().deliveries(asked.monitor(context))));
    }

    void dead(Context context) {
        UserCalls.send(context, MonitorJson.deliveries(tower.findings().dead(MonitorAsked.keeper(context))));
    }

    /** Has what was given up sent again. */
    void sendAgain(Context context) {
        var monitor = asked.monitor(context);
        var key = UserCalls.field(UserCalls.body(context, Set.of("delivery")), "delivery")
                .orElse("");
        if (!tower.findings().sendAgain(monitor, key)) {
            throw new Problem(409, "notGivenUp");
        }
        context.status(204);
    }

    void renewFeed(Context context) {
        var secret = tower.monitors()
                .renewFeed(MonitorAsked.keeper(context), asked.monitor(context).id())
                .orElseThrow(() -> new Problem(404, "noSuchMonitor"));
        UserCalls.send(context, Json.MAPPER.createObjectNode().put("feed", feed(secret)));
    }

    /** What a monitor would have found in the last days. */
    void preview(Context context) {
        var body = body(context, Set.of("days", "owner"));
        var days = body.path("days");
        if (!days.isMissingNode() && !(days.isInt() && days.intValue() >= 1 && days.intValue() <= MOST_DAYS)) {
            throw new Problem(422, "badMonitor", "days").with("parameter", "days");
        }
        var terms = terms(context, named(body));
        switch (turns.take(() -> tower.rehearsals().rehearse(terms, days.asInt(Rehearsals.DAYS)))) {
            case Rehearsals.Outcome.Tried<Rehearsed> tried -> UserCalls.send(context, MonitorJson.tree(tried.result()));
            case Rehearsals.Outcome.Refused<Rehearsed> refused -> throw refusal(refused.flaw(), locale(context));
        }
    }

    /** Holds every public document against it. */
    void test(Context context) {
        var terms = terms(context, named(body(context, Set.of("owner"))));
        switch (turns.take(() -> tower.rehearsals().test(terms.wish()))) {
            case Rehearsals.Outcome.Tried<Rehearsals.Trial> tried ->
                UserCalls.send(context, MonitorJson.tree(tried.result()));
            case Rehearsals.Outcome.Refused<Rehearsals.Trial> refused -> throw refusal(refused.flaw(), locale(context));
        }
    }

    /** What is tried out needs no name. */
    private static ObjectNode named(ObjectNode body) {
        return body.path("name").asText("").isBlank() ? body.put("name", "-") : body;
    }

    private Terms terms(Context context, ObjectNode body) {
        try {
            return switch (tower.monitors().read(MonitorTerms.read(body))) {
                case Written.Sound sound -> sound.terms();
                case Written.Refused refused -> throw refusal(refused.flaw(), locale(context));
            };
        } catch (MonitorTerms.Unreadable unreadable) {
            throw new Problem(422, "badMonitor", unreadable.key()).with("parameter", unreadable.key());
        }
    }

    private static ObjectNode body(Context context, Set<String> besides) {
        var known = new HashSet<>(MonitorTerms.KEYS);
        known.addAll(besides);
        return UserCalls.body(context, known);
    }

    private static Problem refusal(Flaw flaw, Locale locale) {
        return flaw.misread()
                .map(misread -> SearchCalls.unreadable(misread, locale))
                .orElseGet(() -> new Problem(422, "refusedMonitor", flaw.said(locale)).with("parameter", flaw.field()));
    }

    private ObjectNode sheet(Context context, Monitor monitor) {
        var findings = tower.findings();
        return MonitorJson.sheet(
                        monitor,
                        owners.label(monitor.owner()),
                        findings.proof(monitor, since(context)),
                        locale(context))
                .put(
                        "unseen",
                        findings.unseen(monitor, MonitorAsked.keeper(context).person()));
    }

    /** The day that was asked for; the Monday of this week where none was. */
    private Instant since(Context context) {
        var given = Optional.ofNullable(context.queryParam("since"));
        try {
            return given.map(LocalDate::parse)
                    .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                    .orElseGet(asked::monday);
        } catch (DateTimeException e) {
            throw new Problem(400, "notADate", "since", given.orElse("")).with("parameter", "since");
        }
    }

    private static OptionalLong cursor(Context context) {
        var given = Optional.ofNullable(context.queryParam("cursor")).filter(cursor -> !cursor.isEmpty());
        if (given.filter(cursor -> !cursor.matches("[0-9]{1,18}")).isPresent()) {
            throw new Problem(400, "notACursor").with("parameter", "cursor");
        }
        return given.stream().mapToLong(Long::parseLong).findFirst();
    }

    private static int size(Context context) {
        var given = Optional.ofNullable(context.queryParam("size")).orElse(Integer.toString(USUAL_PAGE));
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > Findings.LARGEST) {
            throw new Problem(400, "notASize", "size", given).with("parameter", "size");
        }
        return Integer.parseInt(given);
    }

    private static void tag(Context context, Monitor monitor) {
        context.header("ETag", "\"" + monitor.version() + "\"");
    }

    private static Locale locale(Context context) {
        return Languages.ofCall(context).locale();
    }

    private static String feed(String secret) {
        return "/feeds/" + secret + ".atom";
    }
}
