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
    private final List<String> wrong = new ArrayList<>();

    /** Counts the quotes found in a text against those that stand there. */
    public void add(String text, List<Quote> gold, List<Quote> answer) {
        int right = 0;
        for (var quote : gold) {
            right += answer.stream().anyMatch(other -> isRight(quote, other)) ? 1 : 0;
            roles += answer.contains(quote) ? 1 : 0;
        }
        tally = tally.plus(new Tally(right, gold.size(), answer.size()));
        if (right < Math.max(gold.size(), answer.size())) {
            wrong.add("expected " + gold + "\n     got " + answer + "\n      in " + text);
        }
    }

    private static boolean isRight(Quote gold, Quote answer) {
        return gold.span().equals(answer.span()) && gold.speaker().equals(answer.speaker());
    }

    /** How many were right. */
    public Tally tally() {
        return tally;
    }

    /** The passages in which something was not right. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d expected, %d found, %d with the right words and speaker, %d with the role too",
                tally.expected(),
                tally.found(),
                tally.right(),
                roles);
    }
}
