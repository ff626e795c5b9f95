package fr.vigie.authority;

import fr.vigie.document.About;
import fr.vigie.document.Figure;
import fr.vigie.document.Name;
import fr.vigie.document.NameType;
import fr.vigie.document.Quote;
import fr.vigie.document.Span;
import fr.vigie.document.Tags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of one document were called and are called now, for those who are named by their label alone. */
final class Renamings {
    private record Called(NameType type, String label) {}

    private final Map<Called, Set<Optional<Name>>> changes = new HashMap<>();

    void note(Name found, Optional<Name> corrected) {
        changes.computeIfAbsent(new Called(found.type(), found.label()), called -> new HashSet<>())
                .add(corrected.map(Renamings::unplaced));
    }

    /** Mentions of one thing are equal wherever they stand. */
    private static Name unplaced(Name name) {
        return new Name(name.type(), new Span(0, 0), "", name.label(), name.id());
    }

    /** The tags with these names, and with whom figures, quotes and presentations are of called as they are now. */
    Tags over(Tags tags, List<Name> names) {
        return new Tags(
                names,
                tags.figures().stream().map(this::over).toList(),
                tags.quotes().stream().map(this::over).toList(),
                tags.themes(),
                tags.about().stream().map(this::over).toList(),
                tags.events());
    }

    /** What was no organisation after all is called as it was, and tied to nothing. */
    private About over(About about) {
        var now = changes.getOrDefault(new Called(NameType.ORGANISATION, about.organisation()), Set.of());
        if (now.size() != 1) {
            return about;
        }
        var name = now.iterator().next();
        return new About(about.span(), name.map(Name::label).orElse(about.organisation()), name.flatMap(Name::id));
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
                var labels = now.stream()
                        .map(name -> name.map(Name::label))
                        .distinct()
                        .toList();
                return labels.size() == 1 ? labels.getFirst() : Optional.of(label);
            }
        }
        return Optional.of(label);
    }
}
