package fr.vigie.query;

import fr.vigie.query.Lexeme.Bare;
import fr.vigie.query.Lexeme.Comparison;
import fr.vigie.query.Lexeme.Quoted;
import fr.vigie.query.Lexeme.Range;
import java.util.Optional;

/** Reads what a document's date or a figure in it must be: {@code date:2019}, {@code emplois>=4000 @ "Sanofi"}. */
final class Conditions {
    private final Cursor cursor;

    Conditions(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether what stands before is a measure, since what is asked of it comes next. */
    boolean follows() {
        return cursor.peek() instanceof Comparison || cursor.peek() instanceof Range;
    }

    /** The condition on a measure whose comparison or range comes next. */
    Optional<Query> figure(String measure, Lexeme named, Field field) {
        var name = Letters.stripped(measure);
        if (name.equalsIgnoreCase("date")) {
            return dated(named, field);
        }
        var asked = cursor.next();
        var condition = switch (asked) {
            case Comparison with -> Values.compared(name, with.operator(), with.value());
            case Range range -> Values.between(name, range.low(), range.high());
            default -> Optional.<FigureCondition>empty();
        };
        var subject = subject();
        if (condition.isPresent() && !name.isEmpty() && Field.named(name).isEmpty()) {
            return condition.map(one -> subject.map(one::about).orElse(one)).map(Query.Stating::new);
        }
        cursor.complain("notANumber", written(asked), asked);
        return Words.plain(name, field);
    }

    /** The condition on the date, which comes next. */
    Optional<Query> dated(Lexeme name, Field field) {
        var value = cursor.peek();
        if (value == null || cursor.isEnd()) {
            cursor.complain("emptyField", name);
            return Words.plain("date", field);
        }
        var range = switch (value) {
            case Comparison with -> Days.compared(with.operator(), with.value());
            case Range between -> Days.between(between.low(), between.high());
            case Bare bare -> Days.read(Letters.stripped(bare.text()));
            case Quoted quoted -> Days.read(quoted.text());
            default -> Optional.<DateRange>empty();
        };
        if (range.isPresent()) {
            cursor.next();
            return Optional.of(range.get().isAlways() ? new Query.Everything() : new Query.Dated(range.get()));
        }
        cursor.complain("notADate", written(value), value);
        if (value instanceof Comparison || value instanceof Range) {
            cursor.next();
        }
        return Words.plain("date", field);
    }

    private Optional<String> subject() {
        if (!(cursor.peek() instanceof Lexeme.About sign)) {
            return Optional.empty();
        }
        cursor.next();
        var subject = cursor.words();
        if (!Letters.saysSomething(subject)) {
            cursor.complain("aboutWhom", sign);
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(subject);
    }

    private static String written(Lexeme lexeme) {
        return switch (lexeme) {
            case Comparison comparison -> comparison.value();
            case Range range -> range.low() + " TO " + range.high();
            case Bare bare -> bare.text();
            case Quoted quoted -> quoted.text();
            default -> "";
        };
    }
}
