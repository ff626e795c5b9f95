package fr.vigie.bench;

import fr.vigie.document.Bound;
import fr.vigie.document.Change;
import fr.vigie.document.Figure;
import fr.vigie.document.Measurement;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Span;
import fr.vigie.tag.figure.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
public record FigureSnippet(String source, String text, List<Name> names, List<Figure> figures) {
    private static final Pattern FIGURE = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)|\\{([^}]*)}");

    public FigureSnippet {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

    /** The sentences of a file; a line that begins with {@code #} says where those below are from. */
    public static List<FigureSnippet> all(Path file) throws IOException {
        var snippets = new ArrayList<FigureSnippet>();
        var source = "";
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                source = line.substring(1).strip();
            } else if (!line.isBlank()) {
                snippets.add(read(source, line));
            }
        }
        return List.copyOf(snippets);
    }

    static FigureSnippet read(String source, String line) {
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
        return new FigureSnippet(source, text.toString(), names, figures);
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
        var change = Arrays.stream(Change.values())
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
