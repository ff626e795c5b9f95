package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Tokens;
import java.util.Locale;

/** What a measure is called, and the family that it is asked by. */
public final class Measures {
    private Measures() {}

    /** The words from a token up to another, as written but in lower case and on one line. */
    static String written(Tokens tokens, int first, int next) {
        var words = tokens.text().substring(tokens.start(first), tokens.end(next - 1));
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The family of a counted thing: the longest phrase of the list that it begins with, else its noun in the plural. */
    static String family(Tokens tokens, NounPhrase phrase) {
        return Grammar.FAMILIES
                .startingAt(tokens, phrase.first())
                .or(() -> Grammar.FAMILIES.startingAt(tokens, phrase.head()))
                .map(match -> match.key())
                .orElseGet(() -> tokens.isAcronym(phrase.head())
                        ? tokens.word(phrase.head())
                        : plural(tokens.word(phrase.head())));
    }

    /** The family of a counted thing that a person wrote down: as {@link #family(Tokens, NounPhrase)} finds it in a text. */
    public static String family(String measure) {
        var tokens = Tokens.of(measure);
        return Grammar.FAMILIES
                .startingAt(tokens, 0)
                .map(match -> match.key())
                .orElseGet(() -> plural(measure.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT)));
    }

    /** Whether a noun stands in the list of families: a sure sign that a number counts it. */
    static boolean isKnown(Tokens tokens, int head) {
        return Grammar.FAMILIES.startingAt(tokens, head).isPresent();
    }

    /** The family that a unit has by itself. */
    public static String family(Measurement unit) {
        return switch (unit) {
            case EUR, USD -> "montant";
            case PERCENT, POINT -> "taux";
            case SQUARE_METRE, HECTARE -> "surface";
            case KILOMETRE -> "distance";
            case TONNE -> "poids";
            case LITRE -> "volume";
            case WATT -> "puissance";
            case HOUR, DAY, MONTH, YEAR -> "durée";
            case COUNT -> "nombre";
        };
    }

    private static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("z")) {
            return noun;
        }
        if (noun.endsWith("al")) {
            return noun.substring(0, noun.length() - 1) + "ux";
        }
        return noun + (noun.endsWith("eau") || noun.endsWith("eu") ? "x" : "s");
    }
}
