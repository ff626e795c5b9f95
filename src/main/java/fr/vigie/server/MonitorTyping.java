package fr.vigie.server;

import fr.vigie.json.MonitorTerms;
import fr.vigie.json.MonitorTerms.Pace;
import fr.vigie.json.MonitorTerms.Way;
import fr.vigie.server.view.AccountPage.Choice;
import fr.vigie.server.view.Kept;
import fr.vigie.server.view.MonitorForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a monitor's terms: read from what a browser sent, and drawn from terms. */
final class MonitorTyping {
    private static final String BETWEEN = "[,;\\s]+";

    private MonitorTyping() {}

    /** What was sent. Whether there can be such a monitor is {@link fr.vigie.monitor.Monitors}' to say. */
    static MonitorTerms read(Parameters sent, boolean paused, ZoneId zone) {
        var ways = new ArrayList<Way>();
        words(sent, "mail").forEach(address -> ways.add(new Way("mail", address)));
        text(sent, "webhook").ifPresent(address -> ways.add(new Way("webhook", address)));
        var every = text(sent, "every").orElse("match");
        var timed = every.equals("day") || every.equals("week");
        return new MonitorTerms(
                text(sent, "name").orElse(""),
                words(sent, "team"),
                sent.first("q").orElse("").strip(),
                filters(sent),
                sent.all("figure").stream().filter(figure -> !figure.isBlank()).toList(),
                ways,
                new Pace(
                        every,
                        every.equals("week") ? text(sent, "day") : Optional.empty(),
                        timed ? Optional.of(text(sent, "at").orElse("08:00")) : Optional.empty(),
                        timed ? Optional.of(zone.getId()) : Optional.empty()),
                sent.first("reprints").isPresent() ? "collapsed" : "each",
                paused,
                text(sent, "until"),
                text(sent, "spike").flatMap(MonitorTyping::decimal),
                text(sent, "silence").flatMap(MonitorTyping::whole),
                sent.all("signal"));
    }

    /** The terms that a search suggests. */
    static MonitorTerms ofSearch(Parameters search) {
        var query = search.first("q").orElse("").strip();
        return new MonitorTerms(
                query,
                List.of(),
                query,
                filters(search),
                search.all("figure"),
                List.of(),
                new Pace("match", Optional.empty(), Optional.empty(), Optional.empty()),
                "collapsed",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Whose a monitor is.
     *
     * @param code of the choice that is made
     */
    record Owner(String code, List<Choice> choices) {
        Owner {
            choices = List.copyOf(choices);
        }
    }

    /** @param words the filters in words */
    static MonitorForm form(
            String action,
            int version,
            MonitorTerms terms,
            List<String> words,
            Owner owner,
            Optional<String> complaint) {
        var kept = new ArrayList<Kept>();
        terms.filters().forEach((name, values) -> values.forEach(value -> kept.add(new Kept(name, value))));
        terms.figures().forEach(figure -> kept.add(new Kept("figure", figure)));
        var mails = to(terms, "mail");
        return new MonitorForm(
                action,
                version,
                terms.name(),
                terms.query(),
                kept,
                words,
                String.join(", ", terms.team()),
                String.join(", ", mails),
                to(terms, "webhook").stream().findFirst().orElse(""),
                terms.rhythm().every(),
                terms.rhythm().day().orElse("MONDAY").toUpperCase(Locale.ROOT),
                terms.rhythm().at().orElse("08:00"),
                terms.reprints().equals("collapsed"),
                terms.until().orElse(""),
                terms.silence().map(days -> Integer.toString(days)).orElse(""),
                terms.spike().map(times -> Double.toString(times)).orElse(""),
                terms.signals(),
                owner.code(),
                owner.choices(),
                complaint);
    }

    private static List<String> to(MonitorTerms terms, String by) {
        return terms.channels().stream()
                .filter(way -> way.by().equals(by))
                .map(Way::to)
                .toList();
    }

    private static Map<String, List<String>> filters(Parameters sent) {
        var filters = new LinkedHashMap<String, List<String>>();
        for (var name : sent.names()) {
            var values =
                    sent.all(name).stream().filter(value -> !value.isBlank()).toList();
            if (SearchParameters.filter(name).isPresent() && !values.isEmpty()) {
                filters.put(name, values);
            }
        }
        return filters;
    }

    private static Optional<String> text(Parameters sent, String name) {
        return sent.first(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> words(Parameters sent, String name) {
        return sent.all(name).stream()
                .flatMap(text -> Stream.of(text.split(BETWEEN)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.of(0);
    }

    private static Optional<Double> decimal(String text) {
        var plain = text.replace(',', '.');
        return plain.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") ? Optional.of(Double.parseDouble(plain)) : Optional.of(0.0);
    }
}
