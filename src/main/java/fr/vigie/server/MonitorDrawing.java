package fr.vigie.server;

import fr.vigie.document.Kind;
import fr.vigie.json.MonitorTerms;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Alert;
import fr.vigie.monitor.Channel;
import fr.vigie.monitor.Delivery;
import fr.vigie.monitor.Findings.Why;
import fr.vigie.monitor.Found;
import fr.vigie.monitor.Match;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.Monitors;
import fr.vigie.monitor.Proof;
import fr.vigie.monitor.Rehearsed;
import fr.vigie.query.FacetFilter.Mode;
import fr.vigie.query.Snippet;
import fr.vigie.server.view.Fragment;
import fr.vigie.server.view.Link;
import fr.vigie.server.view.MonitorPage;
import fr.vigie.server.view.RehearsalPage;
import fr.vigie.server.view.WhyPage;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Monitors in the words of their pages. */
final class MonitorDrawing {
    private static final double BAR = 0.72;

    private final Messages messages;
    private final ZoneId zone;
    private final Instant now;

    MonitorDrawing(Messages messages, ZoneId zone, Instant now) {
        this.messages = messages;
        this.zone = zone;
        this.now = now;
    }

    /** What is asked besides the query: facets and figures. */
    List<String> filters(MonitorTerms terms) {
        var words = new ArrayList<String>();
        terms.filters()
                .forEach((name, values) -> SearchParameters.filter(name).ifPresent(filter -> {
                    var said = new StringJoiner(filter.mode() == Mode.ALL ? " + " : ", ");
                    values.forEach(value -> said.add(Words.value(messages, filter.facet(), value, value)));
                    words.add(messages.say(
                            filter.mode() == Mode.NONE ? "monitor.filter.not" : "monitor.filter",
                            Words.facet(messages, filter.facet()),
                            said));
                }));
        words.addAll(terms.figures());
        return words;
    }

    String wish(Monitor monitor) {
        var terms = Monitors.write(monitor.terms());
        return String.join(
                " · ",
                Stream.concat(Stream.of(terms.query()).filter(query -> !query.isEmpty()), filters(terms).stream())
                        .toList());
    }

    String rhythm(Monitor monitor) {
        var pace = Monitors.write(monitor.terms()).rhythm();
        return switch (pace.every()) {
            case "week" ->
                messages.say(
                        "monitor.weekly",
                        messages.say(
                                "monitor.day." + pace.day().orElse("monday").toUpperCase(java.util.Locale.ROOT)),
                        pace.at().orElse(""));
            case "day" -> messages.say("monitor.daily", pace.at().orElse(""));
            case "hour" -> messages.say("monitor.every.hour");
            default -> messages.say("monitor.every.match");
        };
    }

    Optional<String> state(Monitor monitor) {
        if (monitor.flaw().isPresent()) {
            return monitor.flaw().map(flaw -> messages.say("monitor.unreadable", flaw.said(messages.locale())));
        }
        if (monitor.isOver(now)) {
            return Optional.of(messages.say("monitor.over"));
        }
        return monitor.terms().paused() ? Optional.of(messages.say("monitor.paused")) : Optional.empty();
    }

    String proof(Proof proof) {
        return messages.say(
                "monitor.proof",
                proof.examined(),
                Words.moment(messages, proof.since(), zone),
                proof.matched(),
                proof.delivered(),
                proof.lost());
    }

    /** What the sentence leaves out, where there is any of it. */
    List<MonitorPage.Fact> counts(Proof proof) {
        var counts = new ArrayList<MonitorPage.Fact>();
        count(counts, "waiting", proof.waiting());
        count(counts, "reprints", proof.reprints());
        count(counts, "held", proof.held());
        count(counts, "withdrawn", proof.withdrawn());
        count(counts, "dead", proof.dead());
        count(counts, "unexamined", proof.unexamined());
        return counts;
    }

    private void count(List<MonitorPage.Fact> counts, String what, int number) {
        if (number > 0) {
            counts.add(new MonitorPage.Fact(
                    messages.say("monitor.count." + what),
                    NumberFormat.getIntegerInstance(messages.locale()).format(number)));
        }
    }

    MonitorPage.MatchLine match(Found found, String monitor) {
        var match = found.match();
        var why = monitor + "/pourquoi?document=" + match.document();
        return found.alert()
                .map(alert -> line(match, alert, why))
                .orElseGet(() -> new MonitorPage.MatchLine(
                        "",
                        messages.say("monitor.hidden"),
                        "",
                        Words.moment(messages, match.found(), zone),
                        reason(match),
                        fate(match),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        why));
    }

