package fr.vigie.query;

import fr.vigie.query.Lexeme.Bare;
import fr.vigie.query.Lexeme.Comparison;
import fr.vigie.query.Lexeme.DateName;
import fr.vigie.query.Lexeme.Quoted;
import fr.vigie.query.Lexeme.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lexemes by the grammar of {@code docs/query-language.md}, from the loosest binding to the tightest: {@code OU},
 * then {@code ET} and words side by side, then {@code SAUF}, then {@code NEAR}. What it cannot read it complains of and
 * leaves out.
 */
final class QueryGrammar {
    static final int USUAL_DISTANCE = 5;
    private static final int FARTHEST = 100;
    private static final int MOST_NEAR = 200;
    private static final int MOST_TIMES = 1000;
    private static final int DEEPEST = 40;

    private final Cursor cursor;
    private final Conditions conditions;
    private final Allowance allowance;
    private int depth;
    private boolean drowned;

    QueryGrammar(List<Lexeme> lexemes, Complaints complaints) {
        this.cursor = new Cursor(lexemes, complaints);
        this.conditions = new Conditions(cursor);
        this.allowance = new Allowance(cursor);
    }

    /** A number of digits; a huge one is as good as a large one. */
    static int number(String digits) {
        return digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
    }

    Query whole() {
        var read = new ArrayList<Query>();
        while (!cursor.isOver()) {
            either(Field.ANYWHERE).ifPresent(read::add);
            if (!cursor.isOver()) {
                cursor.complain("unopened", cursor.next());
            }
        }
        return Trees.all(read).orElse(new Query.Everything());
    }

    private Optional<Query> either(Field field) {
        var choices = new ArrayList<Query>();
        both(field).ifPresent(choices::add);
        while (cursor.peek() instanceof Lexeme.Or or) {
            cursor.next();
            var right = both(field);
            if (right.isEmpty() || choices.isEmpty()) {
                cursor.complain("lonelyOperator", or);
            }
            right.ifPresent(choices::add);
        }
        return Trees.any(choices);
    }

    private Optional<Query> both(Field field) {
        var all = new ArrayList<Query>();
        while (!cursor.isEnd()) {
            if (cursor.peek() instanceof Lexeme.And and) {
                cursor.next();
                if (all.isEmpty() || cursor.isEnd() || cursor.peek() instanceof Lexeme.And) {
                    cursor.complain("lonelyOperator", and);
                }
            } else {
                part(field).ifPresent(all::add);
            }
        }
        return Trees.all(all);
    }

    private Optional<Query> part(Field field) {
        var without = false;
        while (cursor.peek() instanceof Lexeme.Without sign) {
            cursor.next();
            without = !without;
            if (cursor.isEnd() || cursor.peek() instanceof Lexeme.And) {
                cursor.complain("lonelyOperator", sign);
                return Optional.empty();
            }
        }
        var query = near(field);
        return without ? query.map(Trees::not) : query;
    }

    private Optional<Query> near(Field field) {
        var left = item(field);
        while (cursor.peek() instanceof Lexeme.Within within) {
            cursor.next();
            var right = cursor.isEnd() ? Optional.<Query>empty() : item(field);
            if (left.isEmpty() || right.isEmpty()) {
                cursor.complain("lonelyOperator", within);
                left = left.or(() -> right);
            } else if (!Trees.canBeNear(left.get(), right.get())) {
                cursor.complain("nearWhat", within);
                left = Trees.all(List.of(left.get(), right.get()));
            } else if (Trees.work(left.get()) + Trees.work(right.get()) > MOST_NEAR) {
                cursor.complain("nearMany", within);
                left = Trees.all(List.of(left.get(), right.get()));
            } else {
                var distance = atMost(FARTHEST, within.distance(), "tooFar", within);
                left = Optional.of(new Query.Near(left.get(), right.get(), distance));
            }
        }
        return left;
    }

    private Optional<Query> item(Field around) {
        var field = around;
        while (cursor.peek() instanceof Lexeme.FieldName name) {
            cursor.next();
            field = name.field();
            if (cursor.isEnd()) {
                cursor.complain("emptyField", name);
                return Words.plain(name.field().french(), around);
            }
        }
        if (cursor.isOver()) {
            return Optional.empty();
        }
        var lexeme = cursor.next();
        if (!allowance.allows(lexeme)) {
            return Optional.empty();
        }
        return switch (lexeme) {
            case Bare bare ->
                conditions.follows()
                        ? conditions.figure(bare.text(), bare, field)
                        : allowance.word(Words.read(bare, field, cursor.complaints()), bare);
            case Quoted quoted ->
                conditions.follows() ? conditions.figure(quoted.text(), quoted, field) : phrase(quoted, field);
            case Lexeme.Exactly exactly -> exactly(exactly, field);
            case DateName date -> conditions.dated(date, field);
            case Lexeme.Open open -> group(open, field);
            case Lexeme.SameSentence sign -> sameSentence(sign, field);
            case Lexeme.AtLeast sign -> atLeast(sign, field);
            case Lexeme.OutOf sign -> quorum(sign, field);
            case Comparison comparison -> {
                cursor.complain("comparesNothing", comparison);
                yield Words.plain(comparison.value(), field);
            }
            case Range range -> nothing("comparesNothing", range);
            case Lexeme.About about -> nothing("aboutWhom", about);
            case Lexeme.Within within -> nothing("lonelyOperator", within);
            case Lexeme.Without without -> nothing("lonelyOperator", without);
            case Lexeme.And and -> leave();
            case Lexeme.Or or -> leave();
            case Lexeme.Close close -> leave();
            case Lexeme.FieldName name -> leave();
        };
    }

