package fr.vigie.tag.figure;

import static fr.vigie.tag.figure.Grammar.WORDS;
import static fr.vigie.tag.figure.Grammar.isOf;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Tokens;
import fr.vigie.quantity.Units;
import java.util.Set;

/**
 * Tells a duration that measures something ({@code 35 heures de formation}, {@code un délai de 45 jours}) from one that
 * only places it in time ({@code depuis vingt ans}) and from an age ({@code le Landais de 23 ans}).
 */
final class Durations {
    private static final int NAMED = 14;
    private static final Set<String> PLACING =
            Set.of("depuis", "dans", "pendant", "durant", "après", "avant", "âgé", "âgée");

    private static final Set<String> NO_STUFF =
            Set.of("plus", "moins", "suite", "distance", "route", "marche", "voiture", "nouveau", "nuit", "jour");

    private final Tokens tokens;

    Durations(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean is(Measurement unit) {
        return unit == Measurement.HOUR
                || unit == Measurement.DAY
                || unit == Measurement.MONTH
                || unit == Measurement.YEAR;
    }

    /** Whether the duration that stands there, bound included, measures something. */
    boolean measures(Measurement unit, int first, int next) {
        boolean said = isOf(tokens.word(next))
                && (WORDS.has("lastingAfter", tokens.word(next + 1)) || unit != Measurement.YEAR && isStuff(next + 1));
        if (tokens.is(next, "par") && WORDS.has("span", tokens.word(next + 1)) && unit != Measurement.YEAR) {
            return true;
        }
        int before = first - 1;
        if (tokens.is(before, "de") || tokens.is(before, "d’") || tokens.is(before, "à") || tokens.is(before, ":")) {
            before--;
        }
        boolean lasting = WORDS.has("lasting", tokens.word(before))
                || WORDS.has("lasting", tokens.word(before - 1)) && !tokens.isDigits(before);
        boolean passed = tokens.is(first - 1, "à") && isPassedTo(first);
        boolean placed = !passed
                && !(tokens.is(first - 1, "à") && isNamedBefore(first))
                && (WORDS.has("timeBefore", tokens.word(first - 1))
                        || tokens.is(first - 2, "y") && tokens.is(first - 1, "a")
                        || WORDS.has("timeAfter", tokens.word(next)));
        if (placed) {
            return said
                    && !tokens.is(first - 1, "après")
                    && !tokens.is(first - 1, "depuis")
                    && !tokens.is(first - 1, "en");
        }
        if (said || lasting || passed || isNamedBefore(first)) {
            return true;
        }
        boolean age = unit == Measurement.YEAR || unit == Measurement.MONTH;
        return !age && !isOf(tokens.word(first - 1)) && unit == Measurement.HOUR;
    }

    /** {@code Le délai moyen pour un rendez-vous est de 48 jours}: the sentence is about how long something lasts. */
    private boolean isNamedBefore(int first) {
        for (int i = first - 1; i > first - NAMED && !tokens.isLineEnd(i) && !tokens.is(i, "."); i--) {
            if (tokens.isDigits(i) || PLACING.contains(tokens.word(i))) {
                return false;
            }
            if (WORDS.has("lastingNoun", tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** A plain noun behind {@code dix-huit mois de}: travaux, négociations, pannes. */
    private boolean isStuff(int token) {
        var word = tokens.word(token);
        return tokens.isWord(token)
                && !tokens.isCapitalised(token)
                && word.length() > 3
                && !Grammar.isStop(word)
                && !Grammar.isMonth(word)
                && !Numerals.isNumberWord(word)
                && !NO_STUFF.contains(word);
    }

    /** {@code passe de 4 h à 2,5 h}, {@code l’attente de 45 à 20 jours}: the second of two durations. */
    private boolean isPassedTo(int first) {
        if (tokens.isDigits(first - 2) && isOf(tokens.word(first - 3)) && isNamedBefore(first - 2)) {
            return true;
        }
        return Units.read(tokens, first - 2)
                        .filter(unit -> is(unit.measurement()))
                        .isPresent()
                && tokens.isDigits(first - 3);
    }
}
