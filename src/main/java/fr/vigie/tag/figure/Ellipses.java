package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that leave out what they count because the figure before said it: {@code … contre 11 800 en 2022}, {@code dont
 * 40 en réanimation}, {@code Sur 58 maires, 41 citent …}, {@code n’en trouve que deux}.
 */
final class Ellipses {
    private static final int FAR = 30;
    private static final int NEAR = 5;
    private static final Set<String> AFTER = Set.of(
            "en", "à", "au", "aux", "dans", "pour", "sur", "chez", "par", ".", ",", ")", ";", "»", "l’", "un", "il");
    private static final Set<String> PLACES = Set.of("en", "à", "au", "aux", "dans", "chez");
    private static final Set<String> PLURAL_VERBS =
            Set.of("sont", "ont", "font", "vont", "seront", "auront", "feront", "iront", "devront", "pourront");

    private final Tokens tokens;
    private final Sentences sentences;

    Ellipses(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /** What a number without a noun counts, by the figure before it. */
    Optional<Counted> of(Amount amount, int first, Optional<Mention> before) {
        return before.filter(last -> last.next() > sentences.start(first) && last.next() > first - FAR)
                .filter(last -> isContrast(amount, first)
                        || isTotal(amount, first, last)
                        || last.unit() == Measurement.COUNT && isCompared(amount, first)
                        || last.unit() == Measurement.COUNT
                                && (isSubject(amount) && !tokens.is(first - 1, "sur") || isOfThem(amount, first)))
                .map(last -> new Counted(last.unit(), last.measure(), last.family(), amount.next()));
    }

    private boolean isContrast(Amount amount, int first) {
        var lead = tokens.word(first - 1);
        boolean instead = lead.equals("de") && tokens.is(first - 2, "lieu");
        boolean about = lead.equals("soit")
                && (amount.last().form() == Numeral.Form.COLLECTIVE || tokens.is(amount.next(), "par"));
        boolean ofThem = lead.equals("et")
                && PLACES.contains(tokens.word(amount.next()))
                && amount.last().isInDigits();
        return (lead.equals("contre") || lead.equals("dont") || ofThem || instead || about) && ends(amount);
    }

    /** {@code 3 000 patients l’an dernier, 3 200 cette année}; {@code 2 000 de plus qu’en 2022}. */
    private boolean isCompared(Amount amount, int first) {
        int next = amount.next();
        boolean led = tokens.is(first - 1, ",") || tokens.is(first - 1, "et") || tokens.is(first - 1, "soit");
        boolean more = tokens.is(next, "de") && (tokens.is(next + 1, "plus") || tokens.is(next + 1, "moins"));
        boolean year = tokens.is(next, "cette") && tokens.is(next + 1, "année")
                || tokens.is(next, "l’") && tokens.is(next + 1, "an");
        return led && amount.last().isInDigits() && (more || year);
    }

    /** {@code 84 postes sur 312}: how many there were of the same. */
    private boolean isTotal(Amount amount, int first, Mention last) {
        return tokens.is(first - 1, "sur")
                && last.next() == first - 1
                && last.unit() == Measurement.COUNT
                && last.value() <= amount.value()
                && (ends(amount) || isSubject(amount) || tokens.isWord(amount.next()));
    }

    private boolean ends(Amount amount) {
        return AFTER.contains(tokens.word(amount.next())) || tokens.isLineEnd(amount.next());
    }

    /** {@code 41 citent}: a verb in the plural right behind. */
    private boolean isSubject(Amount amount) {
        boolean only = tokens.is(amount.next(), "seulement") || tokens.is(amount.next(), "uniquement");
        var verb = tokens.word(only ? amount.next() + 1 : amount.next());
        boolean ending = verb.length() > 4 && verb.endsWith("ent") && !verb.endsWith("ment");
        return ending || PLURAL_VERBS.contains(verb);
    }

    /** {@code en a licencié quatre}, {@code en rassemble plus de 140}. */
    private boolean isOfThem(Amount amount, int first) {
        for (int i = first - 2; ends(amount) && i > first - NEAR; i--) {
            if (tokens.is(i, "en")) {
                return Grammar.WORDS.has("ofThem", tokens.word(i + 1));
            }
        }
        return false;
    }
}