    private MonitorPage.MatchLine line(Match match, Alert alert, String why) {
        var about = new StringJoiner(" · ");
        Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(alert.kind()))
                .forEach(kind -> about.add(Words.kind(messages, kind)));
        alert.date().ifPresent(day -> about.add(Words.day(messages, day)));
        alert.issuer().ifPresent(about::add);
        return new MonitorPage.MatchLine(
                "/documents/" + alert.document(),
                alert.title(),
                about.toString(),
                Words.moment(messages, alert.found(), zone),
                Stream.concat(Stream.of(reason(match)), alert.more(messages.locale()).stream())
                        .reduce((one, other) -> one + " : " + other)
                        .orElse(""),
                fate(match),
                alert.page().isPresent()
                        ? Optional.of(messages.say("monitor.page", alert.page().getAsInt()))
                        : Optional.empty(),
                passages(alert.passages()),
                alert.clauses(),
                why);
    }

    private String reason(Match match) {
        return messages.say("monitor.reason." + match.reason().code());
    }

    private Optional<String> fate(Match match) {
        return match.fate() == Match.Fate.TOLD
                ? Optional.empty()
                : Optional.of(messages.say("monitor.fate." + match.fate().code()));
    }

    MonitorPage.DeliveryLine delivery(Delivery delivery) {
        return new MonitorPage.DeliveryLine(
                switch (delivery.channel()) {
                    case Channel.Mail mail -> mail.address();
                    case Channel.Webhook webhook -> webhook.address().toString();
                },
                Words.moment(messages, delivery.made(), zone),
                messages.say("monitor.delivery." + delivery.state().code()),
                delivery.attempts(),
                delivery.reason(),
                delivery.state() == Delivery.State.DEAD ? Optional.of(delivery.id()) : Optional.empty());
    }

    RehearsalPage.Tried tried(Rehearsed rehearsed, Parameters search) {
        var most = rehearsed.weeks().stream()
                .mapToLong(Rehearsed.Week::documents)
                .max()
                .orElse(1);
        var step = (double) RehearsalPage.Tried.WIDTH
                / Math.max(1, rehearsed.weeks().size());
        var bars = new ArrayList<RehearsalPage.Bar>();
        for (var i = 0; i < rehearsed.weeks().size(); i++) {
            var week = rehearsed.weeks().get(i);
            var height = week.documents() == 0
                    ? 0
                    : (int) Math.max(3, RehearsalPage.Tried.HEIGHT * week.documents() / Math.max(1, most));
            bars.add(new RehearsalPage.Bar(
                    (int) Math.round(i * step),
                    RehearsalPage.Tried.HEIGHT - height,
                    (int) Math.max(2, step * BAR),
                    height,
                    messages.say("rehearsal.week", Words.day(messages, week.from()), week.documents())));
        }
        return new RehearsalPage.Tried(
                messages.say(
                        "rehearsal.summary",
                        rehearsed.total(),
                        rehearsed.families(),
                        Words.day(messages, rehearsed.from()),
                        rehearsed.mailsAWeek()),
                rehearsed.tooMany()
                        ? Optional.of(messages.say("rehearsal.tooMany", Rehearsed.MOST_A_DAY))
                        : Optional.empty(),
                bars,
                rehearsed.samples().stream()
                        .map(hit -> new Link(
                                hit.title()
                                        + hit.date()
                                                .map(day -> " · " + Words.day(messages, day))
                                                .orElse(""),
                                "/documents/" + hit.id()))
                        .toList(),
                rehearsed.noise().stream()
                        .map(noise -> new RehearsalPage.Noise(
                                noise.word(),
                                messages.say("rehearsal.noise.said", noise.passing(), noise.proper(), noise.left()),
                                SearchAddress.of(search)
                                        .replaced("q", noise.query())
                                        .under(WatchAddresses.MONITORS + "/nouvelle")))
                        .toList());
    }

    /** @param title of the document, where the public may see it */
    WhyPage why(Monitor monitor, String address, String document, Optional<String> title, Why why) {
        var history = new ArrayList<String>();
        why.matches()
                .forEach(match -> history.add(messages.say(
                        "why.match",
                        Words.moment(messages, match.found(), zone),
                        reason(match),
                        messages.say("monitor.fate." + match.fate().code()))));
        why.first().ifPresent(first -> history.add(messages.say("why.first", Words.moment(messages, first, zone))));
        history.add(messages.say("why.since", Words.moment(messages, why.since(), zone)));
        var verdict = why.reasons()
                .map(reasons -> messages.say(reasons.matches() ? "why.yes" : "why.no"))
                .orElseGet(() -> messages.say("why.unknown"));
        return new WhyPage(
                address,
                monitor.terms().name(),
                document,
                title,
                verdict,
                why.reasons().stream()
                        .flatMap(reasons -> reasons.clauses().stream())
                        .map(clause -> new WhyPage.Clause(
                                clause.denied() ? messages.say("why.denied", clause.text()) : clause.text(),
                                messages.say(clause.holds() ? "why.holds" : "why.lacks"),
                                clause.holds() != clause.denied()))
                        .toList(),
                why.reasons().map(reasons -> passages(reasons.passages())).orElse(List.of()),
                history);
    }

    private static List<List<Fragment>> passages(List<Snippet> passages) {
        return passages.stream()
                .map(passage -> Fragment.of(passage.text(), passage.marks()))
                .toList();
    }
}
