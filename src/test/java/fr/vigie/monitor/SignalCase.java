package fr.vigie.monitor;

import fr.vigie.document.Bound;
import fr.vigie.document.DocumentId;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import fr.vigie.intake.Acceptance;
import fr.vigie.intake.Corrections;
import fr.vigie.intake.Origin;
import fr.vigie.intake.Trait;
import fr.vigie.json.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that say plainly what is found in them: {@code Orga} is an organisation, {@code Orga:4000} one with a figure of
 * its own in agents.
 */
abstract class SignalCase extends WatchCase {
    private static final Pattern NAMED = Pattern.compile("(Org[a-z])(?::([0-9]+))?");

    @Override
    Tags tags(Reading reading) {
        var names = new ArrayList<Name>();
        var figures = new ArrayList<Figure>();
        for (var match : NAMED.matcher(reading.text()).results().toList()) {
            var name = match.group(1);
            var span = new Span(match.start(1), match.end(1));
            names.add(new Name(NameType.ORGANISATION, span, name, name, Optional.of("key-" + name)));
            if (match.group(2) != null) {
                figures.add(figure(new Span(match.start(2), match.end(2)), match.group(2), name));
            }
        }
        return new Tags(names, figures, List.of());
    }

    private static Figure figure(Span span, String text, String subject) {
        return new Figure(
                span,
                text,
                Double.parseDouble(text),
                OptionalDouble.empty(),
                Bound.EXACT,
                Measurement.COUNT,
                Optional.of("agents"),
                Optional.of("effectif"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(subject));
    }

    /** One of everything that is asked, with all signals. */
    Monitor signalling(String query) {
        var terms = Terms.of(query, wish(query));
        return add(new Terms(
                terms.name(),
                terms.team(),
                terms.wish(),
                List.of(MAIL),
                terms.rhythm(),
                terms.collapsed(),
                terms.paused(),
                terms.until(),
                terms.spike(),
                terms.silence(),
                Set.of(Reason.FIRST_TOGETHER, Reason.MOVED_FIGURE)));
    }

    /** A public text of a day, a minute after what was before. */
    DocumentId publish(String day, String text) throws Exception {
        pass(Duration.ofMinutes(1));
        var id = give(text, dated(day).published());
        tower.examining().sweep();
        return id;
    }

    static Acceptance dated(String day) {
        return Acceptance.draft("a.txt", Origin.UPLOAD).stating(new Corrections(Map.of(Trait.DATE, day)));
    }

    /** What of a monitor's matches is signals, the latest first. */
    List<Match> signals(Monitor monitor) {
        return matches(monitor).stream()
                .filter(match -> match.evidence().signal().isPresent())
                .toList();
    }

    /** The pairs of all matches, such as {@code Orga Orgb}. */
    List<String> pairs(Monitor monitor) {
        return signals(monitor).stream()
                .flatMap(match -> match.evidence().signal().stream())
                .flatMap(signal -> signal instanceof Signal.Together together
                        ? together.pairs().stream()
                        : Stream.<Signal.Pair>empty())
                .map(pair -> pair.one().label() + " " + pair.other().label())
                .toList();
    }

    /** The moves of all matches, such as {@code Orga 4000 5000}. */
    List<String> moves(Monitor monitor) {
        return signals(monitor).stream()
                .flatMap(match -> match.evidence().signal().stream())
                .flatMap(signal -> signal instanceof Signal.Moved moved
                        ? Stream.of(moved.subject().label() + " "
                                + moved.before().text() + " " + moved.now().text())
                        : Stream.<String>empty())
                .toList();
    }
}
