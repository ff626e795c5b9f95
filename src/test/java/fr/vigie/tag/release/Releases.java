package fr.vigie.tag.release;

import fr.vigie.document.Kind;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Reading;
import fr.vigie.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Readings and names for tests. */
final class Releases {
    private Releases() {}

    static Reading reading(String text, Optional<String> published) {
        return reading("", text, published, Optional.empty());
    }

    static Reading reading(String title, String text, Optional<String> published, Optional<String> issuer) {
        return new Reading(
                "text/plain",
                Kind.COMMUNIQUE,
                Optional.of(title).filter(words -> !words.isEmpty()),
                Optional.empty(),
                issuer,
                Optional.empty(),
                published.map(LocalDate::parse),
                "fr",
                text,
                List.of(),
                List.of());
    }

    /** Every mention of these organisations; the key is the name in small letters. */
    static List<Name> organisations(String text, String... names) {
        var found = new ArrayList<Name>();
        for (var name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                found.add(new Name(
                        NameType.ORGANISATION,
                        new Span(at, at + name.length()),
                        name,
                        name,
                        Optional.of(name.toLowerCase(Locale.ROOT))));
            }
        }
        found.sort(Comparator.comparing(Name::span));
        return found;
    }
}
