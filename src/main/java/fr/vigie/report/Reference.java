package fr.vigie.report;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.query.SearchAnswer.Hit;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document as a reference in RIS: a line for each tag, two letters, two blanks, a hyphen, a blank. The tags are those that
 * Zotero and EndNote both read; there is no type for a communiqué, so {@code M3} says that it is one.
 */
final class Reference {
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    private Reference() {}

    static String of(
            Reading reading, Hit hit, String address, Optional<URI> source, String snippet, List<String> themes) {
        var reference = new Reference();
        reference.add("TY", type(reading.kind()));
        reference.add("TI", hit.title());
        reading.author().ifPresent(author -> reference.add("AU", author));
        reading.issuer().ifPresent(issuer -> reference.add(reading.kind() == Kind.ARTICLE ? "T2" : "PB", issuer));
        reading.date().ifPresent(day -> {
            reference.add("PY", Integer.toString(day.getYear()));
            reference.add("DA", DAY.format(day));
        });
        if (reading.kind() == Kind.COMMUNIQUE) {
            reference.add("M3", "Communiqué de presse");
        }
        reference.add("AB", reading.lead().orElse(snippet));
        themes.forEach(theme -> reference.add("KW", theme));
        hit.organisations().forEach(organisation -> reference.add("KW", organisation));
        reference.add("LA", reading.language());
        reference.add("UR", source.map(URI::toString).orElse(address));
        if (source.isPresent()) {
            reference.add("L2", address);
        }
        reference.add("ID", hit.id().value());
        return reference.text.append("ER  - ").append(END).toString();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "NEWS";
            case REPORT -> "RPRT";
            case COMMUNIQUE, OTHER -> "GEN";
        };
    }

    /** A value is one line, or what follows would be read as tags of its own. */
    private void add(String tag, String value) {
        var line = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (!line.isEmpty()) {
            text.append(tag).append("  - ").append(line).append(END);
        }
    }
}