    private Optional<Query> nothing(String complaint, Lexeme lexeme) {
        cursor.complain(complaint, lexeme);
        return Optional.empty();
    }

    /** Leaves the lexeme to who reads what is around. */
    private Optional<Query> leave() {
        cursor.stepBack();
        return Optional.empty();
    }

    private Optional<Query> group(Lexeme open, Field field) {
        if (++depth > DEEPEST) {
            depth--;
            drowned = true;
            return nothing("tooDeep", open);
        }
        var inside = either(field);
        close(open);
        if (inside.isEmpty() && !drowned) {
            cursor.complain("emptyGroup", open);
        }
        return inside;
    }

    /** The parts of a group one by one, whatever stands between them; without a bracket the one item that follows. */
    private List<Query> list(Lexeme sign, Field field) {
        var list = new ArrayList<Query>();
        if (!(cursor.peek() instanceof Lexeme.Open)) {
            item(field).ifPresent(list::add);
            return list;
        }
        var open = cursor.next();
        if (++depth > DEEPEST) {
            depth--;
            drowned = true;
            cursor.complain("tooDeep", open);
            return list;
        }
        while (!cursor.isOver() && !(cursor.peek() instanceof Lexeme.Close)) {
            if (cursor.peek() instanceof Lexeme.And || cursor.peek() instanceof Lexeme.Or) {
                cursor.next();
            } else {
                part(field).ifPresent(list::add);
            }
        }
        close(open);
        if (list.isEmpty() && !drowned) {
            cursor.complain("emptyGroup", sign);
        }
        return list;
    }

    private void close(Lexeme open) {
        depth--;
        if (cursor.peek() instanceof Lexeme.Close) {
            cursor.next();
        } else {
            cursor.complain("unclosedGroup", open);
        }
    }

    private Optional<Query> sameSentence(Lexeme.SameSentence sign, Field field) {
        if (cursor.isEnd()) {
            return nothing("lonelyOperator", sign);
        }
        var list = list(sign, field);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var query = Trees.sameSentence(list);
        if (query.isEmpty()) {
            cursor.complain("sentenceWhat", sign);
        }
        return query.or(() -> Trees.all(list));
    }

    private Optional<Query> atLeast(Lexeme.AtLeast sign, Field field) {
        var counted = cursor.isEnd() ? Optional.<Query>empty() : item(field);
        if (counted.isEmpty()) {
            return nothing("lonelyOperator", sign);
        }
        if (sign.times() == 0) {
            cursor.complain("timesZero", sign);
        }
        var times = atMost(MOST_TIMES, sign.times(), "tooOften", sign);
        if (counted.get() instanceof Query.All all) {
            cursor.complain("countWhat", sign);
            return Trees.all(
                    all.parts().stream().map(part -> counted(part, times)).toList());
        }
        if (!Trees.canBeCounted(counted.get())) {
            cursor.complain("countWhat", sign);
        }
        return Optional.of(counted(counted.get(), times));
    }

    private static Query counted(Query query, int times) {
        return times > 1 && Trees.canBeCounted(query) ? new Query.AtLeast(query, times) : query;
    }

    private Optional<Query> quorum(Lexeme.OutOf sign, Field field) {
        var list = list(sign, field);
        if (!list.isEmpty()
                && (sign.fewest() == 0
                        || sign.fewest() > list.stream().distinct().count())) {
            cursor.complain("quorumOf", String.valueOf(list.stream().distinct().count()), sign);
        }
        return Trees.quorum(list, sign.fewest());
    }

    private Optional<Query> phrase(Quoted quoted, Field field) {
        if (!Letters.saysSomething(quoted.text())) {
            return nothing("emptyQuote", quoted);
        }
        var slop = quoted.slop()
                .map(wanted -> atMost(FARTHEST, wanted, "tooFar", quoted))
                .orElse(0);
        return Optional.of(new Query.Phrase(field, quoted.text(), slop));
    }

    private Optional<Query> exactly(Lexeme sign, Field field) {
        var words = cursor.words();
        if (!Letters.saysSomething(words)) {
            return nothing("lonelyOperator", sign);
        }
        cursor.next();
        return Optional.of(new Query.AsWritten(field, words));
    }

    private int atMost(int most, int wanted, String complaint, Lexeme lexeme) {
        if (wanted > most) {
            cursor.complain(complaint, String.valueOf(most), lexeme);
        }
        return Math.min(wanted, most);
    }
}
