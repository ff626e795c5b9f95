package fr.vigie.tag.release;

import fr.vigie.extract.release.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of events, from the list whose own head says how it is written. May be used from any thread. */
final class Occasions {
    private static final class Shipped {
        private static final Occasions OCCASIONS = load();
    }

    private final List<Occasion> occasions;

    private Occasions(List<String> lines) {
        this.occasions = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Occasions::occasion)
                .toList();
    }

    /** The list that ships with the program, read once. */
    static Occasions shipped() {
        return Shipped.OCCASIONS;
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static Occasions of(List<String> lines) {
        return new Occasions(lines);
    }

    /** The kind whose words stand nearest to a date, by what is before and behind it; what is before weighs more. */
    Optional<String> nearest(String before, String behind) {
        var foldedBefore = Folded.of(before);
        var foldedBehind = Folded.of(behind);
        int best = Integer.MAX_VALUE;
        var nearest = Optional.<String>empty();
        for (var occasion : occasions) {
            int distance = Integer.MAX_VALUE;
            for (var match = occasion.words().matcher(foldedBefore); match.find(); ) {
                distance = foldedBefore.length() - match.end();
            }
            var match = occasion.words().matcher(foldedBehind);
            if (match.find()) {
                distance = Math.min(distance, 2 * match.start());
            }
            if (distance < best) {
                best = distance;
                nearest = Optional.of(occasion.key());
            }
        }
        return nearest;
    }

    private static Occasion occasion(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("neither a kind of event nor a remark: " + line);
        }
        var words = new ArrayList<String>();
        Arrays.stream(line.substring(colon + 1).split(";"))
                .map(Folded::of)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(word) + "(?:s|x)?")
                .forEach(words::add);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a kind of event without words: " + line);
        }
        var any = words.stream().collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
        return new Occasion(line.substring(0, colon).strip(), Pattern.compile(any));
    }

    private static Occasions load() {
        var stream = Objects.requireNonNull(Occasions.class.getResourceAsStream("occasions.txt"), "occasions.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
