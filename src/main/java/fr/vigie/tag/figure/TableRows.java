package fr.vigie.tag.figure;

import fr.vigie.document.Measurement;
import fr.vigie.quantity.Numerals;
import fr.vigie.quantity.Product;
import fr.vigie.quantity.Tokens;
import fr.vigie.quantity.Unit;
import fr.vigie.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a table that extraction has flattened: a label, then nothing but numbers to the line's end ({@code Effectif
 * total 4 210 4 356}). A row is taken for one when its noun is known or when the line above or below has the same shape.
 * The heading above gives the years of the columns and the currency ({@code En M€ 2022 2023}).
 */
final class TableRows {
    private static final int LONGEST = 24;
    private static final int MOST_LABEL = 9;
    private static final int FURTHEST_HEADING = 16;

    /** A row: its label’s first token, its cells, and one past its last token. */
    private record Row(int first, List<Integer> cells, int end) {
        int label() {
            return cells.getFirst();
        }
    }

    /** What a cell counts, and of which year. */
    record Cell(Counted counted, double value, Optional<String> period) {}

    private final Tokens tokens;
    private final NounPhrases nouns;

    TableRows(Tokens tokens) {
        this.tokens = tokens;
        nouns = new NounPhrases(tokens);
    }

    /** Whether a number is a cell of a row, so that the number before it is not its own. */
    boolean isCell(int token) {
        return row(token).filter(this::isRow).isPresent();
    }

    /** What an amount without a unit counts where it is a cell. */
    Optional<Cell> cell(Amount amount) {
        return amount.to().isPresent() || !tokens.isDigits(amount.first())
                ? Optional.empty()
                : row(amount.first()).filter(this::isRow).flatMap(row -> cell(row, amount));
    }

    private Optional<Cell> cell(Row row, Amount amount) {
        int column = row.cells().indexOf(amount.first());
        var heading = heading(row);
        var period = heading.flatMap(line -> year(line, row.cells().size(), column));
        var money = heading.flatMap(this::currency);
        var named = Grammar.MONEY
                .startingAt(tokens, row.first())
                .map(match -> match.key())
                .or(() -> phrase(row).map(found -> Measures.written(tokens, found.first(), found.next())));
        if (money.isPresent()) {
            var unit = money.get();
            var counted = new Counted(
                    unit.measurement(), named, Optional.of(Measures.family(unit.measurement())), amount.next());
            return Optional.of(new Cell(counted, Product.of(amount.value(), unit.factor()), period));
        }
        return phrase(row)
                .map(found -> new Cell(
                        new Counted(
                                Measurement.COUNT,
                                Optional.of(Measures.written(tokens, found.first(), found.next())),
                                Optional.of(Measures.family(tokens, found)),
                                amount.next()),
                        amount.value(),
                        period));
    }

    /** The row that a token of digits stands in, if its line has the shape of one. */
    private Optional<Row> row(int token) {
        int first = token;
        while (first > token - LONGEST && !tokens.isLineStart(first)) {
            first--;
        }
        return tokens.isLineStart(first) ? rowAt(first) : Optional.empty();
    }

    private Optional<Row> rowAt(int first) {
        int at = first;
        while (at < first + MOST_LABEL && (tokens.isWord(at) || isLabelMark(at))) {
            at++;
        }
        boolean labelled =
                at > first && tokens.isCapitalised(first) && !Grammar.WORDS.has("label", tokens.word(at - 1));
        if (!labelled || !tokens.isDigits(at) || tokens.isGlued(at) || Grammar.isMonth(tokens.word(at - 1))) {
            return Optional.empty();
        }
        var cells = new ArrayList<Integer>();
        while (tokens.isDigits(at) && cells.size() < LONGEST) {
            var number = Numerals.read(tokens, at);
            if (number.isEmpty()
                    || NotFigures.isYear(tokens.word(at)) && number.get().next() == at + 1) {
                return Optional.empty();
            }
            cells.add(at);
            at = number.get().next();
        }
        return tokens.isLineEnd(at) && !tokens.isWord(at - 1)
                ? Optional.of(new Row(first, cells, at))
                : Optional.empty();
    }

    private boolean isLabelMark(int token) {
        return tokens.is(token, "(") || tokens.is(token, ")") || tokens.is(token, "/") || tokens.is(token, "&");
    }

    private boolean isRow(Row row) {
        var phrase = phrase(row);
        boolean known =
                phrase.filter(found -> Measures.isKnown(tokens, found.head())).isPresent();
        return known
                || row.cells().size() > 1
                        && heading(row).filter(line -> isHeading(line, row)).isPresent()
                || phrase.isPresent()
                        && (above(row).isPresent() || rowAt(row.end() + 1).isPresent());
    }

    /** Whether the heading has the years of the row’s columns or their currency. */
    private boolean isHeading(int line, Row row) {
        return year(line, row.cells().size(), 0).isPresent() || currency(line).isPresent();
    }

    private Optional<NounPhrase> phrase(Row row) {
        boolean number = tokens.is(row.first(), "nombre") && Grammar.isOf(tokens.word(row.first() + 1));
        int noun = number ? row.first() + 2 : row.first();
        return nouns.read(noun, true)
                .or(() -> nouns.read(noun, false))
                .filter(found -> found.next() <= row.label())
                .map(found -> new NounPhrase(found.first(), found.head(), pastPlurals(found, row.label())));
    }

    /** The participle that a number follows, {@code Lits installés 845}, governs nothing here. */
    private int pastPlurals(NounPhrase phrase, int label) {
        int next = phrase.next();
        while (next < label
                && tokens.isWord(next)
                && tokens.word(next).endsWith("s")
                && !Grammar.isStop(tokens.word(next))) {
            next++;
        }
        return next == label ? next : phrase.next();
    }

    private Optional<Row> above(Row row) {
        return row.first() < 2
                ? Optional.empty()
                : row(row.first() - 2).filter(other -> other.end() == row.first() - 1);
    }

    /** The first line above a row that is none itself. */
    private Optional<Integer> heading(Row row) {
        var top = row;
        for (int i = 0; i < FURTHEST_HEADING; i++) {
            var before = above(top);
            if (before.isEmpty()) {
                break;
            }
            top = before.get();
        }
        int line = top.first() - 2;
        while (line > top.first() - LONGEST && !tokens.isLineStart(line)) {
            line--;
        }
        return line >= 0 && line < top.first() - 2 && tokens.isLineStart(line) ? Optional.of(line) : Optional.empty();
    }

    /** The year above a column, where the heading ends with as many years as there are columns. */
    private Optional<String> year(int line, int columns, int column) {
        int end = line;
        while (end < line + LONGEST && !tokens.isLineEnd(end)) {
            end++;
        }
        for (int i = end - columns; i < end; i++) {
            if (i < line || !tokens.isDigits(i) || !NotFigures.isYear(tokens.word(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(tokens.word(end - columns + column));
    }

    /** The {@code M€} of {@code (en M€)}. */
    private Optional<Unit> currency(int line) {
        for (int i = line; i < line + LONGEST && !tokens.isLineEnd(i); i++) {
            boolean led = tokens.is(i - 1, "en") || tokens.is(i - 1, "(");
            double size = tokens.is(i, "millions") ? 1e6 : tokens.is(i, "milliers") ? 1e3 : 1;
            var unit = led ? Units.read(tokens, size > 1 ? i + 1 : i) : Optional.<Unit>empty();
            if (unit.filter(found -> found.measurement().isMoney()).isPresent()) {
                return unit.map(found -> new Unit(found.measurement(), found.factor() * size, found.next()));
            }
        }
        return Optional.empty();
    }
}
