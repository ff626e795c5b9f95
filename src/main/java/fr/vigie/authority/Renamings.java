package fr.vigie.authority;

import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Tags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of one document were called and are called now, for those who are named by their label alone. */
final class Renamings {
    private record Called(NameType type, String label) {}

    private final Map<Called, Set<Optional<String>>> changes = new HashMap<>();

    void note(Name found, Optional<Name> corrected) {
        changes.computeIfAbsent(new Called(found.type(), found.label()), called -> new HashSet<>())
                .add(corrected.map(Name::label));
    }

    /** The tags with the subjects of figures and the speakers of quotes called as they are now. */
    Tags over(Tags tags) {
        return new Tags(
                tags.names(),
                tags.figures().stream().map(this::over).toList(),
                tags.quotes().stream().map(this::over).toList());
    }

    private Figure over(Figure figure) {
        return new Figure(
                figure.span(),
                figure.text(),
                figure.value(),
                figure.to(),
                figure.bound(),
                figure.unit(),
                figure.measure(),
                figure.family(),
                figure.change(),
                figure.period(),
                figure.subject().flatMap(label -> now(label, NameType.ORGANISATION)));
    }

    private Quote over(Quote quote) {
        return new Quote(
                quote.span(),
                quote.text(),
                quote.speaker().flatMap(label -> now(label, NameType.PERSON, NameType.ORGANISATION)),
                quote.role());
    }

    /** The label stays where the name has become several, of which it is not known who is meant. */
    private Optional<String> now(String label, NameType... types) {
        for (var type : types) {
            var now = changes.get(new Called(type, label));
            if (now != null) {
                return now.size() == 1 ? now.iterator().next() : Optional.of(label);
            }
        }
        return Optional.of(label);
    }
}
