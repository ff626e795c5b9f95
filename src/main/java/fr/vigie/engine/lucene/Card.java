package fr.vigie.engine.lucene;

import fr.vigie.document.Entry;
import fr.vigie.document.Kind;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What a hit shows of a document besides its snippets, in one stored string. */
record Card(
        String id,
        String title,
        Optional<LocalDate> date,
        Kind kind,
        Optional<String> issuer,
        Optional<String> lead,
        List<String> organisations,
        List<String> places) {
    private static final String FIELD = "\u001E";
    private static final String ITEM = "\u001F";
    private static final int NAMES_SHOWN = 5;

    static Card of(Entry entry) {
        var reading = entry.reading();
        return new Card(
                entry.id().value(),
                reading.title().orElse(entry.provenance().fileName()),
                reading.date(),
                reading.kind(),
                reading.issuer(),
                reading.lead(),
                mostNamed(entry, NameType.ORGANISATION),
                mostNamed(entry, NameType.PLACE));
    }

    String write() {
        return String.join(
                FIELD,
                id,
                plain(title),
                date.map(LocalDate::toString).orElse(""),
                kind.name(),
                plain(issuer.orElse("")),
                plain(lead.orElse("")),
                String.join(ITEM, organisations.stream().map(Card::plain).toList()),
                String.join(ITEM, places.stream().map(Card::plain).toList()));
    }

    static Card read(String text) {
        var fields = text.split(FIELD, -1);
        return new Card(
                fields[0],
                fields[1],
                given(fields[2]).map(LocalDate::parse),
                Kind.valueOf(fields[3]),
                given(fields[4]),
                given(fields[5]),
                items(fields[6]),
                items(fields[7]));
    }

    /** Labels, those most often named first, the earlier named first among equals. */
    private static List<String> mostNamed(Entry entry, NameType type) {
        var counts = new HashMap<String, Integer>();
        var labels = entry.tags().names().stream()
                .filter(name -> name.type() == type)
                .map(Name::label)
                .toList();
        labels.forEach(label -> counts.merge(label, -1, Integer::sum));
        return labels.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(counts::get))
                .limit(NAMES_SHOWN)
                .toList();
    }

    private static Optional<String> given(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static List<String> items(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(ITEM, -1));
    }

    private static String plain(String text) {
        return text.replace(FIELD, " ").replace(ITEM, " ");
    }
}
