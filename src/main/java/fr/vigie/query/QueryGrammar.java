package fr.vigie.query;

import fr.vigie.query.Lexeme.Bare;
import fr.vigie.query.Lexeme.Comparison;
import fr.vigie.query.Lexeme.DateName;
import fr.vigie.query.Lexeme.Quoted;
import fr.vigie.query.Lexeme.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads lexemes by the grammar of {@code docs/query-language.md}, from the loosest binding to the tightest: {@code OU},
 * then {@code ET} and words side by side, then {@code SAUF}, then {@code NEAR}. What it cannot read it complains of and
 * leaves out.
 */
final class QueryGrammar {
    static final int USUAL_DISTANCE = 5;
    private static final int FARTHEST = 100;
    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 1000;

    private final List<Lexeme> lexemes;
    private final Complaints complaints;
    private int at;
    private int depth;
    private int parts;
    private boolean drowned;

    QueryGrammar(List<Lexeme> lexemes, Complaints complaints) {
        this.lexemes = lexemes;
        this.complaints = complaints;
    }

    /** A number of digits; a huge one is as good as a large one. */
    static int number(String digits) {
        return digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
    }

    Query whole() {
        var read = new ArrayList<Query>();
        while (at < lexemes.size()) {
            either(Field.ANYWHERE).ifPresent(read::add);
            if (at < lexemes.size()) {
                complain("unopened", lexemes.get(at++));
            }
        }
        return Trees.all(read).orElse(new Query.Everything());
    }

    private Optional<Query> either(Field field) {
        var choices = new ArrayList<Query>();
        both(field).ifPresent(choices::add);
        while (peek() instanceof Lexeme.Or or) {
            at++;
            var right = both(field);
            if (right.isEmpty() || choices.isEmpty()) {
                complain("lonelyOperator", or);
            }
            right.ifPresent(choices::add);
        }
        return Trees.any(choices);
    }

    private Optional<Query> both(Field field) {
        var all = new ArrayList<Query>();
        while (at < lexemes.size()) {
            var next = lexemes.get(at);
            if (next instanceof Lexeme.Close || next instanceof Lexeme.Or) {
                break;
            }
            if (next instanceof Lexeme.And) {
                at++;
                if (all.isEmpty() || isEnd() || peek() instanceof Lexeme.And) {
                    complain("lonelyOperator", next);
                }
            } else {
                part(field).ifPresent(all::add);
            }
        }
        return Trees.all(all);
    }

    private Optional<Query> part(Field field) {
        var without = false;
        while (peek() instanceof Lexeme.Without sign) {
            at++;
            without = !without;
            if (isEnd() || peek() instanceof Lexeme.And) {
                complain("lonelyOperator", sign);
                return Optional.empty();
            }
        }
        var query = near(field);
        return without ? query.map(Trees::not) : query;
    }

    private Optional<Query> near(Field field) {
        var left = item(field);
        while (peek() instanceof Lexeme.Within within) {
            at++;
            var right = isEnd() ? Optional.<Query>empty() : item(field);
            if (left.isEmpty() || right.isEmpty()) {
                complain("lonelyOperator", within);
                left = left.or(() -> right);
            } else if (!Trees.canBeNear(left.get(), right.get())) {
                complain("nearWhat", within);
                left = Trees.all(List.of(left.get(), right.get()));
            } else {
                left = Optional.of(new Query.Near(left.get(), right.get(), distance(within.distance(), within)));
            }
        }
        return left;
    }

    private Optional<Query> item(Field around) {
        var field = around;
        while (peek() instanceof Lexeme.FieldName name) {
            at++;
            field = name.field();
            if (isEnd()) {
                complain("emptyField", name);
                return word(name.field().french(), around);
            }
        }
        if (at == lexemes.size()) {
            return Optional.empty();
        }
        var lexeme = lexemes.get(at++);
        if (++parts > MOST_PARTS) {
            complain("tooMany", lexeme);
            return Optional.empty();
        }
        return switch (lexeme) {
            case Bare bare -> isMeasure() ? figure(bare.text(), bare, field) : bare(bare, field);
            case Quoted quoted -> isMeasure() ? figure(quoted.text(), quoted, field) : phrase(quoted, field);
            case Lexeme.Exactly exactly -> exactly(exactly, field);
            case DateName date -> dated(date, field);
            case Lexeme.Open open -> group(open, field);
            case Comparison comparison -> {
                complain("comparesNothing", comparison);
                yield word(comparison.value(), field);
            }
            case Range range -> {
                complain("comparesNothing", range);
                yield Optional.empty();
            }
            case Lexeme.Within within -> {
                complain("lonelyOperator", within);
                yield Optional.empty();
            }
            case Lexeme.Without without -> {
                complain("lonelyOperator", without);
                yield Optional.empty();
            }
            case Lexeme.And and -> stepBack();
            case Lexeme.Or or -> stepBack();
            case Lexeme.Close close -> stepBack();
            case Lexeme.FieldName name -> stepBack();
        };
    }

