package fr.vigie.bench;

import fr.vigie.document.Quote;
import fr.vigie.tag.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts quotes found against quotes expected; right is the same words with the same speaker. */
public final class QuoteScore {
    private Tally tally = new Tally(0, 0, 0);
    private int roles;
    private Tally named = new Tally(0, 0, 0);
    private final List<String> wrong = new ArrayList<>();

    /** Counts the quotes found in a text against those that stand there. */
    public void add(String text, List<Quote> gold, List<Quote> answer) {
        int right = 0;
        for (var quote : gold) {
            right += answer.stream().anyMatch(other -> isRight(quote, other)) ? 1 : 0;
            roles += answer.contains(quote) ? 1 : 0;
        }
        named = named.plus(new Tally(
                (int) gold.stream()
                        .filter(quote -> quote.role().isPresent() && answer.contains(quote))
                        .count(),
                (int) gold.stream().filter(quote -> quote.role().isPresent()).count(),
                (int) answer.stream().filter(quote -> quote.role().isPresent()).count()));
        tally = tally.plus(new Tally(right, gold.size(), answer.size()));
        if (!gold.equals(answer)) {
            wrong.add((right == Math.max(gold.size(), answer.size()) ? "but for a role " : "expected ") + gold
                    + "\n     got " + answer + "\n      in " + text);
        }
    }

    private static boolean isRight(Quote gold, Quote answer) {
        return gold.span().equals(answer.span()) && gold.speaker().equals(answer.speaker());
    }

    /** How many were right. */
    public Tally tally() {
        return tally;
    }

    /** How many were right with the speaker's role too, or with none where the text gives none. */
    public Tally withRoles() {
        return new Tally(roles, tally.expected(), tally.found());
    }

    /** How many of the roles that the text gives were found, of all quotes. */
    public Tally roles() {
        return named;
    }

    /** The passages in which something was not right. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d expected, %d found, %d with the right words and speaker (%.3f/%.3f), %d with the role too; roles"
                        + " %.3f/%.3f of %d",
                tally.expected(),
                tally.found(),
                tally.right(),
                tally.recall(),
                tally.precision(),
                roles,
                named.recall(),
                named.precision(),
                named.expected());
    }
}
