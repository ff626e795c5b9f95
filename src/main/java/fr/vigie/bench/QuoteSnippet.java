package fr.vigie.bench;

import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A passage of our own with its quotes: {@code « [Nous ouvrons](Claire Durand; infirmière) », dit Claire Durand,
 * infirmière.} Braces hold an organisation, {@code <} and {@code >} a person that the finder is told of; {@code \n} is a
 * line's end.
 */
public record QuoteSnippet(String text, List<Name> names, List<Quote> quotes) {
    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]*)]\\(([^)]*)\\)|\\{([^}]*)}|<([^>]*)>");

    public QuoteSnippet {
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
    }

    /** The passages of a file; a line that begins with {@code #} is a remark. */
    public static List<QuoteSnippet> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(QuoteSnippet::read)
                .toList();
    }

    private static QuoteSnippet read(String line) {
        var names = new ArrayList<Name>();
        var quotes = new ArrayList<Quote>();
        var text = new StringBuilder();
        var unescaped = line.replace("\\n", "\n");
        var matcher = MARKED.matcher(unescaped);
        int at = 0;
        while (matcher.find()) {
            text.append(unescaped, at, matcher.start());
            int start = text.length();
            if (matcher.group(1) != null) {
                text.append(matcher.group(1));
                var parts = matcher.group(2).split(";", 2);
                quotes.add(new Quote(
                        new Span(start, text.length()),
                        matcher.group(1),
                        said(parts[0]),
                        parts.length > 1 ? said(parts[1]) : Optional.empty()));
            } else {
                boolean organisation = matcher.group(3) != null;
                var name = organisation ? matcher.group(3) : matcher.group(4);
                text.append(name);
                names.add(new Name(
                        organisation ? NameType.ORGANISATION : NameType.PERSON,
                        new Span(start, text.length()),
                        name,
                        name,
                        Optional.empty()));
            }
            at = matcher.end();
        }
        text.append(unescaped.substring(at));
        return new QuoteSnippet(text.toString(), names, quotes);
    }

    private static Optional<String> said(String part) {
        return Optional.of(part.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