    /** Leaves the lexeme to who reads what is around. */
    private Optional<Query> stepBack() {
        at--;
        return Optional.empty();
    }

    private Optional<Query> group(Lexeme open, Field field) {
        if (++depth > DEEPEST) {
            complain("tooDeep", open);
            depth--;
            drowned = true;
            return Optional.empty();
        }
        var inside = either(field);
        depth--;
        if (peek() instanceof Lexeme.Close) {
            at++;
        } else {
            complain("unclosedGroup", open);
        }
        if (inside.isEmpty() && !drowned) {
            complain("emptyGroup", open);
        }
        return inside;
    }

    private Optional<Query> bare(Bare bare, Field field) {
        return Words.read(bare, field, complaints);
    }

    private Optional<Query> word(String text, Field field) {
        return Letters.saysSomething(text)
                ? Optional.of(new Query.Word(field, Letters.stripped(text)))
                : Optional.empty();
    }

    private Optional<Query> phrase(Quoted quoted, Field field) {
        if (!Letters.saysSomething(quoted.text())) {
            complain("emptyQuote", quoted);
            return Optional.empty();
        }
        var slop = quoted.slop().map(wanted -> distance(wanted, quoted)).orElse(0);
        return Optional.of(new Query.Phrase(field, quoted.text(), slop));
    }

    private Optional<Query> exactly(Lexeme sign, Field field) {
        var next = peek();
        if (next instanceof Quoted quoted && Letters.saysSomething(quoted.text())) {
            at++;
            return Optional.of(new Query.AsWritten(field, quoted.text()));
        }
        if (next instanceof Bare bare && Letters.saysSomething(bare.text())) {
            at++;
            return Optional.of(new Query.AsWritten(field, Letters.stripped(bare.text())));
        }
        complain("lonelyOperator", sign);
        return Optional.empty();
    }

    private boolean isMeasure() {
        return peek() instanceof Comparison || peek() instanceof Range;
    }

    private Optional<Query> figure(String measure, Lexeme named, Field field) {
        var name = Letters.stripped(measure);
        if (name.equalsIgnoreCase("date")) {
            return dated(named, field);
        }
        var condition = lexemes.get(at++);
        var query = switch (condition) {
            case Comparison with -> Values.compared(name, with.operator(), with.value());
            case Range range -> Values.between(name, range.low(), range.high());
            default -> Optional.<Query>empty();
        };
        if (query.isPresent() && !name.isEmpty() && Field.named(name).isEmpty()) {
            return query;
        }
        complaints.add("notANumber", written(condition), condition.start(), condition.end());
        return word(name, field);
    }

    private Optional<Query> dated(Lexeme name, Field field) {
        var value = peek();
        if (value == null || isEnd()) {
            complain("emptyField", name);
            return word("date", field);
        }
        var range = switch (value) {
            case Comparison with -> Days.compared(with.operator(), with.value());
            case Range between -> Days.between(between.low(), between.high());
            case Bare bare -> Days.read(Letters.stripped(bare.text()));
            case Quoted quoted -> Days.read(quoted.text());
            default -> Optional.<DateRange>empty();
        };
        if (range.isPresent()) {
            at++;
            return Optional.of(range.get().isAlways() ? new Query.Everything() : new Query.Dated(range.get()));
        }
        complaints.add("notADate", written(value), value.start(), value.end());
        if (value instanceof Comparison || value instanceof Range) {
            at++;
        }
        return word("date", field);
    }

    private int distance(int wanted, Lexeme lexeme) {
        if (wanted > FARTHEST) {
            complaints.add("tooFar", String.valueOf(FARTHEST), lexeme.start(), lexeme.end());
        }
        return Math.min(wanted, FARTHEST);
    }

    private @Nullable Lexeme peek() {
        return at < lexemes.size() ? lexemes.get(at) : null;
    }

    /** Whether nothing follows that a sign before it could belong to. */
    private boolean isEnd() {
        return at == lexemes.size() || lexemes.get(at) instanceof Lexeme.Close || lexemes.get(at) instanceof Lexeme.Or;
    }

    private void complain(String key, Lexeme lexeme) {
        complaints.add(key, "", lexeme.start(), lexeme.end());
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
