package fr.vigie.intake;

import fr.vigie.document.Contact;
import fr.vigie.document.Emendations;
import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import fr.vigie.document.Rights;
import fr.vigie.document.Tags;
import fr.vigie.json.EmendationsJson;
import fr.vigie.json.ReadingJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people stated of a document: an overlay that outlives every re-reading of the file.
 *
 * @param values the stated ones; an empty string says that the document has none. A date is ISO 8601, a kind the word of
 *     the contract, a language two letters, an address one of the web, contacts a JSON list in the contract's keys, figures
 *     and quotes what {@link EmendationsJson} writes
 */
public record Corrections(Map<Trait, String> values) {
    public static final Corrections NONE = new Corrections(Map.of());

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException naming the value that cannot be, see {@link #problem}
     */
    public Corrections {
        values = Map.copyOf(values);
        values.forEach((trait, value) -> problem(trait, value).ifPresent(Corrections::refuse));
    }

    /** What is wrong with a value that a person gave, in English, for a programmer; empty when it can be stated. */
    public static Optional<String> problem(Trait trait, String value) {
        var sound = switch (trait) {
            case TITLE, LEAD, ISSUER, AUTHOR -> true;
            case SOURCE -> value.isEmpty() || isWebAddress(value);
            case RIGHTS -> rights(value).isPresent();
            case CONTACTS -> value.isEmpty() || isRead(() -> contacts(value));
            case FIGURES -> isRead(() -> EmendationsJson.figures(value));
            case QUOTES -> isRead(() -> EmendationsJson.quotes(value));
            case DATE -> value.isEmpty() || isDate(value);
            case KIND -> kind(value).isPresent();
            case LANGUAGE -> value.matches("[a-z]{2}");
        };
        return sound ? Optional.empty() : Optional.of("not a " + trait.code() + ": " + value);
    }

    /** These with the later ones over them. */
    public Corrections then(Corrections later) {
        var all = new EnumMap<Trait, String>(Trait.class);
        all.putAll(values);
        all.putAll(later.values);
        return new Corrections(all);
    }

    /** The reading as people see it. */
    public Reading over(Reading read) {
        if (values.isEmpty()) {
            return read;
        }
        return new Reading(
                read.mediaType(),
                stated(Trait.KIND).flatMap(Corrections::kind).orElse(read.kind()),
                either(Trait.TITLE, read.title()),
                either(Trait.LEAD, read.lead()),
                either(Trait.ISSUER, read.issuer()),
                either(Trait.AUTHOR, read.author()),
                either(Trait.DATE, read.date().map(LocalDate::toString)).map(LocalDate::parse),
                stated(Trait.LANGUAGE).orElse(read.language()),
                read.text(),
                stated(Trait.CONTACTS).map(Corrections::contacts).orElse(read.contacts()),
                read.hashtags(),
                read.pages());
    }

    /**
     * What was found in a text as people see it.
     *
     * @param text that the places are of
     */
    public Tags over(Tags found, String text) {
        return new Tags(
                found.names(),
                figures().overFigures(found.figures(), text),
                quotes().overQuotes(found.quotes(), text),
                found.themes(),
                found.about(),
                found.events());
    }

    /** What is said of single figures. */
    public Emendations figures() {
        return stated(Trait.FIGURES).map(EmendationsJson::figures).orElse(Emendations.NONE);
    }

    /** What is said of single quotes. */
    public Emendations quotes() {
        return stated(Trait.QUOTES).map(EmendationsJson::quotes).orElse(Emendations.NONE);
    }

    /** Where a document was published, given what its giver said. */
    Optional<URI> source(Optional<URI> given) {
        var stated = stated(Trait.SOURCE);
        return stated.isPresent() ? stated.filter(value -> !value.isEmpty()).map(URI::create) : given;
    }

    /** The rights in a document, given what its giver said. */
    Rights rights(Rights given) {
        return stated(Trait.RIGHTS).flatMap(Corrections::rights).orElse(given);
    }

    /** What was stated of a trait, if anything. */
    public Optional<String> stated(Trait trait) {
        return Optional.ofNullable(values.get(trait));
    }

    private Optional<String> either(Trait trait, Optional<String> read) {
        var stated = stated(trait);
        return stated.isPresent() ? stated.filter(value -> !value.isEmpty()) : read;
    }

    private static Optional<Kind> kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static Optional<Rights> rights(String code) {
        return Arrays.stream(Rights.values())
                .filter(rights -> rights.code().equals(code))
                .findFirst();
    }

    /** The contacts that a JSON list in the contract's keys holds; none for an empty text. */
    private static List<Contact> contacts(String written) {
        return written.isEmpty() ? List.of() : ReadingJson.contacts(written);
    }

    private static boolean isWebAddress(String value) {
        try {
            var address = new URI(value);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }
}
