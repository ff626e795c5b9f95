package fr.vigie.tag.figure;

import fr.vigie.document.Bound;
import fr.vigie.document.Change;
import fr.vigie.quantity.Numeral;
import fr.vigie.quantity.TokenKind;
import fr.vigie.quantity.Tokens;
import fr.vigie.quantity.Units;
import fr.vigie.tag.phrase.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One walk over a text's tokens that reads each figure where it stands. Looks a bounded way around each number. */
final class FigureScan {
    private static final Set<String> MINUS = Set.of("-", "−", "–");
    private static final Set<String> MAY_BE_NEGATIVE =
            Set.of("résultat", "résultat net", "déficit", "excédent", "bénéfice");

    private final Tokens tokens;
    private final Amounts amounts;
    private final NotFigures not;
    private final Countings countings;
    private final Periods periods;
    private final TableRows rows;
    private final Sentences sentences;
    private final List<Mention> found = new ArrayList<>();

    FigureScan(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
        amounts = new Amounts(tokens);
        not = new NotFigures(tokens);
        countings = new Countings(tokens, sentences, not);
        periods = new Periods(tokens, sentences);
        rows = new TableRows(tokens);
    }

    List<Mention> run() {
        int at = 0;
        while (at < tokens.size()) {
            at = mayBegin(at) ? at(at) : at + 1;
        }
        return found;
    }

    private boolean mayBegin(int token) {
        return tokens.kind(token) != TokenKind.SYMBOL
                || Units.currencySign(tokens.word(token)).isPresent() && tokens.isDigits(token + 1);
    }

    /** Reads what begins at a token, and says where to go on. */
    private int at(int token) {
        var amount = amounts.read(token);
        if (amount.isEmpty()) {
            return token + 1;
        }
        var read = amount.get();
        if (not.isRuledOutBefore(token)) {
            return isNextCell(token, read) ? cell(read, token) : past(token, read);
        }
        if (not.isRuledOutAfter(read)) {
            return past(token, read);
        }
        int signed = signed(token, read);
        var bound = Bounds.before(tokens, signed).filter(words -> !isAround(words, read));
        int first = bound.map(Bounds.Found::first).orElse(isBetween(read) ? signed - 1 : signed);
        var last = found.isEmpty() ? Optional.<Mention>empty() : Optional.of(found.getLast());
        var counted = countings.of(read, first, last).or(() -> asTheSecond(token, read, last));
        if (counted.isEmpty()) {
            return read.unit().isEmpty()
                    ? cell(read, token)
                    : Math.max(token + 1, read.last().next());
        }
        found.add(mention(read, signed, first, bound, counted.get()));
        return found.getLast().next();
    }

    private static int past(int token, Amount read) {
        return read.to().isPresent()
                ? read.next()
                : Math.max(token + 1, read.last().next());
    }

    /** Whether a number behind another is the next cell of a table’s row. */
    private boolean isNextCell(int token, Amount read) {
        return read.unit().isEmpty() && tokens.isDigits(token - 1) && !tokens.isGlued(token) && rows.isCell(token);
    }

    /** Reads a cell of a table’s row, and says where to go on. */
    private int cell(Amount amount, int token) {
        rows.cell(amount)
                .ifPresent(cell -> found.add(new Mention(
                        token,
                        token,
                        amount.next(),
                        cell.value(),
                        amount.to(),
                        Bound.EXACT,
                        cell.counted().unit(),
                        cell.counted().measure(),
                        cell.counted().family(),
                        Optional.empty(),
                        cell.period())));
        return Math.max(token + 1, amount.last().next());
    }

    /** In {@code passent de 410 à 465 salariés} the first of two figures counts what the second does. */
    private Optional<Counted> asTheSecond(int token, Amount amount, Optional<Mention> before) {
        if (amount.unit().isPresent() || !amounts.isPassing(token) || !tokens.is(amount.next(), "à")) {
            return Optional.empty();
        }
        return amounts.read(amount.next() + 1)
                .flatMap(second -> countings.of(second, second.first(), before))
                .map(second -> new Counted(second.unit(), second.measure(), second.family(), amount.next()));
    }

    /** In {@code s’articule autour de 4 axes} nothing is bounded. */
    private boolean isAround(Bounds.Found bound, Amount amount) {
        return tokens.is(bound.first(), "autour") && amount.unit().isEmpty() && amount.value() < 10;
    }

    private boolean isBetween(Amount amount) {
        return amount.to().isPresent() && tokens.is(amount.first() - 1, "entre");
    }

    /** The sign before a number, or the number itself. */
    private int signed(int token, Amount amount) {
        int sign = token - 1;
        boolean glued = tokens.isGlued(token);
        boolean percent = amount.unit().isPresent()
                && Measures.family(amount.unit().get().measurement()).equals("taux");
        boolean minus = MINUS.contains(tokens.word(sign))
                && !tokens.isLineStart(sign)
                && (glued || percent && !tokens.isWord(token - 2));
        boolean minusFirst = MINUS.contains(tokens.word(sign)) && glued && tokens.isLineStart(sign);
        boolean plus = tokens.is(sign, "+");
        boolean free = !tokens.isGlued(sign) || tokens.is(sign - 1, "(");
        return (minus || minusFirst || plus) && free ? sign : token;
    }

    private Mention mention(Amount amount, int signed, int first, Optional<Bounds.Found> before, Counted counted) {
        var after = before.isPresent() ? Optional.<Bounds.Found>empty() : Bounds.after(tokens, counted.next());
        var bound = before.or(() -> after)
                .map(Bounds.Found::bound)
                .orElse(amount.last().form() == Numeral.Form.COLLECTIVE ? Bound.ABOUT : Bound.EXACT);
        int next = after.map(Bounds.Found::next).orElse(counted.next());
        boolean minus = signed < amount.first() && MINUS.contains(tokens.word(signed));
        boolean negative = minus
                && counted.measure().filter(MAY_BE_NEGATIVE::contains).isPresent()
                && counted.unit().isMoney();
        boolean turned = negative && amount.to().isEmpty();
        var change = signed < amount.first() && !turned
                ? Optional.of(minus ? Change.DOWN : Change.UP)
                : Changes.around(tokens, first, amount.next()).or(() -> passing(amount));
        boolean mayLead = !tokens.is(first - 1, "contre");
        return new Mention(
                first,
                amount.first(),
                next,
                turned ? -amount.value() : amount.value(),
                amount.to(),
                bound,
                counted.unit(),
                counted.measure(),
                counted.family(),
                change,
                periods.of(first, next, mayLead));
    }

    /** The second figure of {@code passe de 110 à 120 M€} says which way it went. */
    private Optional<Change> passing(Amount amount) {
        if (found.isEmpty() || !tokens.is(amount.first() - 1, "à")) {
            return Optional.empty();
        }
        var last = found.getLast();
        boolean pair = last.next() >= amount.first() - 1
                && sentences.start(amount.first()) <= last.first()
                && amounts.isPassing(last.number())
                && last.value() != amount.value();
        return pair ? Optional.of(last.value() < amount.value() ? Change.UP : Change.DOWN) : Optional.empty();
    }
}
