package fr.vigie.tag.figure;

import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Tokens;
import fr.vigie.tag.phrase.Sentences;
import java.util.Optional;
import java.util.Set;

/** The year that a figure speaks of, {@code year} for so much each year, {@code P5Y} for so much over five years. */
final class Periods {
    private static final int AHEAD = 14;
    private static final Set<String> YEARLY = Set.of("annuels", "annuelles", "annuel", "annuelle", "annuellement");
    private static final Set<String> LEADS = Set.of(
            "en",
            "fin",
            "début",
            "année",
            "horizon",
            "ici",
            "exercice",
            "décembre",
            "janvier",
            "juin",
            "mars",
            "avril",
            "mai",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "février",
            "(",
            "pour",
            "sur",
            "courant",
            "in",
            "mi");

    /** With the leads and digits, all that may stand before a year at the head of a sentence. */
    private static final Set<String> OPENS = Set.of(
            "au",
            "à",
            "l’",
            "d’",
            "le",
            "de",
            "la",
            "dès",
            "depuis",
            "et",
            "cours",
            "titre",
            "dans",
            "chiffres",
            "clés",
            "données",
            "bilan",
            "activité",
            "résultats",
            "•",
            "-",
            "–",
            ":",
            "année",
            "exercice");

    private final Tokens tokens;
    private final Sentences sentences;

    Periods(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /** The period of a figure whose last token is before {@code next}, that another figure does not come before. */
    Optional<String> of(int first, int next, boolean mayLead) {
        int end = Math.min(sentences.end(Math.max(0, next - 1)), next + AHEAD);
        if (yearlyAt(next) || YEARLY.contains(tokens.word(next - 1)) || yearlyBefore(first)) {
            return Optional.of("year");
        }
        for (int i = next; i < end; i++) {
            boolean compared = tokens.is(i, "qu’") && (tokens.is(i + 1, "en") || tokens.is(i + 1, "à"));
            if (tokens.is(i, ";") || compared || startsAnother(i)) {
                break;
            }
            if (yearlyAt(i)) {
                return Optional.of("year");
            }
            if (isYear(i) && isLed(i)) {
                return Optional.of(tokens.word(i));
            }
            var span = overYears(i);
            if (span.isPresent() && i <= next + 3) {
                return span;
            }
        }
        return mayLead ? leading(first).or(() -> named(first)) : Optional.empty();
    }

    private boolean yearlyAt(int token) {
        boolean each = tokens.is(token, "par") || tokens.is(token, "chaque") || tokens.is(token, "/");
        boolean all = tokens.is(token, "tous") && tokens.is(token + 1, "les") && tokens.is(token + 2, "ans");
        return all
                || each && (tokens.is(token + 1, "an") || tokens.is(token + 1, "année"))
                || tokens.is(token, "annuellement")
                || tokens.is(token, "per") && tokens.is(token + 1, "year");
    }

    private boolean yearlyBefore(int first) {
        int start = Math.max(sentences.start(Math.max(0, first)), first - 8);
        for (int i = first - 1; i >= start; i--) {
            if (tokens.isDigits(i)) {
                return false;
            }
            if (tokens.is(i, "chaque") && tokens.is(i + 1, "année") || tokens.is(i, "annuellement")) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> overYears(int token) {
        boolean over = tokens.is(token, "sur") || tokens.is(token, "en");
        if (!over || !tokens.is(token + 2, "ans") && !tokens.is(token + 3, "ans")) {
            return Optional.empty();
        }
        return Numerals.read(tokens, token + 1)
                .filter(number -> tokens.is(number.next(), "ans") && number.value() < 100)
                .map(number -> "P" + (int) number.value() + "Y");
    }

    /** Whether what follows speaks of another figure: its own year belongs to it. */
    private boolean startsAnother(int token) {
        return tokens.is(token, "contre")
                || tokens.is(token, "dont")
                || tokens.isDigits(token) && !isYear(token) && !isDay(token);
    }

    private boolean isDay(int token) {
        return Grammar.isMonth(tokens.word(token + 1)) || tokens.is(token + 1, "er");
    }

    private boolean isLed(int token) {
        return LEADS.contains(tokens.word(token - 1)) && !tokens.is(token + 1, "-");
    }

    /** The {@code En 2022,} that a sentence or the line's label begins with. */
    private Optional<String> leading(int first) {
        int start = sentences.start(Math.max(0, first));
        for (int i = start; i < Math.min(start + 5, first); i++) {
            if (isYear(i) && tokens.is(i + 1, ":")) {
                return Optional.of(tokens.word(i));
            }
        }
        for (int i = start; i < Math.min(start + 5, first); i++) {
            if (!isYear(i)
                    && !tokens.isDigits(i)
                    && !OPENS.contains(tokens.word(i))
                    && !LEADS.contains(tokens.word(i))) {
                return Optional.empty();
            }
            if (isYear(i) && LEADS.contains(tokens.word(i - 1))) {
                return Optional.of(tokens.word(i));
            }
        }
        return Optional.empty();
    }

    /** The year of {@code Le budget 2024 s’élève à 98 M€}. */
    private Optional<String> named(int first) {
        int start = Math.max(sentences.start(Math.max(0, first)), first - 10);
        for (int i = first - 1; i > start; i--) {
            if (tokens.isDigits(i)) {
                boolean of = isYear(i)
                        && (Grammar.MONEY.endingAt(tokens, i - 1).isPresent() || tokens.is(i - 1, "exercice"));
                return of ? Optional.of(tokens.word(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isYear(int token) {
        return tokens.isDigits(token) && NotFigures.isYear(tokens.word(token));
    }
}
