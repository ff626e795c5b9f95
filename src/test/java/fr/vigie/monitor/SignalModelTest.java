package fr.vigie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Seeds;
import fr.vigie.document.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signals over random documents, against lists and loops. */
final class SignalModelTest extends SignalCase {
    private static final int STEPS = 45;
    private static final List<String> BODIES = List.of("Orga", "Orgb", "Orgc", "Orgd", "Orge");
    private static final List<String> VALUES = List.of("1000", "1080", "1300", "2000");

    /** A public document in the order of becoming so; each line is a sentence. */
    private record Doc(DocumentId id, String day, String text) {
        Set<String> bodies() {
            var found = new TreeSet<String>();
            BODIES.stream().filter(text::contains).forEach(found::add);
            return found;
        }

        List<Integer> values(String body) {
            return Pattern.compile(body + ":([0-9]+)")
                    .matcher(text)
                    .results()
                    .map(result -> Integer.parseInt(result.group(1)))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void signalsAreThoseOfListsAndLoops() throws Exception {
        var seed = Seeds.seed();
        var random = new Random(seed);
        var docs = new ArrayList<Doc>();
        for (var i = 0; i < 6; i++) {
            docs.add(published(random));
        }
        var old = docs.size();
        pass(Duration.ofMinutes(1));
        var all = signalling("mot");
        var some = signalling("rare");
        var drafts = new ArrayList<Doc>();
        var rare = new HashSet<DocumentId>();
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(9)) {
                case 0 -> {
                    var day = day(random);
                    var text = text(random);
                    drafts.add(new Doc(give(text, dated(day)), day, text));
                }
                case 1 -> {
                    if (!drafts.isEmpty()) {
                        var doc = drafts.remove(random.nextInt(drafts.size()));
                        pass(Duration.ofMinutes(1));
                        archive.publish(doc.id(), Optional.empty());
                        settle();
                        docs.add(doc);
                    }
                }
                case 2 -> title(docs.get(random.nextInt(docs.size())).id(), "Titre " + step);
                case 3 -> {
                    var doc = docs.get(random.nextInt(docs.size()));
                    title(doc.id(), "Un titre rare");
                    rare.add(doc.id());
                }
                case 4 -> {
                    pass(Duration.ofMinutes(1));
                    for (var several = 0; several < 3; several++) {
                        var day = day(random);
                        var text = text(random);
                        docs.add(new Doc(give(text, dated(day).published()), day, text));
                    }
                    settle();
                }
                default -> docs.add(published(random));
            }
        }
        archive.reindex((done, every) -> {});
        settle();

        for (var monitor : List.of(all, some)) {
            var pairs = new TreeSet<String>();
            var moves = new TreeSet<String>();
            var told = new HashSet<String>();
            for (var at = old; at < docs.size(); at++) {
                var doc = docs.get(at);
                if (doc.text().contains(monitor.terms().name()) || rare.contains(doc.id())) {
                    pairs.addAll(newPairs(docs.subList(0, at), doc));
                    moves.addAll(moves(docs.subList(0, at), doc, told));
                }
            }
            assertThat(pairs(monitor)).as("seed %d: pairs", seed).containsExactlyInAnyOrderElementsOf(pairs);
            assertThat(moves(monitor)).as("seed %d: moves", seed).hasSameSizeAs(told);
            assertThat(new TreeSet<>(moves(monitor))).as("seed %d: moves", seed).isEqualTo(moves);
        }
        assertThat(moves(all)).hasSizeGreaterThan(3);
        assertThat(pairs(some)).hasSizeLessThan(pairs(all).size());
    }

    private Doc published(Random random) throws Exception {
        var day = day(random);
        var text = text(random);
        return new Doc(publish(day, text), day, text);
    }

    private static String day(Random random) {
        return "2026-01-0" + (1 + random.nextInt(6));
    }

    private static String text(Random random) {
        var text = new StringBuilder(
                "Un mot" + (random.nextInt(3) == 0 ? " rare" : "") + " numéro " + random.nextInt(1_000_000) + ".");
        if (random.nextInt(3) == 0) {
            text.append("\n\n")
                    .append(any(BODIES, random))
                    .append(" rencontre ")
                    .append(any(BODIES, random))
                    .append('.');
        }
        for (var more = random.nextInt(3); more > 0; more--) {
            text.append("\n\n")
                    .append(any(BODIES, random))
                    .append(":")
                    .append(any(VALUES, random))
                    .append(" agents.");
        }
        return text.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Set<String> newPairs(List<Doc> before, Doc doc) {
        var pairs = new TreeSet<String>();
        for (var one : doc.bodies()) {
            for (var other : doc.bodies()) {
                if (one.compareTo(other) < 0
                        && before.stream().noneMatch(earlier -> earlier.bodies().containsAll(Set.of(one, other)))) {
                    pairs.add(one + " " + other);
                }
            }
        }
        return pairs;
    }

    private static Set<String> moves(List<Doc> before, Doc doc, Set<String> told) {
        var moves = new TreeSet<String>();
        for (var body : BODIES) {
            // Stable: of one day the one that was public last comes last.
            var last = before.stream()
                    .filter(earlier -> earlier.day().compareTo(doc.day()) <= 0
                            && !earlier.values(body).isEmpty())
                    .sorted(Comparator.comparing(Doc::day))
                    .reduce((one, other) -> other);
            for (int value : doc.values(body)) {
                if (last.isEmpty()) {
                    continue;
                }
                var from = last.get().values(body).stream()
                        .min(Comparator.comparingDouble(one -> Math.abs(value - one) / (double) one))
                        .orElseThrow();
                var far = Math.abs(value - from) * 10 > from;
                if (far
                        && !doc.values(body).contains(from)
                        && told.add(body + value + last.get().id())) {
                    moves.add(body + " " + from + " " + value);
                }
            }
        }
        return moves;
    }
}
