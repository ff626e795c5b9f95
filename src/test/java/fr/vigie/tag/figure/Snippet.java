package fr.vigie.tag.figure;

import fr.vigie.document.Bound;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A sentence of our own with what should be found in it, read from {@code snippets-*.txt}: {@code Le {CGFL} compte [835
 * salariés](835; salariés; emplois; CGFL).} Square brackets hold a figure; behind it stand value ({@code 3..5} for a
 * range), then in any order unit, bound, up or down and @period where they are not count, exact and none; then measure,
 * family and subject. Braces hold an organisation; {@code \n} is a line's end.
 */
record Snippet(String source, String text, List<Name> names, List<Figure> figures) {
    private static final Pattern FIGURE = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)|\\{([^}]*)}");

    static List<Snippet> all(String resource) {
        try (var in = Snippet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            var snippets = new ArrayList<Snippet>();
            var source = "";
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) {
                    source = line.substring(1).strip();
                } else if (!line.isBlank()) {
                    snippets.add(read(source, line));
                }
            }
            return snippets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Snippet read(String source, String line) {
        var names = new ArrayList<Name>();
        var figures = new ArrayList<Figure>();
        var text = new StringBuilder();
        int at = 0;
        var unescaped = line.replace("\\n", "\n").replace("\\t", "\t");
        var matcher = FIGURE.matcher(unescaped);
        while (matcher.find()) {
            text.append(unescaped, at, matcher.start());
            int start = text.length();
            if (matcher.group(3) == null) {
                text.append(matcher.group(1));
                figures.add(figure(new Span(start, text.length()), matcher.group(1), matcher.group(2)));
            } else {
                var name = matcher.group(3);
                text.append(name);
                names.add(
                        new Name(NameType.ORGANISATION, new Span(start, text.length()), name, name, Optional.empty()));
            }
            at = matcher.end();
        }
        text.append(unescaped.substring(at));
        return new Snippet(source, text.toString(), names, figures);
    }

    private static Figure figure(Span span, String text, String expected) {
        var parts = Arrays.stream(expected.split(";", -1)).map(String::strip).toList();
        var words = Arrays.asList(parts.getFirst().split(" "));
        var range = words.getFirst().split("\\.\\.");
        var unit = Arrays.stream(Measurement.values())
                .filter(m -> words.contains(m.code()))
                .findFirst()
                .orElse(Measurement.COUNT);
        var bound = Arrays.stream(Bound.values())
                .filter(b -> words.contains(b.code()))
                .findFirst()
                .orElse(Bound.EXACT);
        var change = Arrays.stream(fr.vigie.document.Change.values())
                .filter(c -> words.contains(c.code()))
                .findFirst();
        var period = words.stream()
                .filter(w -> w.startsWith("@"))
                .map(w -> w.substring(1))
                .findFirst();
        var measure = part(parts, 1);
        var family = part(parts, 2)
                .or(() -> unit != Measurement.COUNT
                        ? Optional.of(Measures.family(unit))
                        : measure.map(m -> m.split(" ")[0]));
        return new Figure(
                span,
                text,
                Double.parseDouble(range[0]),
                range.length > 1 ? OptionalDouble.of(Double.parseDouble(range[1])) : OptionalDouble.empty(),
                bound,
                unit,
                measure,
                family,
                change,
                period,
                part(parts, 3));
    }

    private static Optional<String> part(List<String> parts, int index) {
        return index < parts.size() && !parts.get(index).isEmpty() ? Optional.of(parts.get(index)) : Optional.empty();
    }
}
