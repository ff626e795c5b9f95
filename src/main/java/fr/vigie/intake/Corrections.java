package fr.vigie.intake;

import fr.vigie.document.Kind;
import fr.vigie.document.Reading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people stated of a document: an overlay that outlives every re-reading of the file.
 *
 * @param values the stated ones; an empty string says that the document has none. A date is ISO 8601, a kind the word of
 *     the contract, a language two letters
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
                read.contacts(),
                read.hashtags(),
                read.pages());
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
